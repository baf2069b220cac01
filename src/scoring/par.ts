import type { Measure, Measures } from '../bank/derived.ts'
import { PHASES, type Phase } from '../bank/types.ts'

/** Least that a strong answer holds, for prompts whose outlines are thin in a phase. */
const FLOOR: Measure = { specific: 2, argued: 1.8, criteria: 4 }
/** How much of par is full marks: outlines were written beside the criteria, people's answers were not. */
const ENOUGH: Measure = { specific: 0.85, argued: 0.7, criteria: 0.6 }
/** What each measure decides of a phase. */
const SHARE: Measure = { specific: 0.3, argued: 0.2, criteria: 0.5 }
/** Half of a strong answer is worth less than half: a little of everything is said by everybody. */
const CURVE = 1.15

const KEYS = ['specific', 'argued', 'criteria'] as const

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** What the strong answers to a prompt hold on average, phase by phase. */
export const parOf = (outlines: readonly Measures[]): Measures => {
  const parIn = (phase: Phase, key: keyof Measure): number =>
    Math.max(FLOOR[key], mean(outlines.map((each) => each[phase][key])))
  const entries = PHASES.map((phase): readonly [Phase, Measure] => [
    phase,
    {
      specific: parIn(phase, 'specific'),
      argued: parIn(phase, 'argued'),
      criteria: parIn(phase, 'criteria'),
    },
  ])
  return Object.fromEntries(entries) as Record<Phase, Measure>
}

/** Share of a strong answer that a phase holds, 0 to 1. */
export const meritOf = (measure: Measure, par: Measure): number =>
  KEYS.reduce((sum, key) => sum + SHARE[key] * Math.min(1, measure[key] / (ENOUGH[key] * par[key])), 0) **
  CURVE
