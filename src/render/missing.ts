import { PHASE_NAMES } from '../report/phase-names.ts'
import type { CriterionResult } from '../scoring/scorecard.ts'

/** Where a point that was missed belongs, and how far it came. */
export const missingNotes = ({ phase, area, crux, credit }: CriterionResult): string =>
  [
    PHASE_NAMES[phase],
    area,
    ...(crux ? ['decides this problem'] : []),
    ...(credit === 'absent' ? [] : [`${credit} so far`]),
  ].join(', ')
