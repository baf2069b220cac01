import { type Common, members } from './bits.ts'
import type { CompiledConcept, CompiledOther, CompiledPattern, CompiledSlot } from './compile.ts'
import type { Filling } from './filling.ts'
import { spokenIn } from './gather.ts'
import { gauge, scopeOf } from './gauge.ts'
import type { Memo } from './memo.ts'
import type { Occurrence, Scope } from './occurrence.ts'
import { inPlace } from './occurrence.ts'
import { othersOf } from './others.ts'
import type { Places } from './search.ts'
import { search } from './search.ts'
import { sifted } from './sieve.ts'

/** Where a pattern may be met, of where it is looked, and by what; undefined when it cannot be anywhere. */
export function placesFor(
  pattern: CompiledPattern,
  memo: Memo,
  scope: Scope,
  where: Common,
): Places | undefined {
  if (!gauge(pattern, memo, scope, where)) return undefined
  // The slots' own concepts are gauged in the same sets: what they hold is read first.
  const alone = members(memo.common.alone)
  const pairs = members(memo.common.pairs)
  return { alone, pairs, fillings: pattern.slots.map((slot) => fillingOf(slot, memo, scope)) }
}

/** Where a slot may be filled. */
function fillingOf(slot: CompiledSlot, memo: Memo, scope: Scope): Filling {
  const { fillings, filled } = scopeOf(slot, memo, scope)
  const known = fillings[(filled[slot.id] ?? 0) - 1]
  if (known !== undefined) return known
  const spoken = spokenIn(memo.gathered, memo.registry, slot.id)
  const filling = slot.others.length === 0 ? spoken : withOthers(spoken, slot.others, memo, scope)
  filled[slot.id] = fillings.push(filling)
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

function findConcept(
  concept: CompiledConcept,
  memo: Memo,
  scope: 'sentence' | 'linked',
): readonly Occurrence[] {
  const { concepts, all: everywhere } = memo[scope]
  const known = concepts.get(concept)
  if (known !== undefined) return known
  const all: Occurrence[] = []
  for (const pattern of sifted(concept.patterns, memo, everywhere)) addOccurrences(all, pattern, memo, scope)
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
  const places = placesFor(pattern, memo, scope, memo[scope].all)
  const [only] = places?.fillings ?? []
  if (places === undefined || only === undefined) return
  if (places.fillings.length > 1 || pattern.denied) {
    for (const way of search({ pattern, memo, scope, most: WAYS, ...places })) all.push(way)
    return
  }
  for (const occurrences of only) for (const one of occurrences) all.push(one)
}
