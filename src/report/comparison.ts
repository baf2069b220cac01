import { PHASE_NAMES } from '../bank/phase-names.ts'
import { CREDITS, type Credit, PHASES, type Phase } from '../bank/vocabulary.ts'
import type { CriterionResult, PhaseResult, Scorecard } from '../scoring/scorecard.ts'

/** One criterion in two attempts, with the words that earned it. */
export interface ComparedPoint {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly before: Credit
  readonly now: Credit
  readonly pointsBefore: number
  readonly pointsNow: number
  readonly quoteBefore: string | null
  readonly quoteNow: string | null
}

/** A phase in two attempts; null where it was not graded. */
export interface ComparedPhase {
  readonly phase: Phase
  readonly name: string
  readonly before: PhaseResult | null
  readonly now: PhaseResult | null
}

/** Two attempts at one problem, judged by the same rules. */
export interface Comparison {
  readonly phases: readonly ComparedPhase[]
  readonly gained: readonly ComparedPoint[]
  readonly kept: readonly ComparedPoint[]
  readonly dropped: readonly ComparedPoint[]
}

const rank = (credit: Credit): number => CREDITS.indexOf(credit)

const quoteOf = (one: CriterionResult | undefined): string | null => one?.evidence[0]?.quote ?? null

const pointsOf = (before: Scorecard, now: Scorecard, phases: readonly Phase[]): readonly ComparedPoint[] => {
  const first = new Map(before.criteria.map((one) => [one.id, one]))
  const second = new Map(now.criteria.map((one) => [one.id, one]))
  const all = new Map([...first, ...second])
  return (
    [...all.values()]
      .filter(({ phase }) => phases.includes(phase))
      // what an interviewer asked for in one attempt only was neither gained nor dropped
      .filter(({ id, origin }) => origin !== 'asked' || (first.has(id) && second.has(id)))
      .map(({ id, title, phase }) => ({
        id,
        title,
        phase,
        before: first.get(id)?.credit ?? 'absent',
        now: second.get(id)?.credit ?? 'absent',
        pointsBefore: first.get(id)?.points ?? 0,
        pointsNow: second.get(id)?.points ?? 0,
        quoteBefore: quoteOf(first.get(id)),
        quoteNow: quoteOf(second.get(id)),
      }))
      .sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase))
  )
}

/** What was gained, kept and dropped from one attempt to the next, in some phases or in all. */
export const comparisonOf = (
  before: Scorecard,
  now: Scorecard,
  phases: readonly Phase[] = PHASES,
): Comparison => {
  const points = pointsOf(before, now, phases)
  const where = (test: (step: number) => boolean): readonly ComparedPoint[] =>
    points.filter((one) => test(rank(one.now) - rank(one.before)))
  return {
    phases: phases.map((phase) => ({
      phase,
      name: PHASE_NAMES[phase],
      before: before.phases[phase] ?? null,
      now: now.phases[phase] ?? null,
    })),
    gained: where((step) => step > 0),
    kept: where((step) => step === 0).filter(({ now: credit }) => credit !== 'absent'),
    dropped: where((step) => step < 0),
  }
}
