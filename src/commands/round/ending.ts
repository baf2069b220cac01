import { EXIT, type ExitCode } from '../../errors.ts'
import type { Io } from '../../io.ts'
import { renderDebrief } from '../../render/debrief.ts'
import { renderPaused } from '../../render/round.ts'
import { debriefOf } from '../../report/debrief.ts'
import { safeJson } from '../../report/json.ts'
import type { Scorecard } from '../../scoring/scorecard.ts'
import { paceOf } from '../../session/pace.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import { happen } from './play.ts'
import type { Played, Round } from './round.ts'
import { savedElsewhere, savedNowhere } from './words.ts'

const gradesOf = ({ phases }: Scorecard) =>
  Object.fromEntries(Object.entries(phases).map(([phase, { grade }]) => [phase, grade]))

const judged = (round: Round, session: Session): { session: Session; scorecard: Scorecard } => {
  const scorecard = round.scorer().score(sessionTranscript(session))
  const { score, verdict, engine } = scorecard
  const phases = gradesOf(scorecard)
  return {
    session: happen(round, session, { type: 'scored', score, verdict, phases, engine: engine.version }),
    scorecard,
  }
}

/** Says where the round is when it is not where it should be. */
const settled = ({ recorder, room }: Round): ExitCode => {
  const kept = recorder.settle()
  if (kept.kind === 'saved') return EXIT.done
  const { expected } = kept.complaint
  room.warn(kept.kind === 'elsewhere' ? savedElsewhere(expected, kept.path) : savedNowhere(expected))
  return EXIT.io
}

/** The last words of the program on a round: how to go on with it, or how it went. */
export const endRound = (io: Io, round: Round, { session, stop }: Played, json: boolean): ExitCode => {
  const { asker, canvas, plain, watch } = round.room
  try {
    if (stop !== null) {
      asker.say(`\n${renderPaused(paceOf(session, round.clock.now()), session.stage, round.handle, canvas)}`)
      return settled(round) || stop
    }
    const { session: last, scorecard } = judged(round, session)
    const { prompt, rubrics } = round
    const debrief = () => renderDebrief(debriefOf({ session: last, scorecard, prompt, rubrics }), canvas)
    io.out.write(json ? `${safeJson(scorecard, 2)}\n` : `\n${debrief()}\n`)
    return settled(round)
  } finally {
    asker.close()
    // a terminal that closes may send its signal late, or twice
    if (stop === null || plain) watch.end()
  }
}
