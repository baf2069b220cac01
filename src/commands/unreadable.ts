import type { Problem } from '../bank/bank-types.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderCheck } from '../render/problems.ts'
import { safeJson } from '../report/json.ts'
import { transcriptExample } from '../report/transcript-example.ts'
import { problemsIn } from '../report/transcript-file.ts'
import { canvasOf } from './canvas.ts'
import { print } from './print.ts'

interface Unreadable {
  readonly text: string
  readonly problems: readonly Problem[]
  /** What to run once it is mended. */
  readonly again: string
  readonly json: boolean
}

/** Says where a transcript cannot be read, and what one looks like. */
export const tellUnreadable = async (
  io: Io,
  { text, problems, again, json }: Unreadable,
): Promise<ExitCode> => {
  const report = problemsIn(text, problems)
  const { schema, problems: shown } = report
  const told = (): Promise<string> =>
    canvasOf(io).then((canvas) => `${renderCheck(report, { again }, canvas)}\n\n${transcriptExample()}`)
  await print(io, json ? safeJson({ schema, problems: shown }, 2) : await told())
  return EXIT.no
}
