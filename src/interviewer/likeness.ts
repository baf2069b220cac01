import type { Ask, Known } from './known.ts'
import { levelOf, type Unit } from './units.ts'

/** What a word counts that no fact has: it may be what the question is really about. */
const STRANGER = { light: 0.1, plain: 0.4, heavy: 1, none: 0 } as const
/** What is left of a word of any conversation, and of what it means. */
const DIM = { word: 0.6, meaning: 0.8 } as const
/** How much the likeness to one way of asking counts beside the names of all of them. */
const ONE_ASK = 0.4

type Rarity = ReadonlyMap<string, number>

/** How telling each name is: the fewer facts it belongs to, the more. */
const rarityOf = (facts: readonly Known[]): Rarity => {
  const spread = new Map<string, number>()
  for (const { names } of facts) {
    for (const [name, strength] of names) spread.set(name, (spread.get(name) ?? 0) + strength)
  }
  const most = Math.log(1 + facts.length)
  return new Map(
    [...spread].map(([name, found]) => [
      name,
      Math.min(1, Math.log(1 + facts.length / found) / most) * levelOf(name),
    ]),
  )
}

const most = ({ names, heft }: Unit, weigh: (name: string) => number): number => {
  let best = 0
  const light = heft === 'light'
  for (const name of names)
    best = Math.max(best, weigh(name) * (light ? (/^[~=]/.test(name) ? DIM.meaning : DIM.word) : 1))
  return best
}

/** A unit of a question with the most it can count for any fact. */
interface Weighed {
  readonly unit: Unit
  readonly weight: number
}

const weighed = (units: readonly Unit[], facts: readonly Known[], rarity: Rarity): readonly Weighed[] =>
  units.map((unit) => {
    const best = Math.max(
      0,
      ...facts.map(({ names }) => most(unit, (name) => (names.get(name) ?? 0) * (rarity.get(name) ?? 0))),
    )
    return { unit, weight: Math.max(best, STRANGER[unit.heft]) }
  })

const sum = (all: readonly Weighed[], value: (each: Weighed) => number): number =>
  all.reduce((total, each) => total + value(each), 0)

const closeness = (
  question: readonly Weighed[],
  whole: number,
  ask: Ask,
  total: number,
  rarity: Rarity,
): number => {
  if (total === 0 || whole === 0) return 0
  const both = sum(question, ({ unit, weight }) =>
    Math.min(
      weight,
      most(unit, (name) => (ask.names.has(name) ? (rarity.get(name) ?? 0) : 0)),
    ),
  )
  return both / Math.sqrt(whole * total)
}

/** How much of a question each fact is known by, and how like it is to one of its ways of asking: 0 to 1. */
export const likenessTo = (facts: readonly Known[]): ((question: readonly Unit[]) => readonly number[]) => {
  const rarity = rarityOf(facts)
  const totals = new Map(
    facts.flatMap(({ asks }) =>
      asks.map((ask) => [ask, sum(weighed(ask.units, facts, rarity), ({ weight }) => weight)] as const),
    ),
  )
  return (units) => {
    const question = weighed(units, facts, rarity)
    const whole = sum(question, ({ weight }) => weight)
    return facts.map(({ asks, names }) => {
      if (whole === 0) return 0
      const closest = Math.max(
        0,
        ...asks.map((ask) => closeness(question, whole, ask, totals.get(ask) ?? 0, rarity)),
      )
      const covered =
        sum(question, ({ unit }) => most(unit, (name) => (names.get(name) ?? 0) * (rarity.get(name) ?? 0))) /
        whole
      return ONE_ASK * closest + (1 - ONE_ASK) * covered
    })
  }
}
