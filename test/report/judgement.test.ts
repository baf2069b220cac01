import { describe, expect, it } from 'vitest'
import { judgementOf, lostOn } from '../../src/report/judgement.ts'
import { scorecard } from '../fixtures/round.ts'

const ids = (results: readonly { id: string }[]) => results.map((one) => one.id)

describe('judgementOf', () => {
  const judgement = judgementOf(scorecard, 'E5')

  it('has phases and areas in their order', () => {
    expect(judgement.phases.map(({ name, grade }) => `${name} ${grade}`)).toEqual([
      'Clarify 3',
      'Design 3',
      'Deep Dive 1',
      'Trade-offs 2',
    ])
    expect(judgement.areas.map(({ area }) => area)).toEqual(['labels', 'monitoring'])
  })

  it('has what earned by phase', () => {
    expect(ids(judgement.earned)).toEqual(['framing-any', 'position-bias', 'trade-offs-any'])
  })

  it('has what is missing by what was lost on it', () => {
    expect(ids(judgement.missing)).toEqual(['breakage', 'monitoring-any', 'framing-any', 'trade-offs-any'])
    expect(judgement.missing.map((one) => lostOn(one).toFixed(1))).toEqual(['2.0', '2.0', '1.2', '0.4'])
  })

  it('puts what decides the problem before others of the same weight', () => {
    const criteria = scorecard.criteria.map((one) => ({ ...one, crux: one.id === 'monitoring-any' }))
    expect(ids(judgementOf({ ...scorecard, criteria }).missing).slice(0, 2)).toEqual([
      'monitoring-any',
      'breakage',
    ])
  })

  it('names the phase that cost most, unless a gate decided', () => {
    expect(judgement).toMatchObject({ gate: null, costMost: 'Deep Dive' })
    const gate = { id: 'x', why: 'Because.' }
    expect(judgementOf({ ...scorecard, gate })).toMatchObject({ gate: 'Because.', costMost: null })
  })

  it('names a phase by what it took from the whole, not by its own grade', () => {
    const result = (grade: 1 | 2 | 3 | 4, score: number) => ({ grade, score, coverage: 1 })
    const phases = { clarify: result(1, 30), design: result(2, 55), 'trade-offs': result(1, 40) }
    expect(judgementOf({ ...scorecard, phases }).costMost).toBe('Design')
    const whole = { ...phases, design: result(4, 80) }
    expect(judgementOf({ ...scorecard, phases: whole }).costMost).toBe('Clarify')
  })

  it.each([
    ['nothing was lost', { clarify: { grade: 4 as const, score: 100, coverage: 1 } }],
    ['nothing was graded', {}],
  ])('names no phase when %s', (_, phases) => {
    expect(judgementOf({ ...scorecard, phases }).costMost).toBeNull()
  })

  it('calls the level by itself where it has no other name', () => {
    expect(judgementOf(scorecard).levelName).toBe('L5')
  })
})
