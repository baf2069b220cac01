import type { AskedBank, AskedFact, FactKin } from '../bank/derived.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import { indexAmong } from './kin-index.ts'
import { type Known, knownOf } from './known.ts'
import { type Common, commonOf } from './telling.ts'
import { factVector, rarityOf, type Vector } from './vectors.ts'

/** How many of the most similar facts of other problems are a fact's kin. */
const KIN = 12
/** A name that stands in a smaller share of the ways of asking for a fact's kin is left out. */
const LEAST = 0.01
/** Decimals that are kept of a share: of one among the kin, and of one in the whole bank. */
const PLACES = { kin: 1e3, bank: 1e5 } as const

const rounded = (share: number, places: number): number => Math.round(share * places) / places

/** All names of a bank, and the place of each. */
interface Names {
  readonly names: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
}

/** What part a name has in each of a prompt's facts, in their order; by the name's place in a bank. */
type Spoken = readonly (Float64Array | undefined)[]

const spokenIn = (vectors: readonly Vector[], { names, placeOf }: Names): Spoken => {
  const spoken = new Array<Float64Array | undefined>(names.length)
  vectors.forEach((vector, fact) => {
    for (const [name, part] of vector) {
      const place = placeOf.get(name)
      if (place === undefined) continue
      spoken[place] ??= new Float64Array(vectors.length)
      spoken[place].set([part], fact)
    }
  })
  return spoken
}

/** The cosine of a fact of a bank with each of a prompt's, but for a factor that is the same for all. */
const cosines = ({ vector }: AskedFact, spoken: Spoken, facts: number): Float64Array => {
  const sums = new Float64Array(facts)
  for (let i = 0; i < vector.length; i += 2) {
    const parts = spoken[vector[i] ?? 0]
    if (parts === undefined) continue
    for (let fact = 0; fact < facts; fact += 1)
      sums[fact] = (sums[fact] ?? 0) + (vector[i + 1] ?? 0) * (parts[fact] ?? 0)
  }
  return sums
}

/** Adds how often each name is asked by in a fact, times something. */
const addCounts = (to: Float64Array, { counts }: AskedFact, times: number): void => {
  for (let i = 0; i < counts.length; i += 2)
    to[counts[i] ?? 0] = (to[counts[i] ?? 0] ?? 0) + times * (counts[i + 1] ?? 0)
}

/** In what share of the ways of asking for a fact's kin each name stands: of the nearest of others, the nearer the more. */
const kinShares = (others: readonly AskedFact[], alike: Float64Array, names: number): Float64Array => {
  const least = alike.slice().sort().at(-KIN) ?? 0
  const nearest = others
    .flatMap((each, i) =>
      (alike[i] ?? 0) > 0 && (alike[i] ?? 0) >= least ? [[each, alike[i] ?? 0] as const] : [],
    )
    .slice(0, KIN)
  const whole = nearest.reduce((sum, [, near]) => sum + near, 0)
  const shares = new Float64Array(names)
  for (const [each, near] of nearest) addCounts(shares, each, near / whole / each.size)
  return shares
}

const stored = (shares: Float64Array, names: readonly string[]): Readonly<Record<string, number>> => {
  const kept: (readonly [name: string, share: number])[] = []
  // a loop, as nearly all of thousands are left out
  for (let place = 0; place < shares.length; place += 1) {
    const share = shares[place] ?? 0
    if (share >= LEAST) kept.push([names[place] ?? '', rounded(share, PLACES.kin)])
  }
  return Object.fromEntries(kept.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)))
}

/** How common each name is where others are asked for, and a prompt's own facts. */
const commonIn = (others: readonly AskedFact[], own: readonly Known[], { names, placeOf }: Names): Common => {
  const sums = new Float64Array(names.length)
  for (const each of others) addCounts(sums, each, 1)
  const size = [...others, ...own].reduce((sum, each) => sum + each.size, 0)
  const owned = new Map<string, number>()
  for (const { counts } of own)
    for (const [name, times] of counts) owned.set(name, (owned.get(name) ?? 0) + times)
  return commonOf((name) => (sums[placeOf.get(name) ?? -1] ?? 0) + (owned.get(name) ?? 0), size)
}

/**
 * What people call things like a prompt's facts in the other problems of a bank: of one that the bank holds, of one
 * that takes the place of another, and of somebody's own, which it has never seen.
 */
export const kinIn = ({ names, spread, prompts }: AskedBank): ((prompt: Prompt) => FactKin) => {
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const held = prompts.reduce((sum, { facts }) => sum + facts.length, 0)
  const rarity = rarityOf((name) => spread[placeOf.get(name) ?? -1] ?? 0, held)
  return ({ id, facts }) => {
    const others = prompts.flatMap((prompt) => (prompt.id === id ? [] : prompt.facts))
    const vectors = facts.map((fact) => factVector(fact, rarity))
    const spoken = spokenIn(vectors, { names, placeOf })
    const alike = others.map((other) => cosines(other, spoken, facts.length))
    const kin = facts.map((fact, i) => {
      const near = Float64Array.from(alike, (each) => each[i] ?? 0)
      return [fact.id, stored(kinShares(others, near, names.length), names)] as const
    })
    const common = commonIn(others, facts.map(knownOf), { names, placeOf })
    const needed = new Set([
      ...vectors.flatMap((vector) => [...vector.keys()]),
      ...kin.flatMap(([, each]) => Object.keys(each)),
    ])
    return {
      common: Object.fromEntries(
        [...needed].sort().map((name) => [name, rounded(common(name), PLACES.bank)]),
      ),
      strange: rounded(common(''), PLACES.bank),
      facts: Object.fromEntries(kin),
    }
  }
}

/** The same among prompts that are at hand as a whole. */
export const kinAmong = (prompts: readonly Prompt[]): ((prompt: Prompt) => FactKin) =>
  kinIn(indexAmong(prompts))
