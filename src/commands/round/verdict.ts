import { readJournal } from '../../disk/journal.ts'
import { places } from '../../disk/places.ts'
import type { Kept } from '../../disk/recorder.ts'
import { findSession } from '../../disk/sessions.ts'
import { UserError } from '../../errors.ts'
import type { Io } from '../../io.ts'
import { renderComparison } from '../../render/comparison.ts'
import { renderDebrief } from '../../render/debrief.ts'
import { type Comparison, comparisonOf } from '../../report/comparison.ts'
import { debriefOf } from '../../report/debrief.ts'
import { safeJson } from '../../report/json.ts'
import { scoredEvent } from '../../report/scored.ts'
import type { Scorer } from '../../scoring/score.ts'
import type { Scorecard } from '../../scoring/scorecard.ts'
import { replay } from '../../session/replay.ts'
import { phasesOf, type Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import { drillCall } from '../drill/call.ts'
import { exportable } from './handle.ts'
import { happen } from './play.ts'
import type { Round } from './round.ts'
import { NOTHING_BEFORE } from './words.ts'

/** The round that was practised again, beside this one; null where there is none, or it was lost. */
const comparisonFor = (io: Io, { started }: Session, now: Scorecard, scorer: Scorer): Comparison | null => {
  if (started?.again === undefined) return null
  try {
    const before = replay(readJournal(findSession(places(io), started.again)).events)
    return comparisonOf(scorer.score(sessionTranscript(before)), now, phasesOf(started))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return null
  }
}

/** Scores a round that came to its end, writes that down, and shows it; returns where it is kept. */
export const judge = async (io: Io, round: Round, session: Session, json: boolean): Promise<Kept> => {
  const { scorer } = await round.mind()
  const scorecard = scorer().score(sessionTranscript(session))
  const scored = happen(round, session, scoredEvent(scorecard, round.clock.now()))
  const { prompt, room, recorder } = round
  const { rubrics } = await round.content.rubrics()
  const kept = recorder.settle()
  const call = json ? null : await drillCall(io)
  const input = { session: scored, scorecard, prompt, rubrics, exportAs: exportable(io, round, kept), call }
  const shown = json ? safeJson(scorecard, 2) : `\n${renderDebrief(debriefOf(input), room.canvas)}`
  io.out.write(`${shown}\n`)
  const compared = json ? null : comparisonFor(io, session, scorecard, scorer())
  if (compared !== null) io.out.write(`\n${renderComparison(compared, room.canvas)}\n`)
  else if (!json && session.started?.again !== undefined) room.warn(NOTHING_BEFORE)
  return kept
}
