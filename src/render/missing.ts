import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { NearWords } from '../report/missed.ts'
import type { CriterionResult } from '../scoring/scorecard.ts'

/** What a point that was missed is about, and how far it came. */
export const pointNotes = ({
  area,
  crux,
  credit,
}: Pick<CriterionResult, 'area' | 'crux' | 'credit'>): string =>
  [
    area,
    ...(crux ? ['decides this problem'] : []),
    ...(credit === 'absent' ? [] : [`${credit} so far`]),
  ].join(', ')

/** The same with the phase it belongs to. */
export const missingNotes = (one: CriterionResult): string => `${PHASE_NAMES[one.phase]}, ${pointNotes(one)}`

/** What stands before one's own words on a point that was missed. */
export const NEAR_WORDS: Readonly<Record<NearWords['kind'], string>> = {
  earned: 'You said',
  uncounted: 'You said, and it was not counted',
  perhaps: 'Perhaps you meant it here, not clearly enough to count',
  near: 'The nearest you came',
}

export const NO_WORDS = 'It was not heard in what you said.'
