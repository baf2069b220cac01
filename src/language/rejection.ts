import { clauseStart, hasVerb, isHard, namesHarm, wordAt } from './clause.ts'
import { BE_FORMS, DATA_NOUNS } from './cues.ts'
import type { CueAt, Reach } from './reach.ts'
import { AFTER, BEFORE, NEITHER } from './reach.ts'
import { stemOf } from './stem.ts'
import type { Token } from './token.ts'

/** `is skipped`, `can be left out`. */
export function passive(tokens: readonly Token[], cue: CueAt): boolean {
  const word = wordAt(tokens, cue.from)
  if (!/(?:ed|left|cut|forgotten|n)$/.test(word)) return false
  return [1, 2].some((step) => BE_FORMS.has(wordAt(tokens, cue.from - step)))
}

/** To ignore a harm is to do nothing about it. */
const IGNORING = new Set(
  [
    'ignore',
    'forget',
    'neglect',
    'disregard',
    'overlook',
    'skip',
    'leave',
    'set',
    'put',
    'pass',
    'hold',
    'give',
  ].map(stemOf),
)

/** A verb that turns its object down denies it where the speaker chooses so. */
export function reachOfRejection(tokens: readonly Token[], cue: CueAt): Reach {
  if (passive(tokens, cue)) return isRule(tokens, cue) ? NEITHER : BEFORE
  if (!isOwnChoice(tokens, cue) || isParticiple(tokens, cue)) return NEITHER
  if (!IGNORING.has(tokens[cue.from]?.stem ?? '') && namesHarm(tokens, cue.to)) return NEITHER
  if (isWarning(tokens, cue) || (SORTING.has(tokens[cue.from]?.stem ?? '') && isSorted(tokens, cue.to)))
    return NEITHER
  const data = tokens.slice(cue.to, cue.to + 3).some((token) => DATA_NOUNS.has(token.stem))
  return data ? NEITHER : AFTER
}

/** `over 150 ms the ranker is skipped`, `stale rows are dropped`: a rule with its condition or its rows. */
function isRule(tokens: readonly Token[], cue: CueAt): boolean {
  const subject = tokens.slice(clauseStart(tokens, cue.from), cue.from)
  return subject.some((token) => token.kind === 'number' || DATA_NOUNS.has(token.stem))
}

/** `a side tower, dropped at serving`. */
function isParticiple(tokens: readonly Token[], cue: CueAt): boolean {
  if (cue.from === 0 || !wordAt(tokens, cue.from).endsWith('ed')) return false
  return /^(?:at|in|during|when|after|on|by|once|for)$/.test(wordAt(tokens, cue.to))
}

/** `Ignoring X would teach the model its own order`, `Not using X would hurt`. */
export function isWarning(tokens: readonly Token[], cue: CueAt): boolean {
  const gerund = cue.kind === 'not' ? cue.to : cue.from
  if (!wordAt(tokens, gerund).endsWith('ing')) return false
  return tokens.slice(cue.to, cue.to + 6).some((token) => OUTCOMES.has(token.folded))
}

const OUTCOMES = new Set(
  'would could will risks means makes hurts leads costs lets breaks biases teaches'.split(' '),
)

/** Verbs that also pick among rows of data: `drop features with many nulls`, `exclude bots from the labels`. */
const SORTING = new Set(
  ['drop', 'remove', 'exclude', 'discard', 'cut', 'eliminate', 'omit', 'reject'].map(stemOf),
)

function isSorted(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6 && !isHard(tokens, at); at += 1) {
    const word = wordAt(tokens, at)
    if (/^(?:with|where|whose|older|below|above|under|over|that|which)$/.test(word)) return true
    if (word === 'from')
      return !/\b(?:design|plan|scope|system|release|launch|version|v1|mvp|first|project)\b/.test(
        rest(tokens, at),
      )
  }
  return false
}

function rest(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + 5)
    .map((token) => token.folded)
    .join(' ')
}

const LEADING = new Set(
  'would will could can should may might simply just also therefore to deliberately first happily rather gladly safely even prefer decide decided choose chose want plan propose intend going go ahead and better best okay ok fine reasonable either then'.split(
    ' ',
  ),
)

/** What a speaker proposes speaks for the speaker. */
const PLANS = new Set(
  'plan design proposal version v1 mvp scope team release architecture setup system'.split(' '),
)

/** Does the speaker turn it down: `we would skip X`, `Skip X`, `fine to skip X`; and not `users skip X`? */
function isOwnChoice(tokens: readonly Token[], cue: CueAt): boolean {
  if (PLANS.has(wordAt(tokens, cue.from - 1))) return true
  // Nouns and third persons: `refusals`, `drops in recall`, `removal`.
  if (/(?:[^s]s|ions?|als?|ments?|ances?)$/.test(wordAt(tokens, cue.from))) return false
  let at = cue.from - 1
  while (at >= 0 && at >= cue.from - 5 && LEADING.has(wordAt(tokens, at))) at -= 1
  const word = wordAt(tokens, at)
  if (/^(?:we|i|you|let's|us|we'd|we'll|i'd|i'll)$/.test(word)) return true
  if (at < 0 || word === '') return at < 0 || isHard(tokens, at) || tokens[at]?.text === ','
  return /^(?:so|but|then|and|is)$/.test(word) && !hasThirdPerson(tokens, at)
}

/** `users scroll and skip videos`: the verb belongs to someone else. */
function hasThirdPerson(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === 'and' &&
    !/^(?:we|i)$/.test(wordAt(tokens, clauseStart(tokens, at))) &&
    !hasVerb(tokens, at)
  )
}
