import type { Measure } from '../bank/derived.ts'
import type { Level, Phase } from '../bank/vocabulary.ts'

/** The figures that turn what was found in an answer into grades and a verdict. `npm run gold` tries others. */
export interface Tuning {
  /** What each measure decides of a phase; they add up to 1. */
  readonly share: Measure
  /** How much of par is full marks: outlines were written beside the criteria, people's answers were not. */
  readonly enough: Measure
  /** Half of a strong answer is worth less than half: a little of everything is said by everybody. */
  readonly curve: number
  /** What is left of the merit of an answer in which nothing belongs to this problem. */
  readonly foreign: number
  /** How heavily technical errors weigh, beside what their rules say. */
  readonly errors: number
  /** How much of what is left beside the problem's own points each phase decides; they add up to 1. */
  readonly phases: Readonly<Record<Phase, number>>
  /** How much of the overall score the problem's own points decide, and what share of them is full marks. */
  readonly own: { readonly share: number; readonly enough: number }
  /** How much more weighs what is missing in a whole round than in a written answer, by phase. */
  readonly round: Readonly<Record<Phase, number>>
  /** Lowest phase score (0–100) of grades 1 to 4. */
  readonly grades: readonly [number, number, number, number]
  /** Lowest overall (0–100) of no-hire, hire and strong-hire: one merit, judged against what the level asks. */
  readonly bands: Readonly<Record<Level, readonly [number, number, number]>>
}

/** What was found best on transcripts that people graded; one problem left out changes little. */
export const TUNING: Tuning = {
  share: { specific: 0.295, argued: 0.23, criteria: 0.475 },
  enough: { specific: 0.92, argued: 1.25, criteria: 0.63 },
  curve: 0.96,
  foreign: 0.3,
  errors: 0.95,
  phases: { clarify: 0.185, design: 0.37, 'deep-dive': 0.3, 'trade-offs': 0.145 },
  own: { share: 0.21, enough: 0.62 },
  round: { clarify: 0.6, design: 1.7, 'deep-dive': 2.2, 'trade-offs': 0.5 },
  grades: [11, 33, 48, 74],
  bands: { L3: [13, 28, 54], L4: [21, 50, 66], L5: [38, 54, 79], L6: [64, 74, 91] },
}

/** Levels that are expected to bring what matters by themselves. */
export const UNAIDED: readonly Level[] = ['L5', 'L6']

/** Share of its points that is left there of what a hint led to. */
export const HINTED_KEEPS = 0.5
