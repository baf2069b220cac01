import { inversionChances } from './inversions.ts'

/** Rounds before which nothing is said of a trend. */
export const FEWEST = 8
/** The latest rounds that are looked at. */
export const WINDOW = 30
/**
 * A trend is claimed when chance alone would show one as clear less often than this. Who practises seldom gets worse, and
 * is not to be told so lightly; together an unchanged series is called changed in fewer than 5 of 100.
 */
export const CHANCES = { better: 0.037, worse: 0.01 } as const

/** Rounds at either end whose median is what one earns there: one good day is no level. */
const AT_AN_END = 5

/** Points of 100 from which on a change is worth a word: less is a trend to chance's eye alone. */
export const MUCH = 5

/** Whether a series goes anywhere, as far as that can be told. */
export interface Trend {
  /** early: too few rounds to tell; unclear: nothing that chance would not show, too. */
  readonly kind: 'early' | 'unclear' | 'rising' | 'falling'
  /** Values that were looked at, the latest at most. */
  readonly rounds: number
  /** How often chance alone would show as clear a trend this way; null where it is too early. */
  readonly p: number | null
  /** The median of the latest five less that of the first five of these rounds; null where it is too early. */
  readonly change: number | null
}

const pairsOf = <T>(
  values: readonly number[],
  of: (earlier: number, later: number, apart: number) => T,
): T[] => values.flatMap((later, j) => values.slice(0, j).map((earlier, i) => of(earlier, later, j - i)))

/** Mann and Kendall's test, exact with ties: how often shuffled values would rise, or fall, as clearly as these. */
export const kendallChances = (
  values: readonly number[],
): { readonly rise: number; readonly fall: number } => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const chances = inversionChances([...counts.values()].sort((a, b) => b - a))
  const falls = pairsOf(values, (earlier, later) => Number(later < earlier)).reduce(
    (sum, one) => sum + one,
    0,
  )
  const upTo = (most: number): number =>
    Math.min(
      1,
      chances.slice(0, most + 1).reduce((sum, one) => sum + one, 0),
    )
  return { rise: upTo(falls), fall: upTo(chances.length - 1 - falls) }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]]
  return (low + high) / 2
}

/** What is called the latest figure. Beside it stands the change, so that one less the other is where one began. */
export const latestOf = (values: readonly number[]): number => median(values.slice(-AT_AN_END))

const changeOf = (values: readonly number[]): number => latestOf(values) - median(values.slice(0, AT_AN_END))

/** The trend of values in the order of time. What the problems asked, and how hard they were, is not taken out. */
export const trendOf = (all: readonly number[], better: 'higher' | 'lower' = 'higher'): Trend => {
  const values = all.slice(-WINDOW)
  const rounds = values.length
  if (rounds < FEWEST) return { kind: 'early', rounds, p: null, change: null }
  const { rise, fall } = kendallChances(values)
  const [p, way, isBetter] =
    rise < fall
      ? [rise, 'rising' as const, better === 'higher']
      : [fall, 'falling' as const, better === 'lower']
  const clear = p < CHANCES[isBetter ? 'better' : 'worse']
  if (!clear) return { kind: 'unclear', rounds, p, change: changeOf(values) }
  // a clear way up may end in a few bad days: those are no fall
  const change = way === 'rising' ? Math.max(0, changeOf(values)) : Math.min(0, changeOf(values))
  return { kind: way, rounds, p, change }
}
