import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Scorecard, Verdict } from '../scoring/scorecard.ts'
import { hasTime, type Session } from '../session/session.ts'
import { type ComparedPhase, type ComparedPoint, comparisonOf } from './comparison.ts'
import { timingsOf } from './timing.ts'

/** One of two rounds that are compared. */
export interface DiffSide {
  /** As it was asked for. */
  readonly name: string
  readonly prompt: string
  readonly level: string
  /** Day of the round; null where it is not known. */
  readonly date: string | null
  readonly score: number
  readonly verdict: Verdict | null
  /** Imported from a text that holds no times. */
  readonly timeless: boolean
}

/** A phase of both, with the whole seconds spent in each; null where no clock ran. */
export interface DiffPhase extends ComparedPhase {
  readonly secondsBefore: number | null
  readonly secondsNow: number | null
}

/** What `mlsd diff --json` prints. */
export interface Diff {
  readonly schema: 1
  readonly before: DiffSide
  readonly now: DiffSide
  readonly samePrompt: boolean
  /** How many points were compared: of two problems only those that both ask. */
  readonly compared: number
  readonly phases: readonly DiffPhase[]
  readonly gained: readonly ComparedPoint[]
  readonly kept: readonly ComparedPoint[]
  readonly dropped: readonly ComparedPoint[]
}

/** A round to compare: what it is called, how it was judged, and its clock where it was recorded. */
export interface DiffInput {
  readonly name: string
  readonly date: string | null
  readonly scorecard: Scorecard
  readonly session: Session | null
}

const sideOf = ({ name, date, scorecard, session }: DiffInput): DiffSide => {
  const { prompt, level, score, verdict } = scorecard
  return { name, prompt, level, date, score, verdict, timeless: session !== null && !hasTime(session) }
}

const SHARED: readonly string[] = ['universal', 'family']

/** Of a scorecard only what another problem asks as well: one id may mean two things in two problems. */
const sharedWith = (card: Scorecard, other: Scorecard): Scorecard => {
  const ids = new Set(other.criteria.filter(({ origin }) => SHARED.includes(origin)).map(({ id }) => id))
  return {
    ...card,
    criteria: card.criteria.filter(({ id, origin }) => SHARED.includes(origin) && ids.has(id)),
  }
}

const secondsIn = ({ session }: DiffInput, phase: Phase): number | null => {
  if (session === null) return null
  const { total, phases } = timingsOf(session)
  // a script without times spent none
  return (total.spent ?? 0) === 0 ? null : phases[phase].spent
}

/** What was gained, kept and dropped from one round to another. */
export const diffOf = (before: DiffInput, now: DiffInput): Diff => {
  const samePrompt = before.scorecard.prompt === now.scorecard.prompt
  const [first, second] = [before.scorecard, now.scorecard]
  const cards = samePrompt
    ? ([first, second] as const)
    : ([sharedWith(first, second), sharedWith(second, first)] as const)
  const { phases, gained, kept, dropped } = comparisonOf(...cards, PHASES)
  return {
    schema: 1,
    before: sideOf(before),
    now: sideOf(now),
    samePrompt,
    compared: new Set(cards.flatMap(({ criteria }) => criteria.map(({ id }) => id))).size,
    phases: phases.map((phase) => ({
      ...phase,
      secondsBefore: secondsIn(before, phase.phase),
      secondsNow: secondsIn(now, phase.phase),
    })),
    gained,
    kept,
    dropped,
  }
}
