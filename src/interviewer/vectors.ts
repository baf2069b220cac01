import type { Fact } from '../bank/prompt-types.ts'
import { isPattern, oneLine } from './known.ts'
import { levelOf, type Unit, unitsOf } from './units.ts'

/** How much of each name a text has. */
export type Vector = ReadonlyMap<string, number>

/** How telling a name is. */
export type Rarity = (name: string) => number

/** A word of any conversation. */
const LIGHT = 0.6

export const unitVector = (vector: Vector): Vector => {
  const length = Math.hypot(...vector.values())
  return length === 0 ? vector : new Map([...vector].map(([name, part]) => [name, part / length]))
}

/** The cosine of two unit vectors. */
export const cosine = (one: Vector, other: Vector): number => {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [name, part] of short) sum += part * (long.get(name) ?? 0)
  return sum
}

export const mixed = (parts: readonly (readonly [vector: Vector, share: number])[]): Vector => {
  const sum = new Map<string, number>()
  for (const [vector, share] of parts)
    for (const [name, part] of vector) sum.set(name, (sum.get(name) ?? 0) + share * part)
  return sum
}

const telling = (vector: Vector, rarity: Rarity): Vector =>
  unitVector(new Map([...vector].map(([name, part]) => [name, part * rarity(name)])))

/** One question, as a unit vector. */
export const questionVector = (units: readonly Unit[]): Vector => {
  const parts = new Map<string, number>()
  for (const { names, heft } of units) {
    const share = heft === 'light' ? LIGHT : 1
    for (const name of names) parts.set(name, Math.max(parts.get(name) ?? 0, share * levelOf(name)))
  }
  return unitVector(parts)
}

/** A text and how often it counts. */
export type Counted = readonly [text: string, times: number]

const counts = (texts: readonly Counted[]): Vector => {
  const sum = new Map<string, number>()
  for (const [text, times] of texts)
    for (const { names } of unitsOf(oneLine(text)))
      for (const name of names) sum.set(name, (sum.get(name) ?? 0) + times * levelOf(name))
  return sum
}

/** Several texts as one unit vector: a name said ten times tells little more than one said three times. */
export const textsVector = (texts: readonly Counted[], rarity: Rarity): Vector =>
  telling(new Map([...counts(texts)].map(([name, sum]) => [name, Math.log(1 + sum)])), rarity)

/** How people ask for a fact, its topic counting twice. */
export const askedTexts = ({ topic, asks }: Fact): readonly Counted[] => [
  [topic, 2],
  ...asks.filter((ask) => !isPattern(ask)).map((ask) => [ask, 1] as const),
]

/** What a fact says, and why it matters. */
export const toldTexts = ({ answer, changes }: Fact): readonly Counted[] => [
  [answer, 1],
  ...changes.map(({ why }) => [why, 0.5] as const),
]

/** The share of an answer's words in what a fact is known by. */
const TOLD = 0.5

/** A fact by all its words, as a unit vector. */
export const factVector = (fact: Fact, rarity: Rarity): Vector =>
  unitVector(
    mixed([
      [textsVector(askedTexts(fact), rarity), 1],
      [textsVector(toldTexts(fact), rarity), TOLD],
    ]),
  )

/** In how many of some facts each name stands. */
export const spreadAmong = (facts: readonly Fact[]): ReadonlyMap<string, number> => {
  const spread = new Map<string, number>()
  for (const fact of facts)
    for (const name of counts([...askedTexts(fact), ...toldTexts(fact)]).keys())
      spread.set(name, (spread.get(name) ?? 0) + 1)
  return spread
}

/** How telling each name is among so many facts: the fewer have it, the more. */
export const rarityOf =
  (spread: (name: string) => number, facts: number): Rarity =>
  (name) =>
    Math.log(1 + facts / Math.max(1, spread(name)))
