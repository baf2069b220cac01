import type { Measure, Measures } from '../bank/derived.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { OWN } from './measure.ts'
import type { Tuning } from './tuning.ts'

/**
 * Least that a strong answer holds: what the thinnest of the bundled outlines do. Most of it they earn by what every
 * problem and every family asks, so it fits a problem of few points; a thin outline would else lift every grade.
 */
const FLOOR: Measures = {
  clarify: { specific: 2.1, argued: 1.8, criteria: 8.5 },
  design: { specific: 2.5, argued: 1.9, criteria: 22 },
  'deep-dive': { specific: 2, argued: 1.8, criteria: 10.5 },
  'trade-offs': { specific: 2, argued: 1.8, criteria: 4 },
}

/** What strong answers earn on average in the bundled bank by what all problems and the family ask, by credit and place. */
const USUAL: Readonly<Record<Phase, number>> = {
  clarify: 8.1,
  design: 19.4,
  'deep-dive': 8.2,
  'trade-offs': 5.4,
}
/** Share of a problem's own points that they earn in the phases where these are expected. */
const USUAL_OWN = 0.87

const KEYS = ['specific', 'argued', 'criteria'] as const

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The weights of a problem's own points, by phase. */
type OwnPoints = Readonly<Record<Phase, number>>

/**
 * What strong answers to a prompt hold, phase by phase: its outlines on average, and of points half by what is usual. The
 * outlines of one problem are two short texts by one hand: where they earn little, every answer would be graded too well.
 */
export const parOf = (outlines: readonly Measures[], own: OwnPoints): Measures => {
  const parIn = (phase: Phase, key: keyof Measure): number =>
    Math.max(FLOOR[phase][key], mean(outlines.map((each) => each[phase][key])))
  const entries = PHASES.map((phase): readonly [Phase, Measure] => [
    phase,
    {
      specific: parIn(phase, 'specific'),
      argued: parIn(phase, 'argued'),
      criteria: (parIn(phase, 'criteria') + USUAL[phase] + USUAL_OWN * OWN * own[phase]) / 2,
    },
  ])
  return Object.fromEntries(entries) as Record<Phase, Measure>
}

/** Share of a strong answer that a phase holds, 0 to 1. */
export const meritOf = (measure: Measure, par: Measure, { share, enough, curve }: Tuning): number =>
  KEYS.reduce((sum, key) => sum + share[key] * Math.min(1, measure[key] / (enough[key] * par[key])), 0) **
  curve
