import { places } from '../disk/places.ts'
import { surveySessions } from '../disk/sessions.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { cleanLine } from '../render/clean.ts'
import { renderHistory } from '../render/history.ts'
import { historyOf } from '../report/history.ts'
import { safeJson } from '../report/json.ts'
import { canvasOf } from './canvas.ts'
import { print } from './print.ts'

export interface HistoryArguments {
  readonly json?: boolean
  /** Also what is older than the newest few hundred, which JSON always holds. */
  readonly all?: boolean
}

/** So many rounds are looked through; who has more is told how to see them. */
const MOST = 200

const leftOut = (first: string, more: number): string =>
  `left out ${cleanLine(first)}${more > 0 ? ` and ${more} more` : ''}: no round that can be read (mlsd doctor)`

/** `mlsd history` */
export const runHistory = async (
  io: Io,
  { json = false, all = json }: HistoryArguments,
): Promise<ExitCode> => {
  // so few are read sooner than an index of all
  const { rounds, unreadable, rest } = surveySessions(places(io), all ? {} : { most: MOST, recent: MOST })
  const history = historyOf(rounds, (at) => new Date(at).toISOString(), rest)
  await print(io, json ? safeJson(history, 2) : renderHistory(history, await canvasOf(io)))
  const [first] = unreadable
  if (first !== undefined) io.err.write(`mlsd: ${leftOut(first, unreadable.length - 1)}\n`)
  return EXIT.done
}
