import { clauseStart, isHard, wordAt, wordsIn } from './clause.ts'
import { BE_FORMS } from './cues.ts'
import type { CueAt, Reach } from './reach.ts'
import { AFTER, BEFORE, BOTH, NEITHER } from './reach.ts'
import type { Token } from './token.ts'

/** A verdict denies its subject, or what follows `to`. */
export function reachOfVerdict(tokens: readonly Token[], cue: CueAt): Reach {
  const tail = wordAt(tokens, cue.to - 1)
  if (tail === 'for') return AFTER
  const impersonal = /^(?:it|it's|it'd|that|there)$/.test(wordAt(tokens, clauseStart(tokens, cue.from)))
  if (tail === 'worth' && weighs(tokens)) return NEITHER
  if (impersonal) return AFTER
  const next = wordsIn(tokens, cue.to) > 1 ? wordAt(tokens, cue.to) : ''
  if (wordsIn(tokens, 0, cue.from) === 0) return /^(?:to|for|here|now)$/.test(next) ? AFTER : NEITHER
  if (tail !== 'worth' && !isPredicate(tokens, cue)) return NEITHER
  return next === 'to' ? BOTH : BEFORE
}

const VERBS_OF_VERDICTS =
  /^(?:add|adds|bring|brings|buy|buys|give|gives|serve|serves|make|makes|have|has|can|gain|gains)$/

/** Is the verdict said of a subject, and not an adjective before its noun: `unnecessary complexity`? */
function isPredicate(tokens: readonly Token[], cue: CueAt): boolean {
  if (isHard(tokens, cue.from - 1) || tokens[cue.from - 1]?.text === ',') return true
  if (VERBS_OF_VERDICTS.test(wordAt(tokens, cue.from)) && cue.to - cue.from > 1) return true
  return [0, 1, 2, 3].some((step) => BE_FORMS.has(wordAt(tokens, cue.from - step)))
}

/** `1.2 points for 60 ms, not worth it` is a reason with its numbers. */
function weighs(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'number')
}
