import type { Token } from './token.ts'

/** A stretch of a sentence that a negation denies. */
export interface NegationScope {
  /** First denied UTF-16 unit in the document. */
  readonly start: number
  /** One past the last denied unit. */
  readonly end: number
  /** The negating words as written. */
  readonly cue: string
  readonly cueStart: number
  readonly cueEnd: number
}

const CUES = new Set('not no never without cannot dont'.split(' '))
const STOPS = new Set('but because so since although while'.split(' '))

/** The stretches of a sentence that its negations deny. */
export function negationScopes(tokens: readonly Token[], question: boolean): readonly NegationScope[] {
  if (question) return []
  const scopes: NegationScope[] = []
  tokens.forEach((token, at) => {
    if (!CUES.has(token.folded) && !token.folded.endsWith("n't")) return
    let last = at
    for (let to = at + 1; to < tokens.length; to += 1) {
      const next = tokens[to]
      if (next === undefined || STOPS.has(next.folded) || /^[,;:.]$/.test(next.text)) break
      last = to
    }
    const end = tokens[last]?.end ?? token.end
    scopes.push({ start: token.end, end, cue: token.text, cueStart: token.start, cueEnd: token.end })
  })
  return scopes
}
