import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderProgressHtml } from '../render/html/progress.ts'
import { renderProgress } from '../render/progress.ts'
import { safeJson } from '../report/json.ts'
import { type Progress, progressOf } from '../report/progress.ts'
import { canvasOf } from './canvas.ts'
import { printTo } from './print.ts'
import { judgedRounds } from './rounds.ts'

export interface ProgressArguments {
  readonly json?: boolean
  /** One page that needs nothing else. */
  readonly html?: boolean
  readonly output?: string
}

const textOf = async (io: Io, progress: Progress, { json, html }: ProgressArguments): Promise<string> => {
  if (json === true) return safeJson(progress, 2)
  return html === true ? renderProgressHtml(progress) : renderProgress(progress, await canvasOf(io))
}

/** `mlsd progress` */
export const runProgress = async (io: Io, given: ProgressArguments): Promise<ExitCode> => {
  const { output } = given
  if (output !== undefined && given.html !== true) {
    throw new UserError({
      expected: '--output goes with --html',
      next: 'mlsd progress --html --output progress.html',
    })
  }
  const content = await openContent(io)
  const rounds = await judgedRounds(io, content)
  const { guide } = await content.guide()
  const progress = progressOf({ rounds, bank: await content.bank(), guide })
  const text = await textOf(io, progress, given)
  await printTo(io, text, output)
  return EXIT.done
}
