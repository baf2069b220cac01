import { readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession } from '../disk/sessions.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type ExportFormat, renderExport } from '../render/export.ts'
import { redacted } from '../report/redaction.ts'
import { schemaText } from '../report/schemas.ts'
import { roundReportOf } from '../report/transcript.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import { judged } from './judged.ts'
import { printTo } from './print.ts'

export interface ExportArguments {
  /** An id, a unique beginning of one, a path, or `last`. */
  readonly session?: string
  readonly format?: ExportFormat
  readonly output?: string
  /** Without what stands between `[[` and `]]`. */
  readonly redact?: boolean
  /** Another way to say `format: 'review'`. */
  readonly forReview?: boolean
  /** The form of JSON instead of a round. */
  readonly schema?: boolean
  /** Our scores in a text for review. */
  readonly withScores?: boolean
}

const textOf = async (io: Io, given: ExportArguments): Promise<string> => {
  if (given.schema === true) return schemaText('export')
  const { session = 'last', redact = false, withScores = false } = given
  const format = given.forReview === true ? 'review' : (given.format ?? 'markdown')
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
  return renderExport(report, { format, rubric: judgement?.rubric ?? null, withScores })
}

/** `mlsd export [session]` */
export const runExport = async (io: Io, given: ExportArguments): Promise<ExitCode> => {
  await printTo(io, await textOf(io, given), given.output)
  return EXIT.done
}
