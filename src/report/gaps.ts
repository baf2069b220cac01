import type { Prompt } from '../bank/prompt-types.ts'
import type { Criterion, Rubrics } from '../bank/rubric-types.ts'
import type { Area, Phase } from '../bank/vocabulary.ts'
import type { CriterionResult, Scorecard } from '../scoring/scorecard.ts'
import { TUNING } from '../scoring/tuning.ts'
import { lostOn } from './judgement.ts'

/** Something whose mending would lift the score. */
export interface Gap {
  readonly kind: 'missing' | 'mistake'
  /** Of the criterion, or of the mistake. */
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly area: Area | null
  /** Why it matters, and what would have earned it. */
  readonly why: string
}

/** What gaps are found with. */
export interface GapsInput {
  readonly scorecard: Scorecard
  readonly prompt: Prompt
  readonly rubrics: Rubrics
}

/** A gap and how many points of a hundred it takes from the whole, weighed by how near it is to this problem. */
interface Weighed {
  readonly gap: Gap
  readonly lifts: number
}

/** All criteria that a prompt is judged by, but for what is asked in the round itself. */
export const criteriaOf = ({
  prompt,
  rubrics,
}: Pick<GapsInput, 'prompt' | 'rubrics'>): readonly Criterion[] => [
  ...prompt.criteria,
  ...rubrics.families.flatMap((family) => family.criteria),
  ...rubrics.areas.flatMap((area) => area.criteria),
]

/** What could still be earned, in the phases that were graded. */
const missingIn = ({ criteria, phases }: Scorecard): readonly CriterionResult[] =>
  criteria.filter((one) => one.missing !== null && lostOn(one) > 0 && phases[one.phase] !== undefined)

const possibleIn = ({ criteria }: Scorecard, phase: Phase): number =>
  criteria.reduce((sum, one) => sum + (one.phase === phase ? one.max : 0), 0)

/** What decides this problem comes before what is asked of every answer: advice that fits anybody helps nobody. */
const nearness = ({ origin, crux }: CriterionResult): number => {
  if (crux) return 2
  return { asked: 1.5, prompt: 1.5, family: 1, universal: 0.75 }[origin]
}

/** What was said, only not where it counts most, is a gap that is half closed. */
const HALF_CLOSED = 0.4

const missingGaps = (input: GapsInput): Weighed[] => {
  const criteria = new Map(criteriaOf(input).map((each) => [each.id, each]))
  return missingIn(input.scorecard).map((one) => {
    const { id, title, phase, area, missing } = one
    const criterion = criteria.get(id)
    const why = [criterion?.why, missing].filter((part) => part).join(' ')
    const open = criterion === undefined || missing === criterion.earns ? 1 : HALF_CLOSED
    const worth = nearness(one) * TUNING.phases[phase] * lostOn(one)
    return {
      gap: { kind: 'missing', id, title, phase, area, why },
      lifts: (100 * open * worth) / possibleIn(input.scorecard, phase),
    }
  })
}

const mistakeGaps = ({ scorecard, rubrics }: GapsInput): Weighed[] =>
  scorecard.mistakes.map(({ id, phase, why, instead }) => {
    const rule = rubrics.mistakes.find((one) => one.id === id)
    const gap = {
      kind: 'mistake' as const,
      id,
      title: rule?.name ?? id,
      phase,
      area: null,
      why: `${why} ${instead}`,
    }
    return { gap, lifts: TUNING.phases[phase] * (rule?.lowers ?? 0) }
  })

/** What would lift the score most, the greatest first; of equals, what was missed before what was wrong. */
export const gapsOf = (input: GapsInput): Gap[] =>
  [...missingGaps(input), ...mistakeGaps(input)].sort((a, b) => b.lifts - a.lifts).map(({ gap }) => gap)
