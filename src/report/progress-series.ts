import { PHASE_NAMES } from '../bank/phase-names.ts'
import { AREAS, COMPETENCIES, PHASES } from '../bank/vocabulary.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import { latestOf, MUCH, type Trend, trendOf } from '../study/trend.ts'
import { type Aids, aidsOf } from './aids.ts'

/** A figure over rounds, in the order of time. */
export interface Series {
  readonly id: string
  readonly name: string
  readonly values: readonly number[]
  /** The median of the latest five. */
  readonly latest: number
  readonly trend: Trend
}

/** A mistake over whole rounds: 1 where it was made. */
export interface MistakeSeries extends Series {
  /** How often it was made in the latest ten. */
  readonly often: number
  readonly of: number
}

/** The ends of a table of trends: what rose most, as far as that is sure, and what is lowest nowadays. */
export interface Standing {
  readonly risen: readonly { readonly name: string; readonly change: number }[]
  readonly lowest: readonly { readonly name: string; readonly latest: number }[]
  /** How many more are as low as the last of the lowest. */
  readonly alsoLowest: number
}

type Values = readonly (number | undefined)[]

/** Rounds in which mistakes are counted. */
const COUNTED = 10

const hundredth = (value: number): number => Math.round(value * 100) / 100

const rounded = (trend: Trend): Trend => ({
  ...trend,
  p: trend.p === null ? null : Math.round(trend.p * 10_000) / 10_000,
  change: trend.change === null ? null : hundredth(trend.change),
})

const seriesOf = (id: string, name: string, all: Values, better: 'higher' | 'lower' = 'higher'): Series => {
  const values = all.filter((value) => value !== undefined)
  return {
    id,
    name,
    values,
    latest: hundredth(latestOf(values)),
    trend: rounded(trendOf(values, better)),
  }
}

const isThere = ({ values }: Series): boolean => values.length > 0

/** The overall score of whole rounds. */
export const scoreSeries = (cards: readonly Scorecard[]): Series =>
  seriesOf(
    'score',
    'Score',
    cards.map(({ score }) => score),
  )

/** Phases, also of rounds that had not all of them. */
export const phaseSeries = (cards: readonly Scorecard[]): readonly Series[] =>
  PHASES.map((phase) =>
    seriesOf(
      phase,
      PHASE_NAMES[phase],
      cards.map(({ phases }) => phases[phase]?.score),
    ),
  ).filter(isThere)

/** Areas of whole rounds: the share of the points that were asked, of 100. */
export const areaSeries = (cards: readonly Scorecard[]): readonly Series[] =>
  AREAS.map((area) =>
    seriesOf(
      area,
      area,
      cards.map(({ areas }) => areas[area]?.score),
    ),
  ).filter(isThere)

export const competencySeries = (cards: readonly Scorecard[]): readonly Series[] =>
  COMPETENCIES.map((id) =>
    seriesOf(
      id,
      id,
      cards.map(({ competencies }) => competencies[id]?.score),
    ),
  ).filter(isThere)

/** Rows that are named at either end, and rounds without which nothing is called low. */
const ENDS = 3
const FEWEST_LOW = 3

/** What rose by so much that one notices, the most first; and the lowest first. */
export const standingOf = (all: readonly Series[]): Standing => {
  const risen = all
    .flatMap(({ name, trend: { kind, change } }) =>
      kind === 'rising' && change !== null && change >= MUCH ? [{ name, change }] : [],
    )
    .sort((a, b) => b.change - a.change)
    .slice(0, ENDS)
  const low = all
    .filter(({ name, values }) => values.length >= FEWEST_LOW && risen.every((one) => one.name !== name))
    .map(({ name, latest }) => ({ name, latest }))
    .sort((a, b) => a.latest - b.latest)
  const lowest = low.slice(0, ENDS)
  const alsoLowest = low.slice(ENDS).filter(({ latest }) => latest === lowest.at(-1)?.latest).length
  return { risen, lowest, alsoLowest }
}

/** Mistakes that were ever made, the most frequent of late first. */
export const mistakeSeries = (
  cards: readonly Scorecard[],
  nameOf: (id: string) => string,
): readonly MistakeSeries[] => {
  const ids = [...new Set(cards.flatMap(({ mistakes }) => mistakes.map(({ id }) => id)))].sort()
  return ids
    .map((id) => {
      const made = cards.map(({ mistakes }) => Number(mistakes.some((one) => one.id === id)))
      const counted = made.slice(-COUNTED)
      const often = counted.reduce((sum, one) => sum + one, 0)
      return { ...seriesOf(id, nameOf(id), made, 'lower'), often, of: counted.length }
    })
    .sort((a, b) => b.often - a.often)
}

/** The share of credited points that came by themselves, in rounds that tell; of 100. */
export const volunteeredSeries = (cards: readonly Scorecard[]): Series => {
  const shareOf = ({ volunteered, prompted, hinted }: Aids): number | undefined => {
    const all = volunteered + prompted + hinted
    return all === 0 ? undefined : Math.round((1000 * volunteered) / all) / 10
  }
  const stamped = cards.filter(({ criteria }) => criteria.some(({ stamp }) => stamp !== undefined))
  return seriesOf(
    'volunteered',
    'Volunteered',
    stamped.map(({ criteria }) => shareOf(aidsOf(criteria))),
  )
}
