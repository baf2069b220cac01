import { clauseEnd, clauseStart, isHard, isSubject, namesHarm, wordAt, wordsIn } from './clause.ts'
import { ADVERBS, HARM_VERBS, HARMLESS_NEXT, HARMS, VERBS, VERDICTS, WARNINGS } from './cues.ts'
import type { CueAt, Reach } from './reach.ts'
import { AFTER, BEFORE, BOTH, NEITHER } from './reach.ts'
import { isWarning, passive, reachOfRejection } from './rejection.ts'
import type { Token } from './token.ts'
import { reachOfVerdict } from './verdict.ts'

/** What a cue denies where it stands; many a negation denies nothing. */
export function reachOf(tokens: readonly Token[], cue: CueAt): Reach {
  if (isConditional(tokens, cue)) return NEITHER
  switch (cue.kind) {
    case 'not':
      return reachOfNot(tokens, cue)
    case 'no':
      return reachOfNo(tokens, cue)
    case 'without':
      return warns(tokens, cue) || namesHarm(tokens, cue.to) ? NEITHER : AFTER
    case 'instead':
      return AFTER
    case 'avoid':
      return namesHarm(tokens, cue.to) ? NEITHER : passive(tokens, cue) ? BEFORE : AFTER
    case 'reject':
      return reachOfRejection(tokens, cue)
    case 'verdict':
      return reachOfVerdict(tokens, cue)
    case 'ignorance':
      return wordsIn(tokens, cue.to) > 0 ? AFTER : BEFORE
  }
}

/** `if we skip X`, `when there is no X`: what would be, not what is planned. */
function isConditional(tokens: readonly Token[], cue: CueAt): boolean {
  const start = clauseStart(tokens, cue.from)
  return CONDITIONS.test(wordAt(tokens, start - 1)) || CONDITIONS.test(wordAt(tokens, start))
}

const CONDITIONS = /^(?:if|when|unless|whenever|otherwise)$/

function reachOfNot(tokens: readonly Token[], cue: CueAt): Reach {
  const next = wordAt(tokens, cue.to)
  if (isSetPhrase(tokens, cue) || isWarning(tokens, cue)) return NEITHER
  if (next === '' && (isHard(tokens, cue.to) || cue.to >= tokens.length)) return BEFORE
  let at = cue.to
  while (ADVERBS.has(wordAt(tokens, at)) && at < cue.to + 5) at += 1
  if (VERDICTS.has(wordAt(tokens, at))) return BOTH
  if (HARM_VERBS.has(tokens[at]?.stem ?? '') || isBound(tokens, at) || guards(tokens, cue)) return NEITHER
  return wantsNoHarm(tokens, cue.to, at) ? NEITHER : AFTER
}

/** `why not`, `whether or not`, `if not`, `not only`, `not more than`, `not to mention`. */
function isSetPhrase(tokens: readonly Token[], cue: CueAt): boolean {
  const before = wordAt(tokens, cue.from - 1)
  if (/^(?:why|or|if|whether)$/.test(before) || wordAt(tokens, cue.from - 2) === 'why') return true
  const next = wordAt(tokens, cue.to)
  return HARMLESS_NEXT.has(next) || (next === 'to' && wordAt(tokens, cue.to + 1) === 'mention')
}

/** `must not go above 100 ms` and `must not score more than 500 items` set a bound. */
function isBound(tokens: readonly Token[], at: number): boolean {
  if (
    /^(?:go|get|rise|grow|take|run)$/.test(wordAt(tokens, at)) &&
    HARMLESS_NEXT.has(wordAt(tokens, at + 1))
  ) {
    return true
  }
  return [1, 2, 3].some(
    (step) => HARMLESS_NEXT.has(wordAt(tokens, at + step)) && wordAt(tokens, at + step + 1) === 'than',
  )
}

/** `cancellations must not rise`. */
function guards(tokens: readonly Token[], cue: CueAt): boolean {
  if (!/^(?:must|may|should|can|shall)$/.test(wordAt(tokens, cue.from - 1))) return false
  return /^(?:rise|fall|increase|worsen|drop|decline|decrease|suffer|shrink|grow)$/.test(
    wordAt(tokens, cue.to),
  )
}

/** `do not want leakage`, `must not introduce bias`. */
function wantsNoHarm(tokens: readonly Token[], from: number, at: number): boolean {
  const wants = tokens.slice(from, at).some((token) => token.folded === 'want')
  if (wants && namesHarm(tokens, at)) return true
  return (
    /^(?:want|let|allow|introduce|create|cause|get|suffer|become|add|bring)$/.test(wordAt(tokens, at)) &&
    namesHarm(tokens, at + 1)
  )
}

function reachOfNo(tokens: readonly Token[], cue: CueAt): Reach {
  if (/^no(?:ne)?$/.test(wordAt(tokens, cue.from)) && cue.to === cue.from + 1) {
    const next = wordAt(tokens, cue.to)
    if (/^(?:a|the|or)$/.test(wordAt(tokens, cue.from - 1))) return NEITHER
    if (next === '') return isAnswer(tokens, cue) ? BEFORE : NEITHER
    if (/^(?:doubt|matter|wonder)$/.test(next)) return NEITHER
    if (HARMLESS_NEXT.has(next) || namesHarm(tokens, cue.to)) return NEITHER
  }
  // `accuracy says nothing about rare events` judges the measure, not the events.
  if (/^(?:say|says|tell|tells|teach|teaches)$/.test(wordAt(tokens, cue.from - 1))) return NEITHER
  return AFTER
}

/** `Caching: no.`, `Caching - none`. */
function isAnswer(tokens: readonly Token[], cue: CueAt): boolean {
  if (cue.from === 0 || wordsIn(tokens, cue.to) > 0) return false
  return isHard(tokens, cue.from - 1) || tokens[cue.from - 1]?.text === ','
}

/** `Without X the model decays`, `the model decays without X`: a reason to have X. */
function warns(tokens: readonly Token[], cue: CueAt): boolean {
  const start = clauseStart(tokens, cue.from)
  for (let at = start; at < cue.from; at += 1) {
    if (WARNINGS.has(tokens[at]?.stem ?? '') || HARMS.has(tokens[at]?.stem ?? '')) return true
  }
  if (tokens.slice(start, cue.from).some((token) => token.kind !== 'sign')) return false
  const end = clauseEnd(tokens, cue.to, true)
  return wordsIn(tokens, end) >= 2 || hasPredicate(tokens, cue.to)
}

/** Does a new subject or a verb stand behind the object? */
function hasPredicate(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const word = wordAt(tokens, at)
    if (isSubject(word) || VERBS.has(word) || /^(?:the|our|every|all)$/.test(word)) return true
  }
  return false
}
