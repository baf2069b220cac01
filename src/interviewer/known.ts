import type { Fact } from '../bank/prompt-types.ts'
import { normaliseText } from '../language/normalise.ts'
import { namesIn, type Unit, unitsOf } from './units.ts'

/** One way of asking for a fact. */
export interface Ask {
  readonly units: readonly Unit[]
  readonly names: ReadonlySet<string>
}

/** A fact, with all the names it may be found by. */
export interface Known {
  readonly fact: Fact
  readonly asks: readonly Ask[]
  /** How strongly each name belongs to it: 1 where people ask by it, less where the answer only holds it. */
  readonly names: ReadonlyMap<string, number>
}

const OPERATORS = /[&|>~@#]/

/** A way of asking is a pattern when it is written with the operators of one. */
export const isPattern = (ask: string): boolean => OPERATORS.test(ask) && !ask.trim().endsWith('?')

export const oneLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ').trim()

/** How strongly a name belongs to a fact whose answer, or whose reason to matter, holds it. */
const HELD = { answer: 0.5, why: 0.2 } as const
/** What a name counts that people ask by once, and in what share of the ways of asking it counts fully. */
const ASKED = { meaning: { once: 0.3, always: 0.6 }, word: { once: 0.3, always: 0.5 } } as const
/** The topic counts as so many ways of asking. */
const TOPIC = 2

const askOf = (line: string): Ask => {
  const units = unitsOf(line)
  return { units, names: new Set(units.flatMap(({ names }) => names)) }
}

const namesOf = (fact: Fact, [topic, ...asks]: readonly Ask[]): ReadonlyMap<string, number> => {
  const names = new Map<string, number>()
  const raise = (all: Iterable<string>, strength: number): void => {
    for (const name of new Set(all)) names.set(name, 1 - (1 - (names.get(name) ?? 0)) * (1 - strength))
  }
  for (const { why } of fact.changes) raise(namesIn(oneLine(why)), HELD.why)
  raise(namesIn(oneLine(fact.answer)), HELD.answer)
  const asked = new Map<string, number>()
  for (const ask of asks) for (const name of ask.names) asked.set(name, (asked.get(name) ?? 0) + 1)
  for (const name of topic?.names ?? []) asked.set(name, (asked.get(name) ?? 0) + TOPIC)
  for (const [name, times] of asked) {
    const mark = /^[~=]/.test(name)
    const { once, always } = mark ? ASKED.meaning : ASKED.word
    const share = times / (asks.length + TOPIC)
    raise([name], once + (1 - once) * Math.min(1, share / always))
  }
  return names
}

/** A fact, read once. */
export const knownOf = (fact: Fact): Known => {
  const asks = [fact.topic, ...fact.asks.filter((ask) => !isPattern(ask))].map((line) => askOf(oneLine(line)))
  return { fact, asks, names: namesOf(fact, asks) }
}
