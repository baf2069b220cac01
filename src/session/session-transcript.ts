import { PHASES, type Phase } from '../bank/vocabulary.ts'
import { isoDay } from './day.ts'
import { type Answer, firstEmptyPhase, hasTime, isImported, type Session, type Utterance } from './session.ts'
import type { Entry, Transcript, Turn } from './transcript.ts'

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

type TimeOf = (milliseconds: number) => number | null

/** What was said in one moment was said at no known time. */
const timeIn = (session: Session): TimeOf => (hasTime(session) ? secondsOf : () => null)

const entryOf =
  (timeOf: TimeOf) =>
  ({ at, text, after }: Answer): Entry => ({ at: timeOf(at), text, after })

const turnOf =
  (timeOf: TimeOf) =>
  ({ at, stage, by, kind, text }: Utterance): Turn => ({ at: timeOf(at), phase: stage, by, kind, text })

/** Of a text that holds answers alone, they make no conversation. */
const turnsOf = (session: Session): readonly Turn[] =>
  isImported(session) && session.utterances.every(({ by }) => by === 'candidate')
    ? []
    : session.utterances.map(turnOf(timeIn(session)))

/** Walked to its end, or every phase has something in it. */
const isComplete = (session: Session): boolean => session.started?.imported?.complete ?? wasWalked(session)

const wasWalked = (session: Session): boolean =>
  session.finished !== null &&
  session.started?.phase === undefined &&
  (session.visited.includes('close') || firstEmptyPhase(session) === null)

/** Skipping every phase is judging none. */
const ratingsOf = ({ ratings }: Session): Transcript['selfRating'] =>
  ratings === null || Object.keys(ratings).length === 0 ? null : ratings

/** What was said in a round, finished or not. A round that has not begun has none. */
export const sessionTranscript = (session: Session): Transcript => {
  const { started } = session
  if (started === null) throw new RangeError('a session without its first event has no transcript')
  return {
    id: null,
    prompt: started.prompt,
    level: started.level,
    minutes: started.minutes,
    answers: Object.fromEntries(
      PHASES.map((phase) => [phase, session.answers[phase].map(entryOf(timeIn(session)))]),
    ) as unknown as Record<Phase, readonly Entry[]>,
    complete: isComplete(session),
    turns: turnsOf(session),
    selfRating: ratingsOf(session),
    date: isoDay(started.at),
    session: started.session,
  }
}
