import type { AskedBank, AskedFact } from '../bank/derived.ts'
import type { Fact, Prompt } from '../bank/prompt-types.ts'
import { knownOf } from './known.ts'
import { factVector, type Rarity, rarityOf, spreadAmong } from './vectors.ts'

/** Parts are kept as thousandths; a smaller one makes no two facts alike. */
const PARTS = 1e3
const SMALL = 10

/** Pairs of a name and how much of it, flat and by places: so a whole bank is read in a moment. */
const flat = (
  pairs: Iterable<readonly [name: string, much: number]>,
  placeOf: ReadonlyMap<string, number>,
): readonly number[] => [...pairs].flatMap(([name, much]) => [placeOf.get(name) ?? 0, much])

const factOf = (fact: Fact, placeOf: ReadonlyMap<string, number>, rarity: Rarity): AskedFact => {
  const { counts, size } = knownOf(fact)
  const parts = [...factVector(fact, rarity)].map(([name, part]) => [name, Math.round(PARTS * part)] as const)
  return {
    size,
    counts: flat(counts, placeOf),
    vector: flat(
      parts.filter(([, part]) => part >= SMALL),
      placeOf,
    ),
  }
}

/** What similar facts are found by, and what they are asked by, of all prompts. */
export const indexAmong = (prompts: readonly Prompt[]): AskedBank => {
  const all = prompts.flatMap(({ facts }) => facts)
  const spread = spreadAmong(all)
  const names = [...spread.keys()].sort()
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const rarity = rarityOf((name) => spread.get(name) ?? 0, all.length)
  return {
    names,
    spread: names.map((name) => spread.get(name) ?? 0),
    prompts: prompts.map(({ id, facts }) => ({
      id,
      facts: facts.map((fact) => factOf(fact, placeOf, rarity)),
    })),
  }
}
