import type { Common, Sets } from './bits.ts'
import { addAll, addBeginnings, addTo, fill, isEmpty, keep, keepOf, noSets } from './bits.ts'
import type { CompiledConcept, CompiledOther, CompiledPattern, CompiledSlot } from './compile.ts'
import type { Memo, ScopedMemo } from './memo.ts'
import { MIXED, REACHING, slotAt } from './numbered.ts'
import type { Scope } from './occurrence.ts'
import { othersOf } from './others.ts'
import type { Sieve } from './sieve.ts'
import { kindIn, sieveOf, slotIn } from './sieve.ts'

/** Where patterns are looked for. */
export interface Look {
  readonly memo: Memo
  readonly scope: Scope
  /** The sentences and pairs; in a whole answer it is looked everywhere. */
  readonly where: Common
}

/** Visits those of some patterns that may be met: the memo's `common` then holds the sentences and pairs in which all slots may be filled. */
export function eachGauged(
  patterns: readonly CompiledPattern[],
  look: Look,
  visit: (pattern: CompiledPattern, at: number) => void,
): void {
  const sieve = sieveOf(patterns)
  let from = 1
  for (let at = 0; at < patterns.length; at += 1) {
    const to = from + (sieve[from - 1] ?? 0)
    const isMet =
      look.scope === 'answer' ? passesAnswer(sieve, from, to, look) : passes(sieve, from, to, look)
    const pattern = isMet ? patterns[at] : undefined
    if (pattern !== undefined) visit(pattern, at)
    from = to + 1
  }
}

function passes(sieve: Sieve, from: number, to: number, look: Look): boolean {
  const { memo, where } = look
  const { common, gathered } = memo
  for (let at = from; at < to; at += 1) {
    const code = sieve[at] ?? 0
    const isLeft =
      (kindIn(code) & MIXED) === 0
        ? keepOf(common, at === from ? where : common, gathered.slots, slotIn(code))
        : passesMixed(sieve, from, at, look)
    if (!isLeft) return false
  }
  return true
}

function passesMixed(sieve: Sieve, from: number, at: number, look: Look): boolean {
  const { memo, where, scope } = look
  const code = sieve[at] ?? 0
  const slot = slotIn(code)
  const { slots, whole } = scopeOf(kindIn(code), memo, scope)
  if (whole[slot] !== 1) {
    complete(slotAt(memo.registry.numbered, slot), memo, scope)
    // What the slot's own concepts left in the sets is not this pattern's: all begins anew.
    if (!passes(sieve, from, at, look)) return false
  }
  return keepOf(memo.common, at === from ? where : memo.common, slots, slot)
}

/** In a whole answer each slot may be filled anywhere. */
function passesAnswer(sieve: Sieve, from: number, to: number, { memo, where }: Look): boolean {
  const codes = sieve.subarray(from, to)
  for (const code of codes) {
    complete(slotAt(memo.registry.numbered, slotIn(code)), memo, 'linked')
    if (isEmpty(scopeOf(kindIn(code), memo, 'linked').slots, slotIn(code))) return false
  }
  fill(memo.common, where)
  for (const code of codes) keep(memo.common, scopeOf(kindIn(code), memo, 'linked').slots, slotIn(code))
  return true
}

/** What is known of a slot of a kind in a scope; only one with a concept that reaches differs. */
export function scopeOf(kind: number, memo: Memo, scope: Scope): ScopedMemo {
  return (kind & REACHING) !== 0 && scope !== 'sentence' ? memo.linked : memo.sentence
}

/** Adds to a slot's sentences those of its literals, quantities and concepts. */
function complete(slot: CompiledSlot, memo: Memo, scope: Scope): void {
  const { slots, whole } = slot.reaching && scope !== 'sentence' ? memo.linked : memo.sentence
  if (slot.others.length === 0 || whole[slot.id] === 1) return
  whole[slot.id] = 1
  if (slots !== memo.sentence.slots) addAll(slots, slot.id, memo.gathered.slots, slot.id)
  const within = scope === 'answer' ? 'linked' : scope
  for (const other of slot.others) addOther(slots, slot.id, other, memo, within)
}

function addOther(
  slots: Sets,
  slot: number,
  other: CompiledOther,
  memo: Memo,
  scope: 'sentence' | 'linked',
): void {
  if (other.kind === 'concept') {
    addAll(slots, slot, beginningsOf(other.concept, memo, scope), 0)
    return
  }
  const found = othersOf(other, memo)
  for (let at = 0; at < found.length; at += 1) addTo(slots, slot, found[at]?.sentence ?? 0)
}

/** The sentences in which a concept may begin. */
function beginningsOf(concept: CompiledConcept, memo: Memo, scope: 'sentence' | 'linked'): Sets {
  const { begin, all } = memo[scope]
  const known = begin.get(concept)
  if (known !== undefined) return known
  const set = noSets(1, memo.document.sentences.length)
  eachGauged(concept.patterns, { memo, scope, where: all }, () => addBeginnings(set, 0, memo.common))
  begin.set(concept, set)
  return set
}
