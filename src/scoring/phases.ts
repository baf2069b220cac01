import { PHASES, type Phase } from '../bank/types.ts'
import { type Award, reached } from './allocate.ts'
import { CREDIT_VALUE, gradeOf, oneDecimal } from './grading.ts'
import type { Reading } from './reading.ts'
import type { Origin } from './rubric.ts'
import type { MistakeResult, PhaseResult } from './scorecard.ts'
import { substanceOf } from './substance.ts'

/** How much of a phase each kind of criterion decides; an origin without criteria there leaves its share to the others. */
const ORIGIN_SHARE: Readonly<Record<Origin, number>> = { universal: 0.35, family: 0.25, prompt: 0.4 }
/** Nobody says everything in the minutes there are: this share of the weights is a full answer. */
const FULL: Readonly<Record<Phase, number>> = {
  clarify: 0.6,
  design: 0.5,
  'deep-dive': 0.5,
  'trade-offs': 0.5,
}
/** The rest of a phase score is substance. */
const CRITERIA_SHARE = 0.5
/** What a criterion of another phase is worth to the phase in which it was said. */
const GUEST = 0.5
const FEW_WORDS = 3

interface Part {
  readonly earned: number
  readonly max: number
}

const partOf = (awards: readonly Award[], phase: Phase, origin: Origin): Part => {
  const mine = awards.filter(({ compiled }) => compiled.origin === origin)
  const native = mine.filter(({ home }) => home === phase)
  const guests = mine.filter(({ home, said }) => home !== phase && said === phase)
  return {
    earned:
      native.reduce((sum, { points }) => sum + points, 0) +
      guests.reduce((sum, { credit, max }) => sum + GUEST * CREDIT_VALUE[credit] * max, 0),
    max: native.reduce((sum, { max }) => sum + max, 0),
  }
}

/** Share of a full answer that the criteria of a phase earned, 0 to 1. */
const criteriaShare = (awards: readonly Award[], phase: Phase): number => {
  const parts = (['universal', 'family', 'prompt'] as const)
    .map((origin) => ({ share: ORIGIN_SHARE[origin], part: partOf(awards, phase, origin) }))
    .filter(({ part }) => part.max > 0)
  const shares = parts.reduce((sum, { share }) => sum + share, 0)
  if (shares === 0) return 0
  return (
    parts.reduce(
      (sum, { share, part }) => sum + share * Math.min(1, part.earned / (FULL[phase] * part.max)),
      0,
    ) / shares
  )
}

const coverageOf = (awards: readonly Award[], phase: Phase): number => {
  const native = awards.filter(({ home }) => home === phase)
  const max = native.reduce((sum, each) => sum + each.max, 0)
  const named = native.filter((award) => reached(award, 'named')).reduce((sum, each) => sum + each.max, 0)
  return max === 0 ? 0 : Math.round((100 * named) / max) / 100
}

const isEmpty = (text: string): boolean => text.split(/\s+/).filter(Boolean).length < FEW_WORDS

/** What the phases are graded on. */
export interface PhaseInput {
  readonly reading: Reading
  readonly awards: readonly Award[]
  readonly mistakes: readonly MistakeResult[]
  readonly lowers: ReadonlyMap<string, number>
  readonly vocabulary: ReadonlySet<string>
  /** 0–1: how far the answer is about this problem at all. */
  readonly specificity: number
}

/** Points that the mistakes said in a phase cost; what is merely absent has cost its criteria already. */
const lostIn = ({ mistakes, lowers }: PhaseInput, phase: Phase): number =>
  mistakes
    .filter((each) => each.phase === phase && each.evidence.length > 0)
    .reduce((sum, { id }) => sum + (lowers.get(id) ?? 0), 0)

const scoreOf = (input: PhaseInput, phase: Phase): number => {
  if (isEmpty(input.reading.texts[phase])) return 0
  const substance = substanceOf(input.reading, phase, input.vocabulary)
  const merit = CRITERIA_SHARE * criteriaShare(input.awards, phase) + (1 - CRITERIA_SHARE) * substance
  return Math.max(0, Math.min(100, 100 * input.specificity * merit - lostIn(input, phase)))
}

/** Score, grade and coverage of each phase. */
export const phaseResults = (input: PhaseInput): Readonly<Record<Phase, PhaseResult>> =>
  Object.fromEntries(
    PHASES.map((phase) => {
      const score = oneDecimal(scoreOf(input, phase))
      return [phase, { grade: gradeOf(score), score, coverage: coverageOf(input.awards, phase) }]
    }),
  ) as Record<Phase, PhaseResult>
