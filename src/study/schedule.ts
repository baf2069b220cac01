import { createEmptyCard, type FSRS, fsrs, type Grade, Rating } from 'ts-fsrs'
import type { Credit } from '../bank/vocabulary.ts'

/** One answer to a card, and when. */
export interface Review {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly credit: Credit
}

/** When a card is to be asked again. */
export interface Schedule {
  /** Milliseconds since the epoch. */
  readonly due: number
  readonly reps: number
}

/** What an answer was worth, in the scheduler's terms. */
const RATINGS: Readonly<Record<Credit, Grade>> = {
  absent: Rating.Again,
  named: Rating.Hard,
  explained: Rating.Good,
  argued: Rating.Easy,
}

/**
 * The usual parameters, without chance. A drill takes minutes and is held once a day: who has just read the answer is not
 * asked again before tomorrow, so there are no steps within a day. Half a year is the most: interviews come sooner.
 */
const SCHEDULER: FSRS = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 180 })

/** The schedule after these answers, whatever their order; null where there are none. */
export const scheduleOf = (reviews: readonly Review[]): Schedule | null => {
  const [first, ...later] = [...reviews].sort((a, b) => a.at - b.at)
  if (first === undefined) return null
  const begun = SCHEDULER.next(createEmptyCard(first.at), first.at, RATINGS[first.credit]).card
  const card = later.reduce((at, review) => SCHEDULER.next(at, review.at, RATINGS[review.credit]).card, begun)
  return { due: card.due.getTime(), reps: card.reps }
}
