import type { Phase } from '../bank/vocabulary.ts'
import { paceOf } from '../session/pace.ts'
import type { Session } from '../session/session.ts'
import { ROUND_OVER, TIME_LEFT, TIME_OVER } from './phrases.ts'
import type { Line } from './step.ts'

/** Share of a phase after which its end is announced. */
const SOON = 0.8
const MINUTE = 60_000

/** What the words on time are told apart by. */
export const OVER_REF = 'round-over'

const timeLine = (ref: string, text: string): Line => ({ by: 'interviewer', kind: 'time', text, ref })

const wasSaid = (session: Session, ref: string): boolean =>
  session.utterances.some((each) => each.kind === 'time' && each.ref === ref)

/** A round without a clock is never hurried; a scripted candidate is never cut off. */
const isTimed = (session: Session): boolean =>
  session.started !== null && session.started.minutes !== null && session.started.scripted !== true

/** The whole round is out of time, at `now` in milliseconds since the epoch. */
export const isOver = (session: Session, now: number): boolean =>
  isTimed(session) && (paceOf(session, now).total.left ?? 1) <= 0

/** Said once, before the round goes to its close. */
export const overLine = (session: Session): Line | null =>
  wasSaid(session, OVER_REF) ? null : timeLine(OVER_REF, ROUND_OVER)

export const endedByTime = (session: Session): boolean => wasSaid(session, OVER_REF)

/** A word when most of a phase's time is gone, and one when all of it is; each is said once. */
export const timeWords = (session: Session, phase: Phase, name: string, now: number): Line | null => {
  const { elapsed, left } = paceOf(session, now).phases[phase]
  if (!isTimed(session) || left === null) return null
  const over = `over:${phase}`
  const soon = `soon:${phase}`
  if (left <= 0) return wasSaid(session, over) ? null : timeLine(over, TIME_OVER(name))
  if (elapsed < SOON * (elapsed + left) || wasSaid(session, soon)) return null
  return timeLine(soon, TIME_LEFT(Math.max(1, Math.round(left / MINUTE)), name))
}
