import type { Common, Sets } from './bits.ts'
import { addAll, addBeginnings, addTo, fill, isEmpty, keep, noSets } from './bits.ts'
import type { CompiledConcept, CompiledOther, CompiledPattern, CompiledSlot } from './compile.ts'
import type { Memo, ScopedMemo } from './memo.ts'
import type { Scope } from './occurrence.ts'
import { othersOf } from './others.ts'
import { sifted } from './sieve.ts'

/**
 * Gauges a pattern: leaves in the memo's `common` the sentences and pairs, of those where it is looked, in which all slots
 * may be filled; false when there are none. In a whole answer it is looked everywhere.
 */
export function gauge(pattern: CompiledPattern, memo: Memo, scope: Scope, where: Common): boolean {
  const { cheapestFirst } = pattern
  if (scope === 'answer') return gaugeAnswer(pattern, memo)
  fill(memo.common, where)
  let mixed = false
  for (let at = 0; at < cheapestFirst.length; at += 1) {
    const slot = cheapestFirst[at]
    if (slot === undefined || slot.others.length > 0) mixed = true
    else if (!keep(memo.common, memo.sentence.slots, slot.id)) return false
  }
  return !mixed || gaugeMixed(cheapestFirst, memo, scope, where)
}

/** Concepts are gauged in the same place: all begins anew when they have been. */
function gaugeMixed(
  slots: readonly CompiledSlot[],
  memo: Memo,
  scope: 'sentence' | 'linked',
  where: Common,
): boolean {
  for (const slot of slots) if (slot.others.length > 0) complete(slot, memo, scope)
  fill(memo.common, where)
  for (const slot of slots) if (!keep(memo.common, scopeOf(slot, memo, scope).slots, slot.id)) return false
  return true
}

/** In a whole answer each slot may be filled anywhere. */
function gaugeAnswer({ cheapestFirst }: CompiledPattern, memo: Memo): boolean {
  for (const slot of cheapestFirst) {
    complete(slot, memo, 'linked')
    if (isEmpty(scopeOf(slot, memo, 'linked').slots, slot.id)) return false
  }
  fill(memo.common, memo.sentence.all)
  for (const slot of cheapestFirst) keep(memo.common, scopeOf(slot, memo, 'linked').slots, slot.id)
  return true
}

/** What is known of a slot in a scope; only one with a concept that reaches differs. */
export function scopeOf(slot: CompiledSlot, memo: Memo, scope: Scope): ScopedMemo {
  return slot.reaching && scope !== 'sentence' ? memo.linked : memo.sentence
}

/** Adds to a slot's sentences those of its literals, quantities and concepts. */
function complete(slot: CompiledSlot, memo: Memo, scope: 'sentence' | 'linked'): void {
  const { slots, whole } = scopeOf(slot, memo, scope)
  if (slot.others.length === 0 || whole[slot.id] === 1) return
  whole[slot.id] = 1
  if (slots !== memo.sentence.slots) addAll(slots, slot.id, memo.gathered.slots, slot.id)
  for (const other of slot.others) addOther(slots, slot.id, other, memo, scope)
}

function addOther(
  slots: Sets,
  slot: number,
  other: CompiledOther,
  memo: Memo,
  scope: 'sentence' | 'linked',
): void {
  if (other.kind === 'concept') addAll(slots, slot, beginningsOf(other.concept, memo, scope), 0)
  else for (const { sentence } of othersOf(other, memo)) addTo(slots, slot, sentence)
}

/** The sentences in which a concept may begin. */
function beginningsOf(concept: CompiledConcept, memo: Memo, scope: 'sentence' | 'linked'): Sets {
  const { begin, all } = memo[scope]
  const known = begin.get(concept)
  if (known !== undefined) return known
  const set = noSets(1, memo.document.sentences.length)
  for (const pattern of sifted(concept.patterns, memo, all))
    if (gauge(pattern, memo, scope, all)) addBeginnings(set, 0, memo.common)
  begin.set(concept, set)
  return set
}
