import { resolveCompany } from '../bank/select.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderDue } from '../render/drill.ts'
import { dueReport } from '../report/drill.ts'
import { safeJson } from '../report/json.ts'
import { canvasOf } from './canvas.ts'
import { openDesk, waitingAt } from './drill/desk.ts'
import { holdDrill } from './drill/hold.ts'
import { found } from './found.ts'
import { print } from './print.ts'

export interface DrillArguments {
  readonly minutes?: string
  /** Concept cards only. */
  readonly cards?: boolean
  readonly company?: string
  /** Say what is waiting, and ask nothing. */
  readonly due?: boolean
  readonly json?: boolean
  readonly plain?: boolean
}

/** `mlsd drill` */
export const runDrill = async (
  io: Io,
  { minutes = '5', cards = false, company: wanted, due = false, json = false, plain = false }: DrillArguments,
): Promise<ExitCode> => {
  if (json && !due)
    throw new UserError({ expected: '--json goes with --due', next: 'mlsd drill --due --json' })
  const desk = await openDesk(io, { conceptsOnly: cards })
  const company = wanted === undefined ? null : found(resolveCompany(desk.bank, wanted)).id
  const report = dueReport(waitingAt(desk, [], io.now()), desk.rounds.length)
  if (!due) return holdDrill(io, { desk, report, minutes: Number(minutes), company, plain })
  await print(io, json ? safeJson(report, 2) : renderDue(report, await canvasOf(io)))
  return EXIT.done
}
