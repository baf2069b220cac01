import type { FactKin } from '../bank/derived.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import { type Known, knownOf } from './known.ts'
import { commonAmong } from './telling.ts'
import { factVector, mixed, rarityAmong, type Vector } from './vectors.ts'

/** How many of the most similar facts of other problems are a fact's kin. */
const KIN = 12
/** A name that stands in a smaller share of the ways of asking for a fact's kin is left out. */
const LEAST = 0.01
/** Decimals that are kept of a share: of one among the kin, and of one in the whole bank. */
const PLACES = { kin: 1e3, bank: 1e5 } as const

const rounded = (share: number, places: number): number => Math.round(share * places) / places

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

/** In what share of the ways of asking for it each name stands. */
const sharesOf = ({ counts, size }: Known): Vector =>
  new Map([...counts].map(([name, times]) => [name, times / size]))

/** The names of a fact's kin: of the nearest of others, the nearer the more. */
const kinShares = (alike: readonly number[], shares: readonly Vector[], own: ReadonlySet<number>): Vector => {
  const nearest = shares
    .map((each, place) => [each, own.has(place) ? 0 : (alike[place] ?? 0)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, KIN)
  const whole = nearest.reduce((sum, [, near]) => sum + near, 0)
  return whole === 0 ? new Map() : mixed(nearest.map(([each, near]) => [each, near / whole]))
}

const stored = (shares: Vector): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...shares]
      .filter(([, share]) => share >= LEAST)
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .map(([name, share]) => [name, rounded(share, PLACES.kin)]),
  )

/** What people call things like a prompt's facts in the other problems of a bank. */
export const kinAmong = (prompts: readonly Prompt[]): ((prompt: Prompt) => FactKin) => {
  const all = prompts.flatMap(({ facts }) => facts)
  const known = all.map(knownOf)
  const common = commonAmong(known)
  const shares = known.map(sharesOf)
  const rarity = rarityAmong(all)
  const vectors = all.map((fact) => factVector(fact, rarity))
  const index = indexOf(vectors)
  const placeOf = new Map(all.map((fact, place) => [fact, place]))
  return ({ facts }) => {
    const places = facts.map((fact) => placeOf.get(fact) ?? 0)
    const own = new Set(places)
    const kinOf = (place: number): Vector =>
      kinShares(cosines(vectors[place] ?? new Map(), index, all.length), shares, own)
    const kin = facts.map(({ id }, i) => [id, stored(kinOf(places[i] ?? 0))] as const)
    const names = new Set([
      ...places.flatMap((place) => [...(vectors[place]?.keys() ?? [])]),
      ...kin.flatMap(([, each]) => Object.keys(each)),
    ])
    return {
      common: Object.fromEntries([...names].sort().map((name) => [name, rounded(common(name), PLACES.bank)])),
      strange: rounded(common(''), PLACES.bank),
      facts: Object.fromEntries(kin),
    }
  }
}
