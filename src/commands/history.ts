import { places } from '../disk/places.ts'
import { listSessions } from '../disk/sessions.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderHistory } from '../render/history.ts'
import { historyOf } from '../report/history.ts'
import { safeJson } from '../report/json.ts'
import { canvasOf } from './canvas.ts'
import { print } from './print.ts'

export interface HistoryArguments {
  readonly json?: boolean
}

/** `mlsd history` */
export const runHistory = async (io: Io, { json = false }: HistoryArguments): Promise<ExitCode> => {
  const history = historyOf(listSessions(places(io)), (at) => new Date(at).toISOString())
  await print(io, json ? safeJson(history, 2) : renderHistory(history, await canvasOf(io)))
  return EXIT.done
}
