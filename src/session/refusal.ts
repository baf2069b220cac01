import { normaliseText } from '../language/normalise.ts'
import type { SessionEvent } from './event.ts'
import type { Session } from './session.ts'

const REFUSALS = {
  unstarted: 'the round has not been started',
  started: 'the round was started before',
  finished: 'the round is over',
  unfinished: 'the round is not over',
  paused: 'the round is paused',
  here: 'that is where the round stands',
  blank: 'there is nothing in it',
  close: 'only the last words are left',
  phase: 'the phases are not done',
} as const

const isBlank = (text: string): boolean => normaliseText(text).trim() === ''

const refusalWhileRunning = (session: Session, event: SessionEvent): string | null => {
  const closing = session.stage === 'close'
  if (event.type === 'moved') return event.to === session.stage ? REFUSALS.here : null
  if (event.type === 'asked' && !closing) return REFUSALS.phase
  if (event.type === 'answered' && closing) return REFUSALS.close
  return (event.type === 'answered' || event.type === 'asked') && isBlank(event.text) ? REFUSALS.blank : null
}

/** Why an event cannot happen now; null where it can. */
export const refusal = (session: Session, event: SessionEvent): string | null => {
  if (event.type === 'started') return session.started === null ? null : REFUSALS.started
  if (session.started === null) return REFUSALS.unstarted
  if (event.type === 'scored') return session.state === 'finished' ? null : REFUSALS.unfinished
  if (session.state === 'finished') return REFUSALS.finished
  // a round that was killed has no pause in its journal, so it may be resumed while it runs
  if (event.type === 'resumed' || event.type === 'finished') return null
  if (event.type === 'rated') return session.stage === 'close' ? null : REFUSALS.phase
  if (session.state === 'paused') return REFUSALS.paused
  return refusalWhileRunning(session, event)
}
