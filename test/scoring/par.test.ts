import { expect, test } from 'vitest'
import type { Measure, Measures } from '../../src/bank/derived.ts'
import { parOf } from '../../src/scoring/par.ts'

const everywhere = (measure: Measure): Measures => ({
  clarify: measure,
  design: measure,
  'deep-dive': measure,
  'trade-offs': measure,
})

test('par is what strong answers hold on average; what they earn, half by what is usual in the bank', () => {
  const [one, two] = [
    everywhere({ specific: 4, argued: 3, criteria: 30 }),
    everywhere({ specific: 5, argued: 4, criteria: 50 }),
  ]
  expect(parOf([one, two]).design).toEqual({ specific: 4.5, argued: 3.5, criteria: (40 + 29.2) / 2 })
})

test('a thin outline makes no low bar', () => {
  const thin = parOf([everywhere({ specific: 1, argued: 0.5, criteria: 2 })])
  expect(thin.design).toEqual({ specific: 2.5, argued: 1.9, criteria: (22 + 29.2) / 2 })
  expect(thin['trade-offs'].criteria).toBe((4 + 8.4) / 2)
})
