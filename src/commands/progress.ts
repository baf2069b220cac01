import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderProgress } from '../render/progress.ts'
import { safeJson } from '../report/json.ts'
import { progressOf } from '../report/progress.ts'
import { canvasOf } from './canvas.ts'
import { judgedRounds } from './rounds.ts'

export interface ProgressArguments {
  readonly json?: boolean
}

/** `mlsd progress` */
export const runProgress = async (io: Io, { json = false }: ProgressArguments): Promise<ExitCode> => {
  const content = await openContent(io)
  const rounds = await judgedRounds(io, content)
  const { guide } = await content.guide()
  const progress = progressOf({ rounds, bank: await content.bank(), guide })
  io.out.write(`${json ? safeJson(progress, 2) : renderProgress(progress, await canvasOf(io))}\n`)
  return EXIT.done
}
