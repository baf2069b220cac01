import { isoDay } from '../session/day.ts'
import type { Plan, PlannedDrill, PlannedRound } from '../study/plan.ts'
import { turnsAt, type Waiting } from '../study/queue.ts'
import { cardTitle, DRILL_COMMAND } from './drill.ts'

interface Dated {
  readonly day: number
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string
  readonly command: string
}

/** What `mlsd drill` would ask. */
export interface PlannedCards {
  /** Points that were missed, and concept cards, that are due. */
  readonly due: number
  /** Concept cards that were never asked. */
  readonly fresh: number
  /** The first few, in the order in which they would be asked. */
  readonly first: readonly string[]
}

/** One thing to do on a day. */
export type DatedItem =
  | (Dated & { readonly kind: 'round'; readonly round: PlannedRound })
  | (Dated & { readonly kind: 'drill'; readonly drill: PlannedDrill })
  | (Dated & { readonly kind: 'cards'; readonly cards: PlannedCards })
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
  readonly waiting: Waiting
  /** Milliseconds since the epoch. */
  readonly today: number
}

const DAY = 86_400_000
/** Cards that are named. */
const NAMED = 3

const cardsOf = (waiting: Waiting): PlannedCards => ({
  due: waiting.due.length,
  fresh: waiting.fresh.length,
  first: turnsAt(waiting, 0).slice(0, NAMED).map(cardTitle),
})

/** A plan with its dates. */
export const datedPlan = ({ plan, companyName, judged, waiting, today }: DatedPlanInput): DatedPlan => {
  const on = (day: number, command: string): Dated => ({ day, date: isoDay(today + day * DAY), command })
  const { rounds, drill, checklist, days, company } = plan
  const cards = cardsOf(waiting)
  const items: readonly DatedItem[] = [
    // what was missed is asked first: it takes minutes, and the rounds go better for it
    ...(cards.first.length === 0 ? [] : [{ kind: 'cards' as const, cards, ...on(0, DRILL_COMMAND) }]),
    ...rounds.map((round) => ({ kind: 'round' as const, round, ...on(round.day, round.command) })),
    { kind: 'drill', drill, ...on(drill.day, drill.command) },
    { kind: 'read', ...on(days - 1, checklist) },
  ]
  return { schema: 1, days, company, companyName, judged, items }
}
