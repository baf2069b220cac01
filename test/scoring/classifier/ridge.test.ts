import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Row, ridge } from '../../../src/scoring/classifier/ridge.ts'

type Matrix = readonly (readonly number[])[]

const at = (list: ArrayLike<number> | undefined, place: number): number => list?.[place] ?? Number.NaN

/** Gaussian elimination with pivots: another way to the same line, for problems small enough. */
const solved = (matrix: Matrix, right: readonly number[]): readonly number[] => {
  const rows = matrix.map((row, i) => [...row, at(right, i)])
  for (let step = 0; step < rows.length; step += 1) {
    const rest = rows.slice(step).sort((a, b) => Math.abs(at(b, step)) - Math.abs(at(a, step)))
    rows.splice(step, rest.length, ...rest)
    const [pivot = []] = rest
    for (const [i, row] of rows.entries()) {
      if (i === step) continue
      const times = at(row, step) / at(pivot, step)
      rows[i] = row.map((value, j) => value - times * at(pivot, j))
    }
  }
  return rows.map((row, i) => at(row, rows.length) / at(row, i))
}

const dense = ({ words, values }: Row, size: number): readonly number[] => {
  const row = Array.from({ length: size }, () => 0)
  words.forEach((word, place) => {
    row[word] = at(row, word) + at(values, place)
  })
  return row
}

/** (XᵀWX + hold · I) slopes = XᵀWy with weighted columns centred; the base lets the line through the middle. */
const closedForm = (rows: readonly Row[], wanted: readonly number[], size: number, hold: number) => {
  const all = rows.reduce((sum, { weight }) => sum + weight, 0)
  const values = rows.map((row) => dense(row, size))
  const middleOf = (each: readonly number[]) =>
    each.reduce(
      (sum, value, i) =>
        sum +
        value *
          at(
            rows.map(({ weight }) => weight),
            i,
          ),
      0,
    ) / all
  const places = Array.from({ length: size }, (_, word) => word)
  const mean = places.map((word) => middleOf(values.map((row) => at(row, word))))
  const usual = middleOf(wanted)
  const product = (a: (i: number) => number, b: (i: number) => number) =>
    rows.reduce((sum, { weight }, i) => sum + weight * a(i) * b(i), 0)
  const column = (word: number) => (i: number) => at(values[i], word) - at(mean, word)
  const matrix = places.map((a) => places.map((b) => product(column(a), column(b)) + (a === b ? hold : 0)))
  const right = places.map((word) => product(column(word), (i) => at(wanted, i) - usual))
  const slopes = solved(matrix, right)
  return {
    base: usual - slopes.reduce((sum, slope, word) => sum + slope * at(mean, word), 0),
    slopes,
    error: Math.hypot(...right),
  }
}

const SIZE = 4
const VALUE = fc.double({ min: -2, max: 2, noNaN: true })
const ROW = fc
  .tuple(
    fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: SIZE }),
    fc.array(VALUE, { minLength: SIZE, maxLength: SIZE }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  .map(([words, values, weight]): Row => ({ words, values: values.slice(0, words.length), weight }))
const PROBLEM = fc
  .array(fc.tuple(ROW, fc.constantFrom(0, 1)), { minLength: 2, maxLength: 12 })
  .map((pairs) => ({ rows: pairs.map(([row]) => row), wanted: pairs.map(([, value]) => value) }))

describe('a line through examples', () => {
  test('is that of the closed form, but for a thousandth of the first error', () => {
    fc.assert(
      fc.property(PROBLEM, fc.double({ min: 0.1, max: 3, noNaN: true }), ({ rows, wanted }, hold) => {
        const found = ridge(rows, SIZE, hold)(Float64Array.from(wanted))
        const exact = closedForm(rows, wanted, SIZE, hold)
        const off = exact.slopes.map((slope, word) => at(found.slopes, word) - slope)
        // Nowhere is the curvature less than the hold, so an error of slopes is at most so much larger.
        const bearable = (0.001 * exact.error) / hold + 1e-9
        expect(Math.hypot(...off)).toBeLessThanOrEqual(bearable)
        expect(Math.abs(found.base - exact.base)).toBeLessThanOrEqual(bearable * SIZE)
      }),
    )
  })

  const rows: readonly Row[] = [
    { words: [0], values: [1], weight: 1 },
    { words: [1], values: [1], weight: 1 },
  ]

  test('where all is wanted alike, is flat', () => {
    expect(ridge(rows, 2, 1)(Float64Array.of(1, 1))).toEqual({ base: 1, slopes: Float64Array.of(0, 0) })
  })

  test.each([
    [1, [0.25, -0.25]],
    [3, [0.125, -0.125]],
  ])('is flatter the firmer it is held: %d', (hold, slopes) => {
    expect([...ridge(rows, 2, hold)(Float64Array.of(1, 0)).slopes]).toEqual(slopes)
  })

  test('can be asked for again, for something else', () => {
    const lineFor = ridge(rows, 2, 1)
    lineFor(Float64Array.of(1, 0))
    expect([...lineFor(Float64Array.of(0, 1)).slopes]).toEqual([-0.25, 0.25])
  })
})
