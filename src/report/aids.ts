import { type Aid, aidOf } from '../scoring/aid.ts'
import type { CriterionResult } from '../scoring/scorecard.ts'

/** How many credited points came by themselves, after a question or change, and after a hint. */
export interface Aids {
  readonly volunteered: number
  readonly prompted: number
  readonly hinted: number
}

/** How a credited point came about; what bears no stamp was volunteered. */
export const aidOfPoint = ({ stamp }: Pick<CriterionResult, 'stamp'>): Aid => aidOf(stamp?.after ?? null)

/** How the credited ones among these points came about. */
export const aidsOf = (criteria: readonly CriterionResult[]): Aids => {
  const aids = criteria.filter(({ credit }) => credit !== 'absent').map(aidOfPoint)
  const count = (wanted: Aid): number => aids.filter((aid) => aid === wanted).length
  return { volunteered: count('volunteered'), prompted: count('probe'), hinted: count('hint') }
}
