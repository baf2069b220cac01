import type { Kept } from '../../disk/recorder.ts'
import type { Io } from '../../io.ts'
import { renderDebrief } from '../../render/debrief.ts'
import { debriefOf } from '../../report/debrief.ts'
import { safeJson } from '../../report/json.ts'
import { scoredEvent } from '../../report/scored.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import { exportable } from './handle.ts'
import { happen } from './play.ts'
import type { Round } from './round.ts'

/** Scores a round that came to its end, writes that down, and shows it; returns where it is kept. */
export const judge = async (io: Io, round: Round, session: Session, json: boolean): Promise<Kept> => {
  const { scorer } = await round.mind()
  const scorecard = scorer().score(sessionTranscript(session))
  const scored = happen(round, session, scoredEvent(scorecard, round.clock.now()))
  const { prompt, room, recorder } = round
  const { rubrics } = await round.content.rubrics()
  const kept = recorder.settle()
  const input = { session: scored, scorecard, prompt, rubrics, exportAs: exportable(io, round, kept) }
  const shown = json ? safeJson(scorecard, 2) : `\n${renderDebrief(debriefOf(input), room.canvas)}`
  io.out.write(`${shown}\n`)
  return kept
}
