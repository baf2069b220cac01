import type { FactKin } from '../bank/derived.ts'
import type { Fact, Prompt } from '../bank/prompt-types.ts'
import { factVector, mixed, rarityAmong, unitVector, type Vector } from './vectors.ts'

/** How many of the most similar facts of other problems are a fact's kin. */
const KIN = 12
/** The most telling names of its kin that are kept. */
const NAMES = 150
/** Decimals that are kept. */
const PLACES = 1e3

const rounded = (part: number): number => Math.round(part * PLACES) / PLACES

/** Where each name stands in some vectors, and with what part. */
type Index = ReadonlyMap<string, readonly (readonly [place: number, part: number])[]>

const indexOf = (vectors: readonly Vector[]): Index => {
  const index = new Map<string, (readonly [number, number])[]>()
  vectors.forEach((vector, place) => {
    for (const [name, part] of vector) {
      const here = index.get(name)
      if (here === undefined) index.set(name, [[place, part]])
      else here.push([place, part])
    }
  })
  return index
}

/** The cosine of a vector with each of those in an index. */
const cosines = (vector: Vector, index: Index, count: number): readonly number[] => {
  const sums = new Array<number>(count).fill(0)
  for (const [name, part] of vector)
    for (const [place, other] of index.get(name) ?? []) sums[place] = (sums[place] ?? 0) + part * other
  return sums
}

const kinVector = (
  alike: readonly number[],
  vectors: readonly Vector[],
  own: ReadonlySet<number>,
): Vector => {
  const nearest = vectors
    .map((vector, place) => [vector, own.has(place) ? 0 : (alike[place] ?? 0)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, KIN)
  return unitVector(mixed(nearest))
}

const stored = (vector: Vector): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...vector]
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, NAMES)
      .map(([name, part]) => [name, rounded(part)]),
  )

/** What people call things like a prompt's facts in the other problems of a bank. */
export const kinAmong = (prompts: readonly Prompt[]): ((prompt: Prompt) => FactKin) => {
  const all = prompts.flatMap(({ facts }) => facts)
  const rarity = rarityAmong(all)
  const vectors = all.map((fact) => factVector(fact, rarity))
  const index = indexOf(vectors)
  const vectorOf = (fact: Fact): Vector => vectors[all.indexOf(fact)] ?? new Map()
  return ({ facts }) => {
    const own = new Set(facts.map((fact) => all.indexOf(fact)))
    const kinOf = (fact: Fact): Vector => kinVector(cosines(vectorOf(fact), index, all.length), vectors, own)
    const kin = facts.map((fact) => [fact.id, stored(kinOf(fact))] as const)
    const names = new Set([
      ...facts.flatMap((fact) => [...vectorOf(fact).keys()]),
      ...kin.flatMap(([, vector]) => Object.keys(vector)),
    ])
    return {
      rarity: Object.fromEntries([...names].sort().map((name) => [name, rounded(rarity(name))])),
      strange: rounded(rarity('')),
      facts: Object.fromEntries(kin),
    }
  }
}
