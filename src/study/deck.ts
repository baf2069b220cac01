import type { ConceptCard } from '../bank/card.ts'
import type { Area } from '../bank/vocabulary.ts'
import type { DrillAnswer } from '../session/drill-event.ts'
import { isMiss, RECENT } from './losses.ts'
import {
  type DeckRound,
  type Miss,
  type Missing,
  missesOf,
  missKey,
  type SharedResult,
  worthOf,
} from './misses.ts'
import { type Review, scheduleOf } from './schedule.ts'

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
  /** What it cost, near to this problem counting more and over the latest rounds; 0 for concepts. */
  readonly lost: number
  /** In how many of the latest rounds it was missed; 0 for concepts. */
  readonly times: number
}

export interface DeckInput extends Missing {
  /** The oldest first. */
  readonly rounds: readonly DeckRound[]
  readonly answers: readonly DrillAnswer[]
  readonly cards: readonly ConceptCard[]
}

/** A missed criterion while the rounds go by. */
interface Kept {
  readonly card: MissedCard
  readonly missedAt: number
  /** Place of the latest round it was missed in. */
  readonly nth: number
  readonly lost: number
  /** What every round since said of it. */
  readonly results: Review[]
}

const missedCard = (round: DeckRound, { id, title, area, origin }: SharedResult): MissedCard => ({
  kind: 'missed',
  key: missKey({ id, origin }, round.prompt),
  criterion: id,
  title,
  area,
  origin,
  prompt: round.prompt,
  family: round.family,
})

/** Takes one more round into what was kept: copies would make ten thousand rounds a hundred million steps. */
const keepAfter = (kept: Map<string, Kept>, round: DeckRound, nth: number, worth: readonly Miss[]): void => {
  const { at } = round
  for (const result of round.scorecard.criteria)
    kept.get(missKey(result, round.prompt))?.results.push({ at, credit: result.credit })
  for (const { key, result, lost } of worth) {
    const results = kept.get(key)?.results ?? [{ at, credit: result.credit }]
    kept.set(key, { card: missedCard(round, result), missedAt: at, nth, lost, results })
  }
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
const dealtMiss = (
  kept: Kept,
  drilled: readonly Review[],
  misses: readonly (readonly Miss[])[],
): readonly Dealt[] => {
  const { card, lost, results, missedAt } = kept
  const first = Math.min(...drilled.map(({ at }) => at))
  const schedule = scheduleOf([...drilled, ...results.filter(({ at }) => at > first)])
  const times = misses.slice(-RECENT).filter((all) => all.some(({ key }) => key === card.key)).length
  if (schedule !== null) return [{ card, ...schedule, lost, times }]
  const isOpen = isMiss(results.at(-1)?.credit ?? 'absent') && kept.nth >= misses.length - RECENT
  return isOpen ? [{ card, due: missedAt, reps: 0, lost, times }] : []
}

const dealtConcept = (card: ConceptCard, drilled: readonly Review[]): Dealt => {
  const { due, reps } = scheduleOf(drilled) ?? { due: null, reps: 0 }
  const key = conceptKey(card)
  return { card: { kind: 'concept', key, area: card.area, card }, due, reps, lost: 0, times: 0 }
}

const conceptKey = ({ id }: ConceptCard): string => `concept:${id}`

/** All cards there are for this person: what was missed, and what is worth knowing by heart. */
export const deckOf = ({ rounds, answers, cards, ...missing }: DeckInput): readonly Dealt[] => {
  const misses = rounds.map((round) => missesOf(round, missing))
  const kept = new Map<string, Kept>()
  for (const [nth, round] of rounds.entries()) {
    const lately = misses.slice(Math.max(0, nth - RECENT + 1), nth)
    keepAfter(kept, round, nth, worthOf(misses[nth] ?? [], lately))
  }
  const reviews = reviewsIn(answers)
  return [
    ...[...kept.values()].flatMap((one) => dealtMiss(one, reviews.get(one.card.key) ?? [], misses)),
    ...cards.map((card) => dealtConcept(card, reviews.get(conceptKey(card)) ?? [])),
  ]
}
