import { isoDay } from '../session/day.ts'
import type { Plan, PlannedDrill, PlannedRound } from '../study/plan.ts'

interface Dated {
  readonly day: number
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string
  readonly command: string
}

/** One thing to do on a day. */
export type DatedItem =
  | (Dated & { readonly kind: 'round'; readonly round: PlannedRound })
  | (Dated & { readonly kind: 'drill'; readonly drill: PlannedDrill })
  | (Dated & { readonly kind: 'read' })

/** What `mlsd plan --json` prints. */
export interface DatedPlan {
  readonly schema: 1
  readonly days: number
  readonly company: string | null
  readonly companyName: string | null
  /** Rounds of the past that it goes by. */
  readonly judged: number
  /** In the order of the days. */
  readonly items: readonly DatedItem[]
}

export interface DatedPlanInput {
  readonly plan: Plan
  readonly companyName: string | null
  readonly judged: number
  /** Milliseconds since the epoch. */
  readonly today: number
}

const DAY = 86_400_000

/** A plan with its dates. */
export const datedPlan = ({ plan, companyName, judged, today }: DatedPlanInput): DatedPlan => {
  const on = (day: number, command: string): Dated => ({ day, date: isoDay(today + day * DAY), command })
  const { rounds, drill, checklist, days, company } = plan
  const items: readonly DatedItem[] = [
    ...rounds.map((round) => ({ kind: 'round' as const, round, ...on(round.day, round.command) })),
    { kind: 'drill', drill, ...on(drill.day, drill.command) },
    { kind: 'read', ...on(days - 1, checklist) },
  ]
  return { schema: 1, days, company, companyName, judged, items }
}
