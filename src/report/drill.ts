import { isoDay } from '../session/day.ts'
import type { DrillAnswer } from '../session/drill-event.ts'
import type { Dealt } from '../study/deck.ts'
import { isMiss } from '../study/losses.ts'
import type { Waiting } from '../study/queue.ts'

export const DRILL_COMMAND = 'mlsd drill'

/** A card as `--due` lists it. */
export interface DueCard {
  readonly key: string
  readonly kind: 'missed' | 'concept'
  readonly area: string
  /** The criterion that was missed, or the question of the card. */
  readonly title: string
  /** `YYYY-MM-DD`, UTC; null for a concept that was never asked. */
  readonly due: string | null
  readonly reps: number
  /** In how many of the latest rounds it was missed; 0 for concepts. */
  readonly times: number
}

/** What `mlsd drill --due --json` prints. */
export interface DueReport {
  readonly schema: 1
  /** Rounds of the past that it goes by. */
  readonly judged: number
  readonly missed: number
  readonly concepts: number
  /** Day since which the oldest of these waits, UTC; null where none does. */
  readonly since: string | null
  /** Concepts that were never asked. */
  readonly fresh: number
  /** Day on which the next card falls due that is not yet; null where there is none. */
  readonly next: string | null
  readonly cards: readonly DueCard[]
}

/** The criterion that was missed, or the question of the card. */
export const cardTitle = ({ card }: Pick<Dealt, 'card'>): string =>
  card.kind === 'missed' ? card.title : card.card.question

const cardOf = ({ card, due, reps, times }: Dealt): DueCard => ({
  key: card.key,
  kind: card.kind,
  area: card.area,
  title: cardTitle({ card }),
  due: due === null ? null : isoDay(due),
  reps,
  times,
})

/** What is waiting, and since when. */
export const dueReport = (waiting: Waiting, judged: number): DueReport => {
  const { due, fresh, next } = waiting
  const missed = due.filter(({ card }) => card.kind === 'missed').length
  const times = due.flatMap((one) => one.due ?? [])
  return {
    schema: 1,
    judged,
    missed,
    concepts: due.length - missed,
    since: times.length === 0 ? null : isoDay(Math.min(...times)),
    fresh: fresh.length,
    next: next === null ? null : isoDay(next),
    cards: due.map(cardOf),
  }
}

/** Why somebody who looks at a round should drill. */
export interface DrillCall {
  /** Points due that were missed in two rounds or more. */
  readonly again: number
  /** Cards due that were drilled before. */
  readonly due: number
}

/** Nothing where all that waits was missed once and is in the review anyway. */
export const drillCallOf = ({ cards }: Pick<DueReport, 'cards'>): DrillCall | null => {
  const again = cards.filter(({ times }) => times > 1).length
  const due = cards.filter(({ reps }) => reps > 0).length
  return again + due === 0 ? null : { again, due }
}

/** How a drill went. */
export interface DrillSummary {
  readonly answered: number
  /** Of these explained or argued. */
  readonly well: number
  readonly waiting: number
  /** `YYYY-MM-DD`, UTC; null where there is nothing to come. */
  readonly next: string | null
}

export const drillSummary = (
  answers: readonly Pick<DrillAnswer, 'credit'>[],
  { due, next }: Waiting,
): DrillSummary => ({
  answered: answers.length,
  well: answers.filter(({ credit }) => !isMiss(credit)).length,
  waiting: due.length,
  next: next === null ? null : isoDay(next),
})
