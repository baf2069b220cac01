import { members } from './bits.ts'
import type { CompiledConcept, CompiledOther, CompiledPattern } from './compile.ts'
import type { Filling } from './filling.ts'
import { spokenIn } from './gather.ts'
import { eachGauged, scopeOf } from './gauge.ts'
import type { Memo } from './memo.ts'
import { MIXED, slotAt } from './numbered.ts'
import type { Occurrence, Scope } from './occurrence.ts'
import { inPlace } from './occurrence.ts'
import { othersOf } from './others.ts'
import type { Places } from './search.ts'
import { search } from './search.ts'

/** Where a pattern that was just gauged may be met, and by what. */
export function placesFor({ ids }: CompiledPattern, memo: Memo, scope: Scope): Places {
  // The slots' own concepts are gauged in the same sets: what they hold is read first.
  const alone = members(memo.common.alone)
  const pairs = members(memo.common.pairs)
  const fillings = new Array<Filling>(ids.length).fill(NO_FILLING)
  for (let slot = 0; slot < ids.length; slot += 1) fillings[slot] = fillingOf(ids[slot] ?? 0, memo, scope)
  return { alone, pairs, fillings }
}

const NO_FILLING: Filling = []

/** Where a slot may be filled. */
function fillingOf(id: number, memo: Memo, scope: Scope): Filling {
  const { numbered } = memo.registry
  const kind = numbered.kinds[id] ?? 0
  const { fillings, filled } = scopeOf(kind, memo, scope)
  const known = fillings[(filled[id] ?? 0) - 1]
  if (known !== undefined) return known
  const spoken = spokenIn(memo.gathered, memo.registry, id)
  const filling = (kind & MIXED) === 0 ? spoken : withOthers(spoken, slotAt(numbered, id).others, memo, scope)
  filled[id] = fillings.push(filling)
  return filling
}

function withOthers(spoken: Filling, others: readonly CompiledOther[], memo: Memo, scope: Scope): Filling {
  const filling = spoken.slice()
  for (const other of others) {
    const found =
      other.kind === 'concept'
        ? findConcept(other.concept, memo, scope === 'answer' ? 'linked' : scope)
        : othersOf(other, memo)
    if (found.length > 0) filling.push(found)
  }
  return filling
}

/** How many ways a concept's pattern may be filled in one sentence, for slots that must not share its words. */
const WAYS = 4

/** Where a concept stands, ascending. */
export function findConcept(
  concept: CompiledConcept,
  memo: Memo,
  scope: 'sentence' | 'linked',
): readonly Occurrence[] {
  const { concepts, all: where } = memo[scope]
  const known = concepts.get(concept)
  if (known !== undefined) return known
  const all: Occurrence[] = []
  eachGauged(concept.patterns, { memo, scope, where }, (pattern) => addOccurrences(all, pattern, memo, scope))
  const found = inPlace(all)
  concepts.set(concept, found)
  return found
}

function addOccurrences(
  all: Occurrence[],
  pattern: CompiledPattern,
  memo: Memo,
  scope: 'sentence' | 'linked',
): void {
  const places = placesFor(pattern, memo, scope)
  const [only] = places.fillings
  if (only === undefined) return
  if (places.fillings.length > 1 || pattern.denied) {
    for (const way of search({ pattern, memo, scope, most: WAYS }, places)) all.push(way)
    return
  }
  for (const occurrences of only) for (const one of occurrences) all.push(one)
}
