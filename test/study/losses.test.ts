import { describe, expect, it } from 'vitest'
import type { CriterionResult } from '../../src/scoring/scorecard.ts'
import { lossesOf, weakestPhases } from '../../src/study/losses.ts'
import { scorecard } from '../fixtures/round.ts'

const [base] = scorecard.criteria as [CriterionResult]
const point = (area: CriterionResult['area'], points: number, missing: string | null = 'Say it.') => ({
  ...base,
  area,
  points,
  max: 2,
  missing,
})

describe('lossesOf', () => {
  it('has the areas that cost most first, over all rounds', () => {
    const cards = [
      { phases: {}, criteria: [point('labels', 0), point('serving', 1.5)] },
      { phases: {}, criteria: [point('labels', 1), point('serving', 1.5)] },
    ]
    expect(lossesOf(cards)).toEqual([
      { area: 'labels', share: 0.75 },
      { area: 'serving', share: 0.25 },
    ])
  })

  it('counts nothing that is not asked at the level, and nothing that is not lost', () => {
    expect(lossesOf([{ phases: {}, criteria: [point('labels', 0, null), point('data', 2)] }])).toEqual([])
    expect(lossesOf([])).toEqual([])
  })
})

describe('weakestPhases', () => {
  it('has the lowest median first, of rounds that had the phase', () => {
    const { phases } = scorecard
    const other = { ...scorecard, phases: { clarify: { grade: 0 as const, score: 0, coverage: 0 } } }
    expect(weakestPhases([{ ...scorecard, phases }, other])).toEqual([
      { phase: 'deep-dive', score: 30 },
      { phase: 'clarify', score: 34 },
      { phase: 'trade-offs', score: 50 },
      { phase: 'design', score: 74.2 },
    ])
    expect(weakestPhases([])).toEqual([])
    const clarify = (score: number) => ({
      ...other,
      phases: { clarify: { grade: 0 as const, score, coverage: 0 } },
    })
    expect(weakestPhases([10, 5, 100].map(clarify))).toEqual([{ phase: 'clarify', score: 10 }])
  })
})
