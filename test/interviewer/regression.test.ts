import { describe, expect, it } from 'vitest'
import { slopesOf, verdictOf } from '../../src/interviewer/regression.ts'
import { unitsOf } from '../../src/interviewer/units.ts'
import { questionVector } from '../../src/interviewer/vectors.ts'

const vectorOf = (text: string) => questionVector(unitsOf(text))

const ASKS = [
  ['parcel volume', 0],
  ['parcel volume per lorry', 0],
  ['parcel price', 1],
  ['parcel price in winter', 1],
] as const

const slopes = slopesOf(
  ASKS.map(([text, place]) => ({ vector: vectorOf(text), place })),
  2,
)
const verdict = (text: string): readonly number[] => verdictOf(vectorOf(text), slopes, 2)

describe('what is learnt from ways of asking', () => {
  it.each(ASKS)('tells %j', (text, place) => {
    const votes = verdict(text)
    expect(votes[place]).toBeGreaterThan(0.5)
    expect(votes[1 - place]).toBeLessThan(0.3)
  })

  it('is nothing about what all are asked by, and something about what one is asked by', () => {
    const [one = 0, other = 0] = verdict('parcel')
    expect(Math.abs(one - other)).toBeLessThan(0.1)
    const [volume = 0, price = 0] = verdict('lorry')
    expect(volume).toBeGreaterThan(price + 0.1)
  })

  it('is nothing about strangers', () => {
    expect(verdict('zebra')).toEqual([0, 0])
    expect(verdictOf(vectorOf('zebra'), slopesOf([], 2), 2)).toEqual([0, 0])
  })

  it('solves the least squares with a ridge', () => {
    const vector = new Map([['a', 1]])
    const [slope = 0] = slopesOf([{ vector, place: 0 }], 1).get('a') ?? []
    expect(slope).toBeCloseTo(1 / 1.5, 10)
  })
})
