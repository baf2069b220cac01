import type { Io } from '../../io.ts'
import { renderDebrief } from '../../render/debrief.ts'
import { debriefOf } from '../../report/debrief.ts'
import { safeJson } from '../../report/json.ts'
import type { Scorecard } from '../../scoring/scorecard.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import { happen } from './play.ts'
import type { Round } from './round.ts'

const gradesOf = ({ phases }: Scorecard) =>
  Object.fromEntries(Object.entries(phases).map(([phase, { grade }]) => [phase, grade]))

/** Scores a round that came to its end, writes that down, and shows it. */
export const judge = async (io: Io, round: Round, session: Session, json: boolean): Promise<void> => {
  const { scorer } = await round.mind()
  const scorecard = scorer().score(sessionTranscript(session))
  const { score, verdict, engine } = scorecard
  const phases = gradesOf(scorecard)
  const scored = happen(round, session, { type: 'scored', score, verdict, phases, engine: engine.version })
  const { prompt, rubrics, room } = round
  const shown = json
    ? safeJson(scorecard, 2)
    : `\n${renderDebrief(debriefOf({ session: scored, scorecard, prompt, rubrics }), room.canvas)}`
  io.out.write(`${shown}\n`)
}
