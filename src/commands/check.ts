import { shortPath, textsToCheck } from '../disk/check-texts.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { type Bundle, checkBundle } from '../proof/check.ts'
import { renderCheck } from '../render/problems.ts'
import { safeJson } from '../report/json.ts'
import { checkReport } from '../report/problems.ts'
import { canvasOf } from './canvas.ts'
import { print } from './print.ts'

export interface CheckArguments {
  /** A folder or a file; the bundled sources and one's own where none is named. */
  readonly path?: string
  readonly json?: boolean
  /** Also the questions that a problem takes from its family. */
  readonly all?: boolean
}

/** What files that are not whole stand on: everything else that is known. */
const baseOf = async (io: Io): Promise<Bundle['base']> => {
  const content = await openContent(io)
  return { rubrics: (await content.rubrics()).rubrics, companies: (await content.bank()).companies }
}

/** `mlsd check [path]` */
export const runCheck = async (
  io: Io,
  { path, json = false, all = false }: CheckArguments,
): Promise<ExitCode> => {
  const found = textsToCheck(io, path).filter(({ texts, problems }) => texts.length + problems.length > 0)
  const base = found.every(({ whole }) => whole) ? null : await baseOf(io)
  const checked = found.map(({ texts, problems, whole }) => ({
    ...checkBundle({ texts, unread: problems, base: whole ? null : base }),
    texts,
    whole,
  }))
  const report = checkReport(checked, (file) => shortPath(io, file))
  const again = path === undefined ? 'mlsd check' : `mlsd check ${path}`
  const text = json ? safeJson(report, 2) : renderCheck(report, { again, all }, await canvasOf(io))
  await print(io, text)
  return report.problems.length === 0 ? EXIT.done : EXIT.no
}
