import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Stage } from './event.ts'
import type { Session } from './session.ts'

/** Time spent and left, in milliseconds; what is left may be negative, and is null without a clock. */
export interface Spell {
  readonly elapsed: number
  readonly left: number | null
}

/** How a round stands with its clock. */
export interface Pace {
  readonly total: Spell
  readonly phases: Readonly<Record<Phase, Spell>>
  readonly close: number
}

const MINUTE = 60_000

/** Milliseconds in a stage so far: pauses are left out, and a clock set back counts as no time. */
const spentIn = (session: Session, stage: Stage, now: number): number => {
  const open = session.state === 'running' && session.stage === stage
  return session.spent[stage] + (open ? Math.max(0, now - session.lastAt) : 0)
}

const spell = (elapsed: number, minutes: number | null): Spell => ({
  elapsed,
  left: minutes === null ? null : minutes * MINUTE - elapsed,
})

/** `now` is in milliseconds since the epoch. */
export const paceOf = (session: Session, now: number): Pace => {
  const { started } = session
  const timed = started !== null && started.minutes !== null
  const phases = Object.fromEntries(
    PHASES.map((phase) => [
      phase,
      spell(spentIn(session, phase, now), timed ? (started?.clock[phase] ?? null) : null),
    ]),
  ) as Record<Phase, Spell>
  const close = spentIn(session, 'close', now)
  const elapsed = PHASES.reduce((sum, phase) => sum + phases[phase].elapsed, close)
  return { total: spell(elapsed, started?.minutes ?? null), phases, close }
}
