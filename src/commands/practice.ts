import { openContent } from '../disk/content.ts'
import { places, spareFolders } from '../disk/places.ts'
import { createRecorder } from '../disk/recorder.ts'
import { freshSession } from '../disk/sessions.ts'
import type { ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderRoundHead } from '../render/round.ts'
import { NEW_SESSION } from '../session/session.ts'
import { tellNotices } from './notices.ts'
import { readAnswers } from './round/answers.ts'
import { castFor, draftBeside } from './round/cast.ts'
import { liveClock, scriptedClock } from './round/clock.ts'
import { endRound } from './round/ending.ts'
import { type PracticeArgs, planRound } from './round/plan.ts'
import { happen, playRound } from './round/play.ts'
import { openRoom } from './round/room.ts'
import type { Round } from './round/round.ts'

/** `mlsd practice [prompt]` */
export const runPractice = async (io: Io, args: PracticeArgs): Promise<ExitCode> => {
  const script = await readAnswers(io, args.answers)
  const content = await openContent(io)
  // told also where there is no plan: an own prompt that cannot be found may be one that was left out
  const plan = await planRound(io, content, args, script).finally(() => tellNotices(io, content))
  const { started, open, guide } = plan
  const { id, path } = freshSession(places(io), started.at, io.random())
  const recorder = createRecorder({ path, fallbacks: spareFolders(io) })
  const round: Round = {
    ...castFor({ open, guide, content }),
    room: await openRoom(io, { ...args, script }),
    recorder,
    draft: draftBeside(places(io), recorder),
    clock: script === null ? liveClock(io.now) : scriptedClock(started.at),
    handle: id,
  }
  const first = { ...started, session: id }
  round.room.asker.say(renderRoundHead(first, round.room.canvas))
  const session = happen(round, NEW_SESSION, first)
  return endRound(io, round, await playRound(round, session), args.json ?? false)
}
