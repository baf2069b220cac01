import { expect, test } from 'vitest'
import type { Measure, Measures } from '../../src/bank/derived.ts'
import { OWN } from '../../src/scoring/measure.ts'
import { parOf } from '../../src/scoring/par.ts'

const everywhere = (measure: Measure): Measures => ({
  clarify: measure,
  design: measure,
  'deep-dive': measure,
  'trade-offs': measure,
})

/** The weights of a problem's own points. */
const OWN_POINTS = { clarify: 6, design: 13, 'deep-dive': 7, 'trade-offs': 5 }
const USUAL_DESIGN = 19.4 + 0.87 * OWN * 13

test('par is what strong answers hold on average; what they earn, half by what is usual in the bank', () => {
  const [one, two] = [
    everywhere({ specific: 4, argued: 3, criteria: 30 }),
    everywhere({ specific: 5, argued: 4, criteria: 50 }),
  ]
  expect(parOf([one, two], OWN_POINTS).design).toEqual({
    specific: 4.5,
    argued: 3.5,
    criteria: (40 + USUAL_DESIGN) / 2,
  })
})

test('a thin outline makes no low bar', () => {
  const thin = parOf([everywhere({ specific: 1, argued: 0.5, criteria: 2 })], OWN_POINTS)
  expect(thin.design).toEqual({ specific: 2.5, argued: 1.9, criteria: (22 + USUAL_DESIGN) / 2 })
  expect(thin['trade-offs'].criteria).toBe((4 + 5.4 + 0.87 * OWN * 5) / 2)
})
