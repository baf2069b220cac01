import { describe, expect, it } from 'vitest'
import type { Measures } from '../../src/bank/derived.ts'
import { PHASES, type Phase } from '../../src/bank/vocabulary.ts'
import { OWN } from '../../src/scoring/measure.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { prompt, scorer } from './world.ts'

const measured = (answers: Partial<Record<Phase, string>>): Measures => {
  const { transcript } = transcriptOf({ prompt: prompt.id, level: 'L5', answers })
  if (transcript === null) throw new Error('a transcript that cannot be read')
  return scorer.weigh(transcript).measures
}

const SALT = 'Salt slows the dough rather than the crust.'

describe('the criteria of a phase', () => {
  it.each([
    ['said in it', { 'trade-offs': SALT }, 0.8 * OWN],
    ['said elsewhere, and nothing here', { design: SALT }, 0],
    ['said elsewhere, and hardly a word here', { design: SALT, 'trade-offs': 'We talked about that.' }, 0],
  ] as const)('%s', (_, answers, points) => {
    expect(measured(answers)['trade-offs'].criteria).toBeCloseTo(points)
  })

  it('elsewhere can no more than double what was said here', () => {
    const timer = 'A timer rings.'
    const alone = measured({ 'trade-offs': timer })['trade-offs'].criteria
    const both = measured({ design: SALT, 'trade-offs': timer })['trade-offs'].criteria
    expect(alone).toBeGreaterThan(0)
    expect(both - alone).toBeCloseTo(Math.min(0.24 * OWN, alone))
    expect(both).toBeLessThanOrEqual(2 * alone)
  })

  it('are worth half to another phase in which they were said', () => {
    const at = (phase: Phase) => measured({ [phase]: SALT })[phase].criteria
    expect(PHASES.map((phase) => Math.round((100 * at(phase)) / OWN) / 100)).toMatchInlineSnapshot(`
      [
        0.4,
        0.4,
        0.4,
        0.8,
      ]
    `)
  })
})
