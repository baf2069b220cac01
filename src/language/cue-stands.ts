import { isHard, wordAt } from './clause.ts'
import { type Cue, cueKey } from './cues.ts'
import type { Token } from './token.ts'

/** Does a negating cue stand at a place, and negate there? */
export function stands(tokens: readonly Token[], at: number, cue: Cue): boolean {
  // The first has been looked up.
  for (let step = 1; step < cue.keys.length; step += 1)
    if (cueKey(tokens[at + step]) !== cue.keys[step]) return false
  const after = tokens[at + cue.keys.length]
  // no-show, skip-gram, drop-off: a compound is a word of its own.
  if (after?.text === '-' && after.start === tokens[at + cue.keys.length - 1]?.end) return false
  if (cue.keys.length > 1) return true
  if (CANNOT.test(wordAt(tokens, at))) return !isTooMuch(tokens, at)
  return cue.keys[0] !== 'leave' || leavesOut(tokens, at)
}

const CANNOT = /^(?:cannot|can['’]?t|couldn['’]?t)$/

/** `We cannot score all of them`: says how much is too much, and denies nothing. */
function isTooMuch(tokens: readonly Token[], at: number): boolean {
  for (let step = 1; step <= 4; step += 1) {
    if (isHard(tokens, at + step)) return false
    if (/^(?:all|everything|everybody|everyone)$/.test(wordAt(tokens, at + step))) return true
  }
  return false
}

/** `leave X out`: the particle stands after the object. */
function leavesOut(tokens: readonly Token[], at: number): boolean {
  for (let step = 2; step <= 6; step += 1) {
    if (isHard(tokens, at + step)) return false
    if (/^(?:out|aside|off)$/.test(wordAt(tokens, at + step))) return true
  }
  return false
}
