import type { Measures } from '../bank/derived.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { type Award, reached } from './allocate.ts'
import { type Exacting, exacted } from './conversation.ts'
import { gradeOf, oneDecimal } from './grading.ts'
import { meritOf } from './par.ts'
import type { MistakeResult, PhaseResult } from './scorecard.ts'
import type { Tuning } from './tuning.ts'

/** Fewer say nothing. */
const THREE_WORDS = /\S\s+\S+\s+\S/

/** What the phases are graded on. */
export interface PhaseInput {
  readonly texts: Readonly<Record<Phase, string>>
  readonly measures: Measures
  /** The same of strong answers. */
  readonly par: Measures
  readonly awards: readonly Award[]
  readonly mistakes: readonly MistakeResult[]
  /** Points that each mistake costs. */
  readonly lowers: ReadonlyMap<string, number>
  /** 0–1: how far the answer is about this problem at all. */
  readonly specificity: number
  readonly exacting: Exacting
  readonly tuning: Tuning
}

/** Weighted share of a phase's criteria that were at least named, 0–1. */
const coverageOf = (awards: readonly Award[], phase: Phase): number => {
  const native = awards.filter(({ home }) => home === phase)
  const max = native.reduce((sum, each) => sum + each.max, 0)
  const named = native.filter((award) => reached(award, 'named')).reduce((sum, each) => sum + each.max, 0)
  return max === 0 ? 0 : Math.round((100 * named) / max) / 100
}

const isEmpty = (text: string): boolean => !THREE_WORDS.test(text)

/** Lowering that leaves nothing: an error takes its share of a phase, so that it sinks a strong one further. */
const ALL = 40

/** Share of a phase that its technical errors leave; poor conduct is left unsaid things, and has cost its criteria already. */
const keptIn = ({ mistakes, lowers, tuning }: PhaseInput, phase: Phase): number =>
  mistakes
    .filter(({ kind, phase: where }) => kind === 'technical' && where === phase)
    .reduce((kept, { id }) => kept * Math.max(0, 1 - (tuning.errors * (lowers.get(id) ?? 0)) / ALL), 1)

/** Points they cost beside that: wrong is worse than empty. */
const lostIn = ({ mistakes, lowers, tuning }: PhaseInput, phase: Phase): number =>
  mistakes
    .filter(({ kind, phase: where }) => kind === 'technical' && where === phase)
    .reduce((sum, { id }) => sum + (tuning.errors * (lowers.get(id) ?? 0)) / 2, 0)

const scoreOf = (input: PhaseInput, phase: Phase): number => {
  if (isEmpty(input.texts[phase])) return 0
  const merit = input.specificity * meritOf(input.measures[phase], input.par[phase], input.tuning)
  // What is wrong is as wrong in a round; only what is missing weighs more there.
  const exact = exacted(100 * merit, input.exacting[phase])
  return Math.max(0, Math.min(100, exact * keptIn(input, phase) - lostIn(input, phase)))
}

/** Score, grade and coverage of each phase. */
export const phaseResults = (input: PhaseInput): Readonly<Record<Phase, PhaseResult>> =>
  Object.fromEntries(
    PHASES.map((phase) => {
      const score = oneDecimal(scoreOf(input, phase))
      return [
        phase,
        { grade: gradeOf(score, input.tuning.grades), score, coverage: coverageOf(input.awards, phase) },
      ]
    }),
  ) as Record<Phase, PhaseResult>
