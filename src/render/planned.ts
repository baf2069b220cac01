import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { PlannedDrill, PlannedRound } from '../study/plan.ts'
import { scoreText } from './verdict.ts'

const KINDS = {
  official: 'named by the company',
  candidate: 'reported by candidates',
  aggregator: 'listed by collections of questions',
  practice: 'a fair guess',
} as const

/** Which phase is weakest, before the command that practises it alone. */
export const weakestText = ({ phase, score }: PlannedDrill): string =>
  `Weakest phase of late, ${PHASE_NAMES[phase]}${score === null ? '' : ` ${scoreText(score)}`}:`

/** Why a problem is worth a round, in one line. */
export const reasonText = ({ reasons, family, watch }: PlannedRound): string => {
  const { asked, elsewhere, best, newFamily } = reasons
  const done = best === null ? 'not practised yet' : `best so far ${scoreText(best)} of 100`
  return [
    `asked ${asked.weight} of 10, ${KINDS[asked.kind]} (${asked.year})`,
    ...(elsewhere ? ['of another company'] : []),
    newFamily && best === null ? `first of its kind for you (${family})` : done,
    ...(watch === null ? [] : [`watch ${watch}`]),
  ].join(', ')
}
