import { HANDLING, HARMS, PRONOUNS, STOPS, VERBS } from './cues.ts'
import type { Token } from './token.ts'

/** No clause is read further than this. */
const REACH = 28

/** The word at a place, folded; empty for a sign or none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token === undefined || token.kind === 'sign' ? '' : token.folded
}

/** Does this sign close a clause? A hyphen does only between blanks. */
export function isHard(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'sign') return false
  if (token.text === '-') return tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start !== token.end
  return /^(?:[;:.?!()–—|…+→⇒]|[-=]+>|<[-=]+|\.{2,})$/.test(token.text)
}

/** One past the last token of the clause that begins at `from`; `narrow` also stops at a subject or a means. */
export function clauseEnd(tokens: readonly Token[], from: number, narrow = false): number {
  // `refuse to use X`: the verb belongs to the cue.
  let at = wordAt(tokens, from) === 'to' ? Math.min(from + 2, tokens.length) : from
  for (; at < tokens.length && at < from + REACH; at += 1) {
    if (isHard(tokens, at)) break
    if (tokens[at]?.text === ',') {
      if (!listGoesOn(tokens, at + 1)) break
    } else if (stopsAt(tokens, at, from) || (narrow && at > from && isMeans(tokens, at))) break
  }
  return at
}

/** Conjunctions that open a clause of its own. */
function stopsAt(tokens: readonly Token[], at: number, from: number): boolean {
  const word = wordAt(tokens, at)
  const next = wordAt(tokens, at + 1)
  if (word === 'and')
    return isSubject(next) || VERBS.has(next) || /^(?:then|instead|so|just|only|simply)$/.test(next)
  if (word === 'as') return isSubject(next) && at > from
  if (word === 'instead') return next !== 'of'
  if (word === 'to') return PURPOSES.has(next) && at > from
  return STOPS.has(word) && at > from
}

const PURPOSES = new Set('avoid keep save reduce prevent limit cut simplify stay'.split(' '))
const MEANS = new Set('by via using through with from where that in'.split(' '))

function isMeans(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  return MEANS.has(word) || isSubject(word) || (VERBS.has(word) && word !== 'be') || word === 'favour'
}

/** Is this word a subject pronoun? */
export function isSubject(word: string): boolean {
  return PRONOUNS.has(word)
}

/** After a comma: do short items without a verb follow, joined in the end by `or`, `nor` or `and`? */
function listGoesOn(tokens: readonly Token[], from: number): boolean {
  let end = from
  while (end < tokens.length && !isHard(tokens, end) && !opensClause(wordAt(tokens, end))) end += 1
  const stop = wordAt(tokens, end)
  if (stop !== '' && !STOPS.has(stop)) return false
  const items: number[] = [0]
  let joined = false
  for (let at = from; at < end; at += 1) {
    const word = wordAt(tokens, at)
    if (CONJUNCTIONS.has(word)) joined = true
    if (word === '' || CONJUNCTIONS.has(word)) items.push(0)
    else items.push((items.pop() ?? 0) + 1)
  }
  return joined && items.every((words) => words <= LONGEST_ITEM)
}

/** More words than this between commas are not an item of a list. */
const LONGEST_ITEM = 5
const CONJUNCTIONS = new Set(['or', 'nor', 'and'])

function opensClause(word: string): boolean {
  if (isSubject(word) || VERBS.has(word) || STOPS.has(word)) return true
  return /^(?:not|no|just|only|instead)$/.test(word)
}

/** The first token of the clause that holds the token before `to`. */
export function clauseStart(tokens: readonly Token[], to: number): number {
  let at = to
  for (; at > 0 && at > to - REACH; at -= 1) {
    if (isHard(tokens, at - 1)) break
    const word = wordAt(tokens, at - 1)
    if (tokens[at - 1]?.text === ',' && !isListBefore(tokens, at - 1)) break
    if (STOPS.has(word) && word !== 'as') break
    if (word === 'and' && hasVerb(tokens, at - 1)) break
  }
  return at
}

/** Do only short items without a verb stand before this comma? */
function isListBefore(tokens: readonly Token[], comma: number): boolean {
  return comma > 0 && !hasVerb(tokens, comma)
}

/** Is there a verb or a subject between the last closing sign and `to`? */
export function hasVerb(tokens: readonly Token[], to: number): boolean {
  for (let at = to - 1; at >= 0 && at > to - REACH; at -= 1) {
    if (isHard(tokens, at)) return false
    const word = wordAt(tokens, at)
    if (VERBS.has(word) || isSubject(word) || STOPS.has(word)) return true
  }
  return false
}

/** Is the object that begins here a harm, and not what is done about a harm? */
export function namesHarm(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at]
    if (token === undefined || isHard(tokens, at) || token.text === ',') return false
    if (!HARMS.has(token.stem)) continue
    return ![1, 2].some((step) => HANDLING.has(tokens[at + step]?.stem ?? ''))
  }
  return false
}

/** How many words stand from one token up to another. */
export function wordsIn(tokens: readonly Token[], from: number, to = tokens.length): number {
  return tokens.slice(from, to).filter((token) => token.kind !== 'sign').length
}
