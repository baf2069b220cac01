import type { MistakeRule } from '../bank/rubric-types.ts'
import { AREAS, type Area, CREDITS, type Credit, PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import { median } from './trend.ts'

/** The latest rounds that tell what is missed nowadays. */
export const RECENT = 5

/** Short of a reason: merely named, or not there. */
export const isMiss = (credit: Credit): boolean => CREDITS.indexOf(credit) < CREDITS.indexOf('explained')

/** A rule of mistakes, as far as it tells what would mend one. */
export type Mending = Pick<MistakeRule, 'id' | 'absent'>

/** A miss that is a mistake as well costs twice: the point, and the mark against the answer. */
export const MISTAKEN = 2

/** Criteria whose absence was held against a round as a mistake; what would mend it first stands first in the rule. */
export const mistakenIn = (
  { mistakes }: Pick<Scorecard, 'mistakes'>,
  rules: readonly Mending[],
): ReadonlySet<string> =>
  new Set(
    rules
      .filter(({ id }) => mistakes.some((one) => one.id === id))
      .flatMap(({ absent = [] }) => absent.slice(0, 1)),
  )

/** A part of what was asked and not earned. */
export interface Loss {
  readonly area: Area
  /** Of all points lost, 0–1. */
  readonly share: number
}

/** A phase and the median of its scores of 100: one good round does not hide four bad ones. */
export interface PhaseLevel {
  readonly phase: Phase
  readonly score: number
}

type Judged = Pick<Scorecard, 'criteria' | 'phases'>

const lostIn = ({ criteria }: Pick<Judged, 'criteria'>, wanted: Area): number =>
  criteria.reduce(
    (sum, { area, missing, max, points }) =>
      area === wanted && missing !== null ? sum + Math.max(0, max - points) : sum,
    0,
  )

/** Where the points were lost in these rounds, the greatest loss first; nothing where none was lost. */
export const lossesOf = (cards: readonly Judged[]): readonly Loss[] => {
  const lost = AREAS.map((area) => ({
    area,
    points: cards.reduce((sum, card) => sum + lostIn(card, area), 0),
  }))
  const all = lost.reduce((sum, { points }) => sum + points, 0)
  return lost
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ area, points }) => ({ area, share: points / all }))
}

/** The phases that were graded, the weakest first. */
export const weakestPhases = (cards: readonly Judged[]): readonly PhaseLevel[] =>
  PHASES.flatMap((phase) => {
    const scores = cards.flatMap(({ phases }) => phases[phase]?.score ?? [])
    return scores.length === 0 ? [] : [{ phase, score: median(scores) }]
  }).sort((a, b) => a.score - b.score)
