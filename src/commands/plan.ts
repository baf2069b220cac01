import { resolveCompany } from '../bank/select.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderPlan } from '../render/plan.ts'
import { safeJson } from '../report/json.ts'
import { datedPlan } from '../report/plan.ts'
import { pastOf } from '../report/progress.ts'
import { planOf } from '../study/plan.ts'
import { canvasOf } from './canvas.ts'
import { openDesk, waitingAt } from './drill/desk.ts'
import { found } from './found.ts'
import { levelNamed } from './named.ts'
import { print } from './print.ts'
import { judgedRounds } from './rounds.ts'

export interface PlanArguments {
  /** Whole days until the interview. */
  readonly in?: number
  readonly company?: string
  readonly level?: string
  readonly json?: boolean
}

/** Where nobody says when the interview is. */
const USUAL_DAYS = 7

/** `mlsd plan` */
export const runPlan = async (
  io: Io,
  { in: days = USUAL_DAYS, company: wanted, level, json = false }: PlanArguments,
): Promise<ExitCode> => {
  const content = await openContent(io)
  const bank = await content.bank()
  const company = wanted === undefined ? null : found(resolveCompany(bank, wanted))
  if (level !== undefined) levelNamed(bank, company, level, (await content.guide()).guide.levels)
  const rounds = await judgedRounds(io, content)
  const plan = planOf({
    prompts: bank.prompts,
    company,
    days,
    level: level ?? null,
    past: pastOf(rounds, bank),
  })
  const dated = datedPlan({
    plan,
    companyName: company?.name ?? null,
    judged: rounds.length,
    waiting: waitingAt(await openDesk(io, { judged: rounds }), [], io.now()),
    today: io.now(),
  })
  await print(io, json ? safeJson(dated, 2) : renderPlan(dated, await canvasOf(io)))
  return EXIT.done
}
