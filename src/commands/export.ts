import { resolve } from 'node:path'
import { openContent } from '../disk/content.ts'
import { writeTextFile } from '../disk/files.ts'
import { readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession } from '../disk/sessions.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerOf } from '../judge.ts'
import { cleanLine } from '../render/clean.ts'
import { renderRoundMarkdown } from '../render/markdown-transcript.ts'
import { safeJson } from '../report/json.ts'
import { exportForm, type Judged, roundReportOf } from '../report/transcript.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Transcript } from '../session/transcript.ts'

export interface ExportArguments {
  /** An id, a unique beginning of one, a path, or `last`. */
  readonly session?: string
  readonly format?: 'markdown' | 'json'
  readonly output?: string
}

/** A round whose problem has left the bank is exported without a judgement. */
const judged = async (io: Io, transcript: Transcript): Promise<Judged | null> => {
  try {
    const content = await openContent(io)
    const open = await content.prompt(transcript.prompt)
    const scorer = scorerOf(open, await content.rules(open))
    return { scorecard: scorer.score(transcript), prompt: open.prompt }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    io.err.write(`mlsd: not judged: ${cleanLine(error.message)}\n`)
    return null
  }
}

/** `mlsd export [session]` */
export const runExport = async (
  io: Io,
  { session = 'last', format = 'markdown', output }: ExportArguments,
): Promise<ExitCode> => {
  const path = findSession(places(io), session, { wanted: 'finished', cwd: io.cwd })
  const round = replay(readJournal(path).events)
  const report = roundReportOf(round, await judged(io, sessionTranscript(round)))
  const text = `${format === 'json' ? safeJson(exportForm(report), 2) : renderRoundMarkdown(report)}\n`
  if (output === undefined) io.out.write(text)
  else {
    writeTextFile(resolve(io.cwd, output), text)
    io.err.write(`Written to ${cleanLine(output)}\n`)
  }
  return EXIT.done
}
