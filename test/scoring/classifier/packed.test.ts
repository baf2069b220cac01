import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../../src/scoring/classifier/packed.ts'

const WORDS = ['loaf', '#', 'oven', 'yeast']
const SLOPE = fc.double({ min: -2, max: 2, noNaN: true })
const LINE = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.array(SLOPE, { minLength: 4, maxLength: 4 }))
  .map(([base, slopes]) => ({ base, slopes: Float64Array.from(slopes) }))
const RARITIES = fc
  .array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((rare) => new Map(WORDS.map((word, at): [string, number] => [word, rare[at] ?? 0])))

test('what is packed is unpacked within half a step', () => {
  fc.assert(
    fc.property(fc.array(LINE, { minLength: 1, maxLength: 3 }), RARITIES, (lines, rarities) => {
      const points = lines.map((_, at) => `p${at}`)
      const stored = JSON.stringify(packed(points, rarities, lines))
      const found = unpacked(JSON.parse(stored))
      expect(found.points).toEqual(points)
      expect([...found.words]).toEqual(WORDS.map((word, at) => [word, at]))
      lines.forEach(({ base, slopes }, point) => {
        const step = found.steps[point] ?? Number.NaN
        expect(Math.abs((found.bases[point] ?? Number.NaN) - base)).toBeLessThanOrEqual(0.000_501)
        WORDS.forEach((word, at) => {
          const rarity = rarities.get(word) ?? Number.NaN
          const slope = step * (found.slopes[at * points.length + point] ?? Number.NaN)
          expect(Math.abs(slope - rarity * (slopes[at] ?? 0))).toBeLessThanOrEqual(step * 0.500_001)
          expect(found.squares[at]).toBeCloseTo(rarity * rarity, 3)
        })
      })
    }),
  )
})

test('the steepest word of a point has all its steps, either way', () => {
  const rarities = new Map([
    ['loaf', 2],
    ['oven', 1],
  ])
  const lines = [
    { base: 0.123_456, slopes: Float64Array.of(0.5, -0.25) },
    { base: 0, slopes: Float64Array.of(0, -4) },
    { base: 0, slopes: Float64Array.of(0, 0) },
  ]
  const found = unpacked(packed(['a', 'b', 'flat'], rarities, lines))
  expect([...found.slopes]).toEqual([127, 0, 0, -32, -127, 0])
  expect(found.bases).toEqual([0.123, 0, 0])
  expect(found.squares).toEqual([4, 1])
})
