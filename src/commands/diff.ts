import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderDiff } from '../render/diff.ts'
import { type DiffInput, diffOf } from '../report/diff.ts'
import { safeJson } from '../report/json.ts'
import { canvasOf } from './canvas.ts'
import { type Judging, judgingBy } from './judging.ts'
import { print } from './print.ts'
import { subjectNamed } from './subject.ts'

export interface DiffArguments {
  /** Sessions or written transcripts. */
  readonly before: string
  readonly now?: string
  readonly json?: boolean
}

const sideNamed = async (io: Io, judging: Judging, name: string): Promise<DiffInput> => {
  const subject = await subjectNamed(io, name)
  if (subject.kind === 'written') {
    const { transcript } = subject
    return { name, date: transcript.date, scorecard: await judging.transcript(transcript), session: null }
  }
  const { session, transcript, scorecard } = await judging.journal(subject.path)
  return { name, date: transcript.date, scorecard, session }
}

/** `mlsd diff <before> [now]` */
export const runDiff = async (
  io: Io,
  { before, now = 'last', json = false }: DiffArguments,
): Promise<ExitCode> => {
  const judging = judgingBy(io, await openContent(io))
  const diff = diffOf(await sideNamed(io, judging, before), await sideNamed(io, judging, now))
  await print(io, json ? safeJson(diff, 2) : renderDiff(diff, await canvasOf(io)))
  return EXIT.done
}
