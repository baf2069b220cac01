import type { ConceptCard, CriterionQuestion } from '../bank/card.ts'
import type { Area } from '../bank/vocabulary.ts'
import type { CriterionResult, Scorecard } from '../scoring/scorecard.ts'
import type { DrillAnswer } from '../session/drill-event.ts'
import { isMiss, RECENT } from './losses.ts'
import { type Review, scheduleOf } from './schedule.ts'

/** A judged round, as far as it decides what is drilled. */
export interface DeckRound {
  /** When it began, milliseconds since the epoch. */
  readonly at: number
  readonly prompt: string
  /** null where the problem has left the bank. */
  readonly family: string | null
  readonly scorecard: Pick<Scorecard, 'criteria' | 'phases'>
}

/** A criterion that was missed, to be asked for on another problem. */
export interface MissedCard {
  readonly kind: 'missed'
  readonly key: string
  readonly criterion: string
  readonly title: string
  readonly area: Area
  readonly origin: 'universal' | 'family' | 'prompt'
  /** The problem it was missed on. */
  readonly prompt: string
  readonly family: string | null
}

/** A card of the bank. */
export interface LearntCard {
  readonly kind: 'concept'
  readonly key: string
  readonly area: Area
  readonly card: ConceptCard
}

/** A card with its place in time. */
export interface Dealt {
  readonly card: MissedCard | LearntCard
  /** Milliseconds since the epoch; a card that was never asked is due since it was missed, a concept never. */
  readonly due: number | null
  /** How often it was asked. */
  readonly reps: number
  /** What it cost, near to this problem counting more; 0 for concepts. */
  readonly lost: number
}

export interface DeckInput {
  /** The oldest first. */
  readonly rounds: readonly DeckRound[]
  readonly answers: readonly DrillAnswer[]
  readonly cards: readonly ConceptCard[]
  readonly asks: readonly CriterionQuestion[]
}

/** So many misses of one round: more at once teaches nothing. */
const MOST_OF_A_ROUND = 5

const NEARNESS = { prompt: 1.5, family: 1, universal: 0.75 } as const

type Shared = CriterionResult & { readonly origin: MissedCard['origin'] }

const keyOf = ({ id, origin }: Pick<CriterionResult, 'id' | 'origin'>, prompt: string): string =>
  origin === 'prompt' ? `missed:${prompt}:${id}` : `missed:${id}`

const lostOn = ({ crux, origin, max, points }: Shared): number =>
  (crux ? 2 : NEARNESS[origin]) * Math.max(0, max - points)

/** The heaviest misses of a round that can be asked for elsewhere. */
const missesOf = ({ scorecard }: DeckRound, askable: ReadonlySet<string>): readonly Shared[] =>
  scorecard.criteria
    .filter((one): one is Shared => one.origin === 'prompt' || askable.has(one.id))
    .filter(({ credit, missing, phase }) => isMiss(credit) && missing !== null && phase in scorecard.phases)
    .sort((a, b) => lostOn(b) - lostOn(a))
    .slice(0, MOST_OF_A_ROUND)

/** A missed criterion while the rounds go by. */
interface Kept {
  readonly card: MissedCard
  readonly missedAt: number
  /** Place of the latest round it was missed in. */
  readonly nth: number
  readonly lost: number
  /** What every round since said of it. */
  readonly results: readonly Review[]
}

const missedCard = (round: DeckRound, { id, title, area, origin }: Shared): MissedCard => ({
  kind: 'missed',
  key: keyOf({ id, origin }, round.prompt),
  criterion: id,
  title,
  area,
  origin,
  prompt: round.prompt,
  family: round.family,
})

const keptAfter = (
  kept: ReadonlyMap<string, Kept>,
  round: DeckRound,
  nth: number,
  askable: ReadonlySet<string>,
): ReadonlyMap<string, Kept> => {
  const next = new Map(kept)
  for (const result of round.scorecard.criteria) {
    const key = keyOf(result, round.prompt)
    const known = next.get(key)
    if (known === undefined) continue
    const { credit } = result
    next.set(key, { ...known, results: [...known.results, { at: round.at, credit }] })
  }
  for (const miss of missesOf(round, askable)) {
    const key = keyOf(miss, round.prompt)
    const results = next.get(key)?.results ?? [{ at: round.at, credit: miss.credit }]
    next.set(key, { card: missedCard(round, miss), missedAt: round.at, nth, lost: lostOn(miss), results })
  }
  return next
}

const reviewsIn = (answers: readonly DrillAnswer[]): ReadonlyMap<string, readonly Review[]> => {
  const reviews = new Map<string, Review[]>()
  for (const { card, at, credit } of answers) {
    const mine = reviews.get(card) ?? []
    mine.push({ at, credit })
    reviews.set(card, mine)
  }
  return reviews
}

/** From the first drill on, rounds count as answers too; before it, only a miss of late that was not made good. */
const dealtMiss = (kept: Kept, drilled: readonly Review[], rounds: number): readonly Dealt[] => {
  const { card, lost, results, missedAt } = kept
  const first = Math.min(...drilled.map(({ at }) => at))
  const schedule = scheduleOf([...drilled, ...results.filter(({ at }) => at > first)])
  if (schedule !== null) return [{ card, ...schedule, lost }]
  const isOpen = isMiss(results.at(-1)?.credit ?? 'absent') && kept.nth >= rounds - RECENT
  return isOpen ? [{ card, due: missedAt, reps: 0, lost }] : []
}

const dealtConcept = (card: ConceptCard, drilled: readonly Review[]): Dealt => {
  const { due, reps } = scheduleOf(drilled) ?? { due: null, reps: 0 }
  const key = conceptKey(card)
  return { card: { kind: 'concept', key, area: card.area, card }, due, reps, lost: 0 }
}

const conceptKey = ({ id }: ConceptCard): string => `concept:${id}`

/** All cards there are for this person: what was missed, and what is worth knowing by heart. */
export const deckOf = ({ rounds, answers, cards, asks }: DeckInput): readonly Dealt[] => {
  const askable = new Set(asks.map(({ criterion }) => criterion))
  const kept = rounds.reduce<ReadonlyMap<string, Kept>>(
    (before, round, nth) => keptAfter(before, round, nth, askable),
    new Map(),
  )
  const reviews = reviewsIn(answers)
  return [
    ...[...kept.values()].flatMap((one) => dealtMiss(one, reviews.get(one.card.key) ?? [], rounds.length)),
    ...cards.map((card) => dealtConcept(card, reviews.get(conceptKey(card)) ?? [])),
  ]
}
