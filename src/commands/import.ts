import { resolve } from 'node:path'
import { openContent } from '../disk/content.ts'
import { readForeignFile, readForeignInput } from '../disk/foreign-text.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderDebrief } from '../render/debrief.ts'
import { renderUnderstood } from '../render/understood.ts'
import { debriefOf } from '../report/debrief.ts'
import { readImport } from '../report/import-text.ts'
import { safeJson } from '../report/json.ts'
import { understoodOf } from '../report/understood.ts'
import { canvasOf } from './canvas.ts'
import { draftFrom, judgedDraft } from './import-draft.ts'
import { keepDraft, refuseKnown } from './import-keep.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'
import { tellUnreadable } from './unreadable.ts'

export interface ImportArguments {
  /** `-` is standard input. */
  readonly file: string
  /** Where the text names none. */
  readonly prompt?: string
  /** Counts more than what the text says. */
  readonly level?: string
  /** Shows what would be imported, and writes nothing. */
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `mlsd import <file>` */
export const runImport = async (io: Io, given: ImportArguments): Promise<ExitCode> => {
  const { file, dryRun = false, json = false } = given
  const text = file === '-' ? await readForeignInput(io) : readForeignFile(resolve(io.cwd, file))
  const read = await readImport(file, text, given)
  const { transcript, problems } = read
  const again = `mlsd import ${file}`
  if (transcript === null) return tellUnreadable(io, { text, problems, again, json })
  const content = await openContent(io)
  const draft = await draftFrom(io, content, { file, given, read, transcript })
  refuseKnown(io, draft)
  const judged = await judgedDraft(io, content, draft)
  const kept = dryRun ? null : keepDraft(io, judged)
  const understood = understoodOf(read, draft.transcript)
  const session = kept?.name ?? null
  const { prompt, level } = draft.started
  if (json) await print(io, safeJson({ schema: 1, session, understood, scorecard: judged.scorecard }, 2))
  else {
    const canvas = await canvasOf(io)
    const shown = renderUnderstood(understood, { prompt, level, session }, canvas)
    const debrief = renderDebrief(debriefOf({ ...judged, exportAs: kept?.exportAs ?? null }), canvas)
    await print(io, `${shown}\n\n${debrief}`)
  }
  tellNotices(io, content)
  return kept?.code ?? EXIT.done
}
