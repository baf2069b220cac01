import type { Kept } from '../../disk/recorder.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import type { Io } from '../../io.ts'
import { renderPaused } from '../../render/round.ts'
import { paceOf } from '../../session/pace.ts'
import type { Session } from '../../session/session.ts'
import { resumable } from './handle.ts'
import type { Played, Round } from './round.ts'
import { savedElsewhere, savedNowhere } from './words.ts'

/** Says where the round is when it is not where it should be; that it is nowhere is the only failure. */
const told = ({ room }: Round, kept: Kept): ExitCode => {
  if (kept.kind === 'saved') return EXIT.done
  const { expected } = kept.complaint
  room.warn(kept.kind === 'elsewhere' ? savedElsewhere(expected, kept.path) : savedNowhere(expected))
  return kept.kind === 'elsewhere' ? EXIT.done : EXIT.io
}

const paused = (round: Round, session: Session): Kept => {
  const { recorder, room, clock } = round
  const kept = recorder.settle()
  const pace = paceOf(session, clock.now())
  room.asker.say(`\n${renderPaused(pace, session.stage, resumable(round, kept), room.canvas)}`)
  return kept
}

/** The last words of the program on a round: how to go on with it, or how it went. */
export const endRound = async (
  io: Io,
  round: Round,
  { session, stop }: Played,
  json: boolean,
): Promise<ExitCode> => {
  const { asker, plain, watch } = round.room
  try {
    const kept =
      stop === null
        ? await (await import('./verdict.ts')).judge(io, round, session, json)
        : paused(round, session)
    return told(round, kept) || (stop ?? EXIT.done)
  } finally {
    asker.close()
    // a terminal that closes may send its signal late, or twice
    if (stop === null || plain) watch.end()
  }
}
