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
import { type ExportFormat, renderExport } from '../render/export.ts'
import { redacted } from '../report/redaction.ts'
import { type ReviewRubric, reviewRubric } from '../report/review.ts'
import { type Judged, roundReportOf } from '../report/transcript.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Transcript } from '../session/transcript.ts'

export interface ExportArguments {
  /** An id, a unique beginning of one, a path, or `last`. */
  readonly session?: string
  readonly format?: ExportFormat
  readonly output?: string
  /** Without what stands between `[[` and `]]`. */
  readonly redact?: boolean
  /** Our scores in a text for review. */
  readonly withScores?: boolean
}

/** A judgement, and the rubric it went by where that is to be shown. */
interface Weighed extends Judged {
  readonly rubric: ReviewRubric | null
}

/** A round whose problem has left the bank is exported without a judgement. */
const judged = async (io: Io, transcript: Transcript, reviewed: boolean): Promise<Weighed | null> => {
  try {
    const content = await openContent(io)
    const open = await content.prompt(transcript.prompt)
    const scorer = scorerOf(open, await content.rules(open))
    const levels = reviewed ? (await content.guide()).guide.levels : []
    return {
      scorecard: scorer.score(transcript),
      prompt: open.prompt,
      rubric: reviewed ? reviewRubric({ scorer, prompt: open.prompt, levels, transcript }) : null,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    io.err.write(`mlsd: not judged: ${cleanLine(error.message)}\n`)
    return null
  }
}

/** `mlsd export [session]` */
export const runExport = async (
  io: Io,
  { session = 'last', format = 'markdown', output, redact = false, withScores = false }: ExportArguments,
): Promise<ExitCode> => {
  if (withScores && format !== 'review') {
    throw new UserError({
      expected: '--with-scores goes with --format review',
      next: 'The other formats hold the scores already.',
    })
  }
  const path = findSession(places(io), session, { wanted: 'finished', cwd: io.cwd })
  const round = replay(readJournal(path).events)
  const judgement = await judged(io, sessionTranscript(round), format === 'review')
  const whole = roundReportOf(round, judgement)
  const report = redact ? redacted(whole) : whole
  const text = `${renderExport(report, { format, rubric: judgement?.rubric ?? null, withScores })}\n`
  if (output === undefined) io.out.write(text)
  else {
    writeTextFile(resolve(io.cwd, output), text)
    io.err.write(`Written to ${cleanLine(output)}\n`)
  }
  return EXIT.done
}
