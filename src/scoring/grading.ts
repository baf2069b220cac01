import type { Credit, Level, Phase } from '../bank/types.ts'
import type { Grade } from './scorecard.ts'

/** What each credit is worth of a criterion's weight. */
export const CREDIT_VALUE: Readonly<Record<Credit, number>> = {
  absent: 0,
  named: 0.4,
  explained: 0.8,
  argued: 1,
}

/** How much of the overall score each phase decides; they add up to 1. */
export const PHASE_SHARE: Readonly<Record<Phase, number>> = {
  clarify: 0.22,
  design: 0.42,
  'deep-dive': 0.16,
  'trade-offs': 0.2,
}

/** Lowest phase score (0–100) of grades 1 to 4. */
const GRADE_FLOORS = [6, 29, 57, 80] as const

/** Lowest overall (0–100) of no-hire, hire and strong-hire: one merit, judged against what the level asks. */
export const LEVEL_BANDS: Readonly<Record<Level, readonly [number, number, number]>> = {
  L3: [15, 28, 58],
  L4: [21, 47, 66],
  L5: [34, 62, 84],
  L6: [57, 80, 93],
}

/** The grade a phase score stands for. */
export const gradeOf = (score: number): Grade =>
  GRADE_FLOORS.filter((floor) => score >= floor).length as Grade

/** One decimal, the same on every platform. */
export const oneDecimal = (value: number): number => Math.round(value * 10 + 1e-9) / 10
