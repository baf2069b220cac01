import type { Bits } from './bits.ts'
import { allBits, keepCommon, keepReached } from './bits.ts'
import type { CompiledConcept, CompiledOther, CompiledPattern, CompiledSlot } from './compile.ts'
import type { Filling, Finding } from './filling.ts'
import { fillingOf, findingOf } from './filling.ts'
import { findLiteral } from './find-literal.ts'
import { findQuantities, quantitiesByUnit } from './find-quantity.ts'
import type { Memo, ScopedMemo } from './memo.ts'
import { spokenOf } from './memo.ts'
import { lowerCase } from './normalise.ts'
import type { Occurrence, Scope } from './occurrence.ts'
import { inPlace } from './occurrence.ts'
import type { Registry } from './registry.ts'
import { search } from './search.ts'

/** For each slot where it may be filled; undefined when a slot cannot be filled anywhere. */
export function fillingsOf(
  pattern: CompiledPattern,
  memo: Memo,
  scope: Scope,
): readonly Filling[] | undefined {
  const { slots, registry, cheapestFirst } = pattern
  for (const { id, others } of slots) {
    if (others.length === 0 && spokenOf(memo, registry, id).length === 0) return undefined
  }
  const common = allBits(memo.document.sentences.length)
  for (const place of cheapestFirst) {
    const slot = slots[place]
    if (slot !== undefined && !shares(common, slotFilling(slot, memo, registry, scope), scope))
      return undefined
  }
  return slots.map((slot) => slotFilling(slot, memo, registry, scope))
}

/** Is there a sentence left, or a pair, that every slot so far may be filled in? */
function shares(common: Bits, filling: Filling, scope: Scope): boolean {
  if (filling.findings.length === 0) return false
  if (scope === 'answer') return true
  return scope === 'sentence' ? keepCommon(common, filling.sentences) : keepReached(common, filling.sentences)
}

function slotFilling(slot: CompiledSlot, memo: Memo, registry: Registry, scope: Scope): Filling {
  const { slots } = scopedMemo(memo, slot.reaching ? scope : 'sentence')
  const known = slots[slot.id]
  if (known !== undefined) return known
  const spoken = spokenOf(memo, registry, slot.id)
  const findings = slot.others.length === 0 ? spoken : withOthers(spoken, slot.others, memo, scope)
  const filling = fillingOf(findings, memo.document.sentences.length)
  slots[slot.id] = filling
  return filling
}

function withOthers(
  spoken: readonly Finding[],
  others: readonly CompiledOther[],
  memo: Memo,
  scope: Scope,
): readonly Finding[] {
  const findings = spoken.slice()
  for (const other of others) {
    const finding = findOther(other, memo, scope)
    if (finding !== undefined) findings.push(finding)
  }
  return findings
}

function scopedMemo(memo: Memo, scope: Scope): ScopedMemo {
  return scope === 'sentence' ? memo.sentence : memo.linked
}

function findOther(other: CompiledOther, memo: Memo, scope: Scope): Finding | undefined {
  if (other.kind === 'concept') return findConcept(other.concept, memo, scope === 'answer' ? 'linked' : scope)
  const key = other.kind === 'literal' ? `'${other.literal}` : `#${other.units.join('|')}`
  const known = memo.others.get(key)
  if (known !== undefined) return known ?? undefined
  const found = findingOf(occurrencesOf(other, memo), memo.document.sentences.length)
  memo.others.set(key, found ?? null)
  return found
}

function occurrencesOf(
  other: Exclude<CompiledOther, { readonly kind: 'concept' }>,
  memo: Memo,
): readonly Occurrence[] {
  if (other.kind === 'quantity') {
    memo.quantities ??= quantitiesByUnit(memo.document)
    return findQuantities(memo.quantities, other.units)
  }
  memo.lower ??= lowerCase(memo.document.text)
  return findLiteral(memo.document, memo.lower, other.literal)
}

/** How many ways a concept's pattern may be filled in one sentence, for slots that must not share its words. */
const WAYS = 4

function findConcept(
  concept: CompiledConcept,
  memo: Memo,
  scope: 'sentence' | 'linked',
): Finding | undefined {
  const { concepts } = scopedMemo(memo, scope)
  if (concepts.has(concept)) return concepts.get(concept)
  const all: Occurrence[] = []
  for (const pattern of concept.patterns) addOccurrences(all, pattern, memo, scope)
  const found = findingOf(inPlace(all), memo.document.sentences.length)
  concepts.set(concept, found)
  return found
}

function addOccurrences(
  all: Occurrence[],
  pattern: CompiledPattern,
  memo: Memo,
  scope: 'sentence' | 'linked',
): void {
  const fillings = fillingsOf(pattern, memo, scope)
  const [only] = fillings ?? []
  if (fillings === undefined || only === undefined) return
  if (fillings.length > 1 || pattern.denied) {
    for (const way of search({ pattern, document: memo.document, memo, scope, fillings, most: WAYS }))
      all.push(way)
    return
  }
  for (const { occurrences } of only.findings) for (const one of occurrences) all.push(one)
}
