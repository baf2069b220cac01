import { PHASES, type Phase } from '../bank/types.ts'
import { isoDay } from './day.ts'
import { type Answer, firstEmptyPhase, type Session, type Utterance } from './session.ts'
import type { Entry, Transcript, Turn } from './transcript.ts'

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const entryOf = ({ at, text, after }: Answer): Entry => ({ at: secondsOf(at), text, after })

const turnOf = ({ at, stage, by, kind, text }: Utterance): Turn => ({
  at: secondsOf(at),
  phase: stage,
  by,
  kind,
  text,
})

/** Walked to its end, or every phase has something in it. */
const isComplete = (session: Session): boolean =>
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
      PHASES.map((phase) => [phase, session.answers[phase].map(entryOf)]),
    ) as unknown as Record<Phase, readonly Entry[]>,
    complete: isComplete(session),
    turns: session.utterances.map(turnOf),
    selfRating: ratingsOf(session),
    date: isoDay(started.at),
    session: started.session,
  }
}
