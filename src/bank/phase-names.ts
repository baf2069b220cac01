import type { Phase } from './vocabulary.ts'

/** The phases as a heading says them; exports are read back by these. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  clarify: 'Clarify',
  design: 'Design',
  'deep-dive': 'Deep Dive',
  'trade-offs': 'Trade-offs',
}

/** The phases and what comes after them, as headings. */
export const STAGE_NAMES: Readonly<Record<Phase | 'close', string>> = { ...PHASE_NAMES, close: 'Close' }
