import { resolveLevel } from '../bank/levels.ts'
import { type Content, openContent } from '../disk/content.ts'
import { openJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession, listSessions } from '../disk/sessions.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerFor } from '../judge.ts'
import { cleanLine } from '../render/clean.ts'
import { renderRescoring } from '../render/rescoring.ts'
import { safeJson } from '../report/json.ts'
import { type Rescoring, rescoringOf } from '../report/rescoring.ts'
import { scoredEvent } from '../report/scored.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import { canvasOf } from './canvas.ts'
import { found } from './found.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'

export interface RescoreArguments {
  readonly session?: string
  /** Every finished round. */
  readonly all?: boolean
  /** Judges for another level; then nothing is kept. */
  readonly level?: string
  readonly json?: boolean
}

const rejudged = async (io: Io, content: Content, path: string, level?: string): Promise<Rescoring> => {
  const { journal, events } = openJournal(path)
  try {
    const session = replay(events)
    const transcript = sessionTranscript(session)
    const guides = (await content.guide()).guide.levels
    const asked = level === undefined ? transcript.level : found(resolveLevel(null, level, guides)).level
    const card = (await scorerFor(content, transcript.prompt)).score({ ...transcript, level: asked })
    const row = rescoringOf(transcript.session ?? path, session.scored, card)
    if (level === undefined && row.why.length > 0) journal.append(scoredEvent(card, io.now()))
    return row
  } finally {
    journal.close()
  }
}

const pathsOf = (io: Io, { session = 'last', all = false }: RescoreArguments): readonly string[] =>
  all
    ? listSessions(places(io))
        .filter(({ finished }) => finished)
        .map(({ path }) => path)
    : [findSession(places(io), session, { wanted: 'finished', cwd: io.cwd })]

/** `mlsd rescore [session] [--all]` */
export const runRescore = async (io: Io, given: RescoreArguments): Promise<ExitCode> => {
  const content = await openContent(io)
  const rows: Rescoring[] = []
  for (const path of pathsOf(io, given)) {
    try {
      rows.push(await rejudged(io, content, path, given.level))
    } catch (error) {
      // one round whose problem has left the bank must not keep the others from being judged
      if (!(error instanceof UserError) || !given.all) throw error
      io.err.write(`mlsd: left out: ${cleanLine(error.message)}\n`)
    }
  }
  tellNotices(io, content)
  const shown = given.json
    ? safeJson({ schema: 1, sessions: rows }, 2)
    : renderRescoring(rows, await canvasOf(io))
  await print(io, shown)
  return EXIT.done
}
