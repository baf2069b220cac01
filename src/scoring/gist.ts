import type { Token } from '../language/document.ts'
import { IDLE } from '../language/traits.ts'

/** Words that open a sentence, and those that begin it. */
const OPENING = 5
const START = 3

/** Function words in order, content collapsed: two sentences of one template share it. */
const frameOf = (tokens: readonly Token[]): string => {
  let frame = ''
  let last = ''
  for (let at = 0; at < tokens.length; at += 1) {
    const { folded, traits } = tokens[at] as Token
    const part = (traits & IDLE) !== 0 ? folded : CONTENT
    if (part !== CONTENT || last !== CONTENT) frame += frame === '' ? part : ` ${part}`
    last = part
  }
  return frame
}

const CONTENT = '_'

/** The words it begins with, with `^` before them so that they are no frame; they may go on from a shorter opening. */
const openingOf = (
  tokens: readonly Token[],
  from: string,
  [begin, end]: readonly [number, number],
): string => {
  let opening = from
  for (let at = begin; at < end && at < tokens.length; at += 1) opening += ` ${tokens[at]?.folded ?? ''}`
  return opening
}

/** Stems of the words that carry content. */
const contentOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.filter(({ traits }) => (traits & IDLE) === 0).map(({ stem }) => stem)

/** A sentence as it is compared with others. */
export interface Gist {
  readonly content: readonly string[]
  /** The content as one text. */
  readonly sum: string
  readonly frame: string
  readonly opening: string
  /** The words it begins with. */
  readonly start: string
}

/** What a sentence is compared by, from its words. */
export const gistOf = (tokens: readonly Token[]): Gist => {
  const content = contentOf(tokens)
  const start = openingOf(tokens, `^${tokens[0]?.folded ?? ''}`, [1, START])
  return {
    content,
    sum: content.join(' '),
    frame: frameOf(tokens),
    opening: openingOf(tokens, start, [START, OPENING]),
    start,
  }
}
