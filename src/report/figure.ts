import type { Quantity, Sentence } from '../language/document.ts'

/** A number with what it measures; a range is two of them. */
export type Figure = Pick<Quantity, 'value' | 'dimension' | 'unit' | 'base'>

/** Whole numbers up to here say nothing, those up to `SMALL` little. */
const TINY = 2
const SMALL = 10
/** From here on a count is known again without its noun, and from `LARGE` on whatever it measures. */
const ROUND = 100
const LARGE = 1000

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** `11 percent` and `11 %`, `500,000 a second` and `500k qps`, 30 million of anything. */
export const isSameFigure = (a: Figure, b: Figure): boolean => {
  if (a.value >= LARGE && isSame(a.value, b.value)) return true
  if (a.dimension !== b.dimension || !isSame(a.base, b.base)) return false
  return a.dimension !== 'count' || a.unit === b.unit || a.value >= ROUND
}

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value <= most

const ends = ({ value, high, dimension, unit, base }: Quantity): Figure[] => {
  const low = { value, dimension, unit, base }
  return high === undefined || value === 0
    ? [low]
    : [low, { value: high, dimension, unit, base: (base / value) * high }]
}

/** Numbers worth knowing again: with a unit, or large. */
export const figuresIn = (sentences: readonly Sentence[]): readonly Figure[] =>
  sentences
    .flatMap(({ quantities }) => quantities.flatMap(ends))
    .filter(({ value, unit }) => !isWhole(value, TINY) && (unit !== '' || value >= ROUND))

const ROUND_TIMES = new Set(['hour', 'day', 'week', 'month', 'year'])

/** Every design has its ten somethings, its 24 hours and 30 days: alone they say little. */
export const isCommonplace = ({ value, unit }: Figure): boolean =>
  isWhole(value, SMALL) || ROUND_TIMES.has(unit)
