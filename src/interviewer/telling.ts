import type { FactKin } from '../bank/derived.ts'
import type { Known } from './known.ts'
import { levelOf, type Unit } from './units.ts'

/** What speaks for each of some facts, in their order. */
export type Votes = readonly number[]

/** How often a name is taken to stand in a fact that has it only in its answer, or in a reason why it matters. */
const HELD = { answer: 0.4, why: 0.1 } as const
/** So many ways of asking are imagined beside those of a fact: such as anyone asks for anything, and for its kin. */
const IMAGINED = { any: 2, kin: 3 } as const
/** What is added to a count, so that nothing is impossible. */
const DOUBT = 0.5

/** In what share of the ways of asking for anything a name stands. */
export type Common = (name: string) => number

/** Of how many ways of asking each name stands in, and of how many there are. */
export const commonOf =
  (times: (name: string) => number, size: number): Common =>
  (name) =>
    (times(name) + DOUBT) / (size + 1)

/** A fact, with what its kin is asked by. */
interface Relative {
  readonly known: Known
  readonly kin: Readonly<Record<string, number>>
}

/** Log of how much oftener a name stands in the ways of asking for a fact than in those for anything. */
const leaning = ({ known, kin }: Relative, name: string, common: number): number => {
  const held = known.answer.has(name) ? HELD.answer : 0
  const because = known.why.has(name) ? HELD.why : 0
  const found = (known.counts.get(name) ?? 0) + held + because
  const share =
    (found + IMAGINED.any * common + IMAGINED.kin * (kin[name] ?? 0)) /
    (known.size + IMAGINED.any + IMAGINED.kin)
  return Math.log(share / common)
}

/** What the words of a question tell, each for itself: the rarer elsewhere, the more; a stranger speaks against all. */
export const tellingOf = (
  facts: readonly Known[],
  kin: FactKin,
  ids: readonly string[],
): ((units: readonly Unit[]) => Votes) => {
  const relatives = facts.map((known, place) => ({ known, kin: kin.facts[ids[place] ?? ''] ?? {} }))
  const remembered = new Map<string, Votes>()
  const votesOf = (name: string): Votes => {
    const before = remembered.get(name)
    if (before !== undefined) return before
    const usual = kin.common[name] ?? kin.strange
    const votes = relatives.map((each) => levelOf(name) * leaning(each, name, usual))
    remembered.set(name, votes)
    return votes
  }
  return (units) => {
    const sum = new Array<number>(facts.length).fill(0)
    for (const { names } of units) {
      // A thing of several names says little more than one of a single name.
      const share = 1 / Math.sqrt(names.length)
      for (const name of names)
        votesOf(name).forEach((vote, place) => {
          sum[place] = (sum[place] ?? 0) + share * vote
        })
    }
    return sum
  }
}
