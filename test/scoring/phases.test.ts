import { expect, test } from 'vitest'
import { type PhaseInput, phaseResults } from '../../src/scoring/phases.ts'
import { TUNING } from '../../src/scoring/tuning.ts'

const measure = { specific: 1, argued: 1, criteria: 1 }
const each = <T>(value: T) => ({ clarify: value, design: value, 'deep-dive': value, 'trade-offs': value })

/** Half of what strong answers hold, and in Design a technical error that takes a quarter of it. */
const input = (exacting: number, lowers: number): PhaseInput => ({
  texts: each('We keep the bread warm.'),
  measures: each({ specific: 0.7, argued: 0.9, criteria: 0.5 }),
  par: each(measure),
  awards: [],
  mistakes: [{ id: 'burns', kind: 'technical', phase: 'design', evidence: [], why: '', instead: '' }],
  lowers: new Map([['burns', lowers]]),
  specificity: 1,
  exacting: each(exacting),
  tuning: TUNING,
})

test('what is wrong costs a round the share that it costs a written answer', () => {
  const designOf = (exacting: number, lowers: number) => phaseResults(input(exacting, lowers)).design.score
  const kept = 1 - (TUNING.errors * 8) / 40
  const lost = (TUNING.errors * 8) / 2
  for (const exacting of [1, 1.4])
    expect(designOf(exacting, 8)).toBeCloseTo(designOf(exacting, 0) * kept - lost, 0)
  expect(designOf(1.4, 0)).toBeLessThan(designOf(1, 0))
})
