import type { Fact } from '../bank/prompt-types.ts'
import { normaliseText } from '../language/normalise.ts'
import { namesOf, type Unit, unitsOf } from './units.ts'

const OPERATORS = /[&|>~@#]/

/** A way of asking is a pattern when it is written with the operators of one. */
export const isPattern = (ask: string): boolean => OPERATORS.test(ask) && !ask.trim().endsWith('?')

export const oneLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ').trim()

/** The topic counts as so many ways of asking. */
const TOPIC = 2

/** A fact, read once. */
export interface Known {
  readonly topic: readonly Unit[]
  readonly asks: readonly (readonly Unit[])[]
  /** In how many of the ways of asking, the topic among them, each name stands. */
  readonly counts: ReadonlyMap<string, number>
  /** How many those are. */
  readonly size: number
  /** The names in what it says, and in why it matters. */
  readonly answer: ReadonlySet<string>
  readonly why: ReadonlySet<string>
}

const read = (text: string): readonly Unit[] => unitsOf(oneLine(text))

const countsOf = (
  topic: readonly Unit[],
  asks: readonly (readonly Unit[])[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const count = (units: readonly Unit[], times: number): void => {
    for (const name of new Set(namesOf(units))) counts.set(name, (counts.get(name) ?? 0) + times)
  }
  count(topic, TOPIC)
  for (const ask of asks) count(ask, 1)
  return counts
}

export const knownOf = (fact: Fact): Known => {
  const topic = read(fact.topic)
  const asks = fact.asks.filter((ask) => !isPattern(ask)).map(read)
  return {
    topic,
    asks,
    counts: countsOf(topic, asks),
    size: asks.length + TOPIC,
    answer: new Set(namesOf(read(fact.answer))),
    why: new Set(fact.changes.flatMap(({ why }) => namesOf(read(why)))),
  }
}
