import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { elapsedOf, hasTime, type Session } from '../session/session.ts'

/** Seconds spent, and minutes planned, where they are known. */
export interface Timing {
  readonly spent: number | null
  readonly planned: number | null
}

/** The clock of a round: the whole, and each phase. */
export interface Timings {
  readonly total: Timing
  readonly phases: Readonly<Record<Phase, Timing>>
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

/** Time spent beside the plan; a round without a clock has no plan. */
export const timingsOf = (session: Session): Timings => {
  const { started, spent } = session
  const timed = started !== null && started.minutes !== null
  const spentOn = (milliseconds: number): number | null => (hasTime(session) ? seconds(milliseconds) : null)
  const phase = (name: Phase): Timing => ({
    spent: spentOn(spent[name]),
    planned: timed ? (started?.clock[name] ?? null) : null,
  })
  return {
    total: { spent: spentOn(elapsedOf(session)), planned: started?.minutes ?? null },
    phases: Object.fromEntries(PHASES.map((name) => [name, phase(name)])) as Record<Phase, Timing>,
  }
}
