import type { Credit } from '../bank/vocabulary.ts'
import type { Grade } from './scorecard.ts'

/** What each credit is worth of a criterion's weight. */
export const CREDIT_VALUE: Readonly<Record<Credit, number>> = {
  absent: 0,
  named: 0.4,
  explained: 0.8,
  argued: 1,
}

/** The grade a phase score stands for, by the lowest score of grades 1 to 4. */
export const gradeOf = (score: number, floors: readonly number[]): Grade =>
  floors.filter((floor) => score >= floor).length as Grade

/** One decimal, the same on every platform. */
export const oneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10
