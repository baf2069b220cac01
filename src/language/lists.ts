import type { CompiledAlternative, CompiledConcept, CompiledPattern, CompiledSlot } from './compile.ts'
import type { Document } from './document.ts'
import { findLiteral, findPhrase } from './find.ts'
import { findQuantities } from './find-quantity.ts'
import type { Memo, Occurrence, Scope, ScopedMemo } from './occurrence.ts'
import { search } from './search.ts'

const NONE: readonly Occurrence[] = []

/** For each slot where it may be filled, ascending; undefined when a slot cannot be filled anywhere. */
export function slotLists(
  pattern: CompiledPattern,
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly (readonly Occurrence[])[] | undefined {
  for (const slot of pattern.cheapestFirst) {
    if (!mayFill(slot, document, memo, scope)) return undefined
  }
  return pattern.slots.map((slot) => fillings(slot, document, memo, scope))
}

function mayFill(slot: CompiledSlot, document: Document, memo: Memo, scope: Scope): boolean {
  for (const alternative of slot.alternatives) {
    if (occurrencesOf(alternative, document, memo, scope).length > 0) return true
  }
  return false
}

function fillings(slot: CompiledSlot, document: Document, memo: Memo, scope: Scope): readonly Occurrence[] {
  const { slots } = scopedMemo(memo, slot.reaching ? scope : 'sentence')
  const known = slots.get(slot)
  if (known !== undefined) return known
  let all = NONE
  for (const alternative of slot.alternatives) {
    const found = occurrencesOf(alternative, document, memo, scope)
    if (found.length > 0) all = all === NONE ? found : [...all, ...found]
  }
  const sorted =
    slot.alternatives.length < 2 ? all : all.toSorted((a, b) => a.start - b.start || a.end - b.end)
  slots.set(slot, sorted)
  return sorted
}

function scopedMemo(memo: Memo, scope: Scope): ScopedMemo {
  return scope === 'sentence' ? memo.sentence : memo.linked
}

function occurrencesOf(
  alternative: CompiledAlternative,
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly Occurrence[] {
  if (alternative.kind === 'concept') return conceptOccurrences(alternative.concept, document, memo, scope)
  const known = memo.alternatives.get(alternative)
  if (known !== undefined) return known
  const found = findAlternative(alternative, document, memo)
  memo.alternatives.set(alternative, found)
  return found
}

function findAlternative(
  alternative: Exclude<CompiledAlternative, { kind: 'concept' }>,
  document: Document,
  memo: Memo,
): readonly Occurrence[] {
  switch (alternative.kind) {
    case 'phrase':
      return findPhrase(document, memo, alternative.words)
    case 'literal':
      return findLiteral(document, memo, alternative.literal)
    case 'quantity':
      return findQuantities(document, alternative.units)
  }
}

/** How many ways a concept's pattern may be filled in one sentence, for slots that must not share its words. */
const WAYS = 4

function conceptOccurrences(
  concept: CompiledConcept,
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly Occurrence[] {
  const { concepts } = scopedMemo(memo, scope)
  const known = concepts.get(concept)
  if (known !== undefined) return known
  const all: Occurrence[] = []
  const inner = scope === 'answer' ? 'linked' : scope
  for (const pattern of concept.patterns) {
    const lists = slotLists(pattern, document, memo, inner)
    if (lists === undefined) continue
    const [only] = lists
    const found =
      lists.length > 1 || pattern.denied
        ? search({ pattern, document, scope: inner, lists, most: WAYS })
        : only
    for (const one of found ?? NONE) all.push(one)
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  concepts.set(concept, all)
  return all
}
