import { PHASE_NAMES } from '../bank/phase-names.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Session } from '../session/session.ts'
import { median } from '../study/trend.ts'
import { type Timing, timingsOf } from './timing.ts'

/** How a phase was held to its time, over the rounds with a clock. */
export interface TimeDiscipline {
  readonly phase: Phase
  readonly name: string
  readonly rounds: number
  /** Median of the time spent as a share of the plan. */
  readonly share: number
  /** Rounds in which it ran a tenth over its plan, and in which it was left before six tenths of it. */
  readonly over: number
  readonly under: number
}

const OVER = 1.1
const UNDER = 0.6

const shareOf = ({ spent, planned }: Timing): number[] =>
  spent === null || planned === null || planned === 0 || spent === 0 ? [] : [spent / (planned * 60)]

/** The time of each phase against its plan; phases that were never timed are left out. */
export const timeDisciplineOf = (sessions: readonly Session[]): readonly TimeDiscipline[] => {
  const timings = sessions.map(timingsOf)
  return PHASES.flatMap((phase) => {
    const shares = timings.flatMap(({ phases }) => shareOf(phases[phase]))
    if (shares.length === 0) return []
    return [
      {
        phase,
        name: PHASE_NAMES[phase],
        rounds: shares.length,
        share: Math.round(median(shares) * 100) / 100,
        over: shares.filter((share) => share > OVER).length,
        under: shares.filter((share) => share < UNDER).length,
      },
    ]
  })
}
