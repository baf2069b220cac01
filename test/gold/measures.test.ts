import { describe, expect, it } from 'vitest'
import { pairOrder, partialSpearman, ranks, spearman, weightedKappa } from './measures.ts'

describe('measures', () => {
  it.each([
    { a: [1, 2, 3, 4], b: [1, 2, 3, 4], kappa: 1 },
    { a: [1, 2, 3, 4], b: [4, 3, 2, 1], kappa: -1 },
    { a: [1, 1, 4, 4], b: [1, 4, 1, 4], kappa: 0 },
    { a: [1, 2, 3, 4], b: [1, 2, 3, 3], kappa: 1 - 1 / 8 },
  ])('weighs grades by squared distance: $a against $b', ({ a, b, kappa }) => {
    expect(weightedKappa(a, b, 1, 4)).toBeCloseTo(kappa, 6)
  })

  it('shares ranks among ties', () => {
    expect(ranks([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5])
  })

  it.each([
    { a: [1, 2, 3], b: [10, 20, 90], rho: 1 },
    { a: [1, 2, 3], b: [3, 2, 1], rho: -1 },
    { a: [1, 1, 1], b: [3, 2, 1], rho: 0 },
  ])('correlates ranks: $a with $b', ({ a, b, rho }) => {
    expect(spearman(a, b)).toBeCloseTo(rho, 6)
  })

  it('takes a third figure out', () => {
    const given = [1, 2, 3, 4, 5, 6]
    expect(Math.abs(partialSpearman([2, 1, 4, 3, 6, 5], [1, 2, 3, 4, 6, 5], given))).toBeLessThan(1)
  })

  it('counts the pairs that are far enough apart, ties half', () => {
    expect(pairOrder([1, 2, 2], [0, 10, 30], 10)).toBeCloseTo(2.5 / 3, 6)
    expect(pairOrder([5, 1], [0, 5], 10)).toBe(1)
  })
})
