import { normaliseText } from '../language/normalise.ts'
import type { SessionEvent, Stage, Started } from './event.ts'
import { refusal } from './refusal.ts'
import {
  COVERED,
  elapsedOf,
  NEW_SESSION,
  NO_CONTEXT,
  type PhaseContext,
  type Session,
  type Utterance,
} from './session.ts'

/** Time runs only between two events of a running round, and never backwards. */
const ticked = (session: Session, event: SessionEvent): Session => {
  const counts = session.state === 'running' && event.type !== 'resumed'
  const step = counts ? Math.max(0, event.at - session.lastAt) : 0
  const spent = { ...session.spent, [session.stage]: session.spent[session.stage] + step }
  return { ...session, spent, lastAt: event.at }
}

const uttered = (session: Session, words: Pick<Utterance, 'by' | 'kind' | 'text' | 'ref'>): Session => ({
  ...session,
  utterances: [
    ...session.utterances,
    { at: elapsedOf(session), stage: session.stage, ...words, text: normaliseText(words.text) },
  ],
})

/** What an entry replies to; a follow-up belongs to the question before it. */
const prompted = (
  before: PhaseContext,
  { kind, ref }: Extract<SessionEvent, { type: 'said' }>,
): PhaseContext => {
  if (ref === undefined) return before
  // "Add what is missing": what is added then was asked for by nobody.
  if (ref.startsWith(COVERED)) return NO_CONTEXT
  if (kind === 'hint') return { ...before, hint: ref }
  if (kind === 'nudge') return { ...before, hint: `probe:${ref}` }
  if (kind === 'follow-up') return { ...before, hint: null }
  return kind === 'probe' || kind === 'curveball' ? { asked: `${kind}:${ref}`, hint: null } : before
}

const said = (session: Session, event: Extract<SessionEvent, { type: 'said' }>): Session => {
  const { stage } = session
  const next = uttered(session, { by: event.by, kind: event.kind, text: event.text, ref: event.ref ?? null })
  if (stage === 'close') return next
  const context = prompted(session.context[stage] ?? NO_CONTEXT, event)
  return { ...next, context: { ...session.context, [stage]: context } }
}

/** A hint colours the next entry only; a probe or curveball all entries until the next one. */
const answered = (session: Session, event: Extract<SessionEvent, { type: 'answered' }>): Session => {
  const phase = session.stage
  if (phase === 'close') return session
  const context = session.context[phase] ?? NO_CONTEXT
  const after = event.after === undefined ? (context.hint ?? context.asked) : event.after
  const text = normaliseText(event.text)
  const next = uttered(session, { by: 'candidate', kind: 'answer', text, ref: null })
  return {
    ...next,
    answers: {
      ...session.answers,
      [phase]: [...session.answers[phase], { at: elapsedOf(session), text, after }],
    },
    context: { ...session.context, [phase]: { ...context, hint: null } },
  }
}

const moved = (session: Session, to: Stage): Session => ({
  ...session,
  stage: to,
  enteredAt: session.utterances.length,
  visited: session.visited.includes(to) ? session.visited : [...session.visited, to],
})

const asked = (session: Session, raw: string): Session => {
  const text = normaliseText(raw)
  const next = uttered(session, { by: 'candidate', kind: 'question', text, ref: null })
  return { ...next, questions: [...session.questions, text] }
}

/** A drill begins, and ends, with its phase. */
const firstStage = ({ phase = 'clarify' }: Started): Pick<Session, 'stage' | 'visited'> => ({
  stage: phase,
  visited: [phase],
})

const changed = (session: Session, event: SessionEvent): Session => {
  switch (event.type) {
    case 'started':
      return { ...session, started: event, state: 'running', ...firstStage(event) }
    case 'said':
      return said(session, event)
    case 'answered':
      return answered(session, event)
    case 'moved':
      return moved(session, event.to)
    case 'asked':
      return asked(session, event.text)
    case 'paused':
      return { ...session, state: 'paused' }
    case 'resumed':
      return { ...session, state: 'running' }
    case 'rated':
      return { ...session, ratings: event.ratings }
    case 'finished':
      return { ...session, state: 'finished', finished: event.reason }
    case 'scored':
      return { ...session, scored: event }
  }
}

/** The round after an event; the same round where the event cannot happen. */
export const apply = (session: Session, event: SessionEvent): Session =>
  refusal(session, event) === null ? changed(ticked(session, event), event) : session

/** The round a journal tells of. */
export const replay = (events: readonly SessionEvent[]): Session => events.reduce(apply, NEW_SESSION)
