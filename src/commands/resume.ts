import { openContent } from '../disk/content.ts'
import { openJournal } from '../disk/journal.ts'
import { hold } from '../disk/lock.ts'
import { places, spareFolders } from '../disk/places.ts'
import { createRecorder } from '../disk/recorder.ts'
import { findSession, sessionIn } from '../disk/sessions.ts'
import { type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import type { Started } from '../session/event.ts'
import { replay } from '../session/replay.ts'
import { tellNotices } from './notices.ts'
import { castFor, draftBeside } from './round/cast.ts'
import { liveClock } from './round/clock.ts'
import { endRound } from './round/ending.ts'
import { happen, playRound } from './round/play.ts'
import { dropSentDraft, recall } from './round/recall.ts'
import { openRoom } from './round/room.ts'
import type { Round } from './round/round.ts'

export interface ResumeArgs {
  /** An id, a unique beginning of one, a path, or `last`. */
  readonly session?: string
  readonly plain?: boolean
}

const overAlready = ({ session, title }: Started): UserError => {
  const next = `Read it: mlsd export ${session}     Begin another: mlsd practice`
  return new UserError({ expected: `the round ${session} (${title}) is over`, next })
}

/** A round that can be gone on with, and its open file. */
const openRound = (io: Io, text: string) => {
  const path = findSession(places(io), text, { wanted: 'unfinished', cwd: io.cwd })
  const release = hold(path)
  try {
    const { journal, events } = openJournal(path)
    const session = replay(events)
    const { started, scored } = session
    if (started === null) throw new RangeError('a journal begins with its first event')
    if (scored !== null) throw overAlready(started)
    const recorder = createRecorder({ path, journal, events, release, fallbacks: spareFolders(io) })
    return { path, session, started, recorder }
  } catch (error) {
    release()
    throw error
  }
}

/** `mlsd resume [session]` */
export const runResume = async (
  io: Io,
  { session: text = 'last', plain = false }: ResumeArgs,
): Promise<ExitCode> => {
  const home = places(io)
  const { path, session, started, recorder } = openRound(io, text)
  const content = await openContent(io)
  const open = await content.prompt(started.prompt)
  const { guide, hash: rubricHash } = await content.guide()
  tellNotices(io, content)
  const round: Round = {
    ...castFor({ open, guide, content }),
    room: await openRoom(io, { plain, script: null }),
    recorder,
    draft: draftBeside(home, recorder),
    clock: liveClock(io.now),
    handle: sessionIn(home, path) ?? path,
  }
  dropSentDraft(round, session)
  const resumed = happen(round, session, { type: 'resumed' })
  recall(round, resumed, { promptHash: open.hash, rubricHash })
  return endRound(io, round, await playRound(round, resumed), false)
}
