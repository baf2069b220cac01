import type { CriterionQuestion } from '../bank/card.ts'
import type { CriterionResult, Scorecard } from '../scoring/scorecard.ts'
import { isMiss, type Mending, MISTAKEN, mistakenIn } from './losses.ts'

/** A judged round, as far as it decides what is drilled. */
export interface DeckRound {
  /** When it began, milliseconds since the epoch. */
  readonly at: number
  readonly prompt: string
  /** null where the problem has left the bank. */
  readonly family: string | null
  readonly scorecard: Pick<Scorecard, 'criteria' | 'phases' | 'mistakes'>
}

/** So many misses of one round: more at once teaches nothing. */
const MOST_OF_A_ROUND = 5
/** So many of them are for what was missed shortly before, too: habits weigh little in each round, and cost in every one. */
const HABITS_OF_A_ROUND = 3

const NEARNESS = { prompt: 1.5, family: 1, universal: 0.75 } as const

/** Asked of more than one round, or of this problem; not what an interviewer happened to ask. */
export type SharedResult = CriterionResult & { readonly origin: keyof typeof NEARNESS }

/** A miss, and what it cost. */
export interface Miss {
  /** Of its card: a problem's own criteria are told apart by the problem. */
  readonly key: string
  readonly result: SharedResult
  readonly lost: number
}

/** What decides which misses can be drilled, and how much they weigh. */
export interface Missing {
  readonly asks: readonly CriterionQuestion[]
  /** What tells which misses are a mistake, too. */
  readonly rules: readonly Mending[]
}

export const missKey = ({ id, origin }: Pick<CriterionResult, 'id' | 'origin'>, prompt: string): string =>
  origin === 'prompt' ? `missed:${prompt}:${id}` : `missed:${id}`

const lostOn = ({ crux, origin, max, points }: SharedResult): number =>
  (crux ? 2 : NEARNESS[origin]) * Math.max(0, max - points)

/** The misses of a round that can be asked for elsewhere, the heaviest first. */
export const missesOf = ({ prompt, scorecard }: DeckRound, { asks, rules }: Missing): readonly Miss[] => {
  const askable = new Set(asks.map(({ criterion }) => criterion))
  const mistaken = mistakenIn(scorecard, rules)
  return scorecard.criteria
    .filter((one): one is SharedResult => one.origin === 'prompt' || askable.has(one.id))
    .filter(({ credit, missing, phase }) => isMiss(credit) && missing !== null && phase in scorecard.phases)
    .map((result) => ({
      key: missKey(result, prompt),
      result,
      lost: (mistaken.has(result.id) ? MISTAKEN : 1) * lostOn(result),
    }))
    .sort((a, b) => b.lost - a.lost)
}

/** What of a round is worth a card: habits first, with all they cost of late, then what cost most in it. */
export const worthOf = (misses: readonly Miss[], before: readonly (readonly Miss[])[]): readonly Miss[] => {
  const lostBefore = new Map<string, number>()
  for (const { key, lost } of before.flat()) lostBefore.set(key, (lostBefore.get(key) ?? 0) + lost)
  const habits = misses
    .flatMap((one) => {
      const more = lostBefore.get(one.key) ?? 0
      return more > 0 ? [{ ...one, lost: one.lost + more }] : []
    })
    .sort((a, b) => b.lost - a.lost)
    .slice(0, HABITS_OF_A_ROUND)
  const known = new Set(habits.map(({ key }) => key))
  return [...habits, ...misses.filter(({ key }) => !known.has(key))].slice(0, MOST_OF_A_ROUND)
}
