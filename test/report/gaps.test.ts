import { describe, expect, it } from 'vitest'
import { type GapsInput, gapsOf } from '../../src/report/gaps.ts'
import { mistake, prompt, rubrics, scorecard } from '../fixtures/round.ts'

const input: GapsInput = { scorecard, prompt, rubrics }

const titles = (of: GapsInput) => gapsOf(of).map((gap) => gap.title)

describe('gapsOf', () => {
  it('has the greatest lift first, in hundredths of the whole, what decides this problem before what fits any', () => {
    // breakage is of this problem, monitoring-any of every; both are half of the deep dive, framing-any 60 % of clarify
    expect(titles(input)).toEqual([
      'Sees broken toys',
      'Watches it after launch',
      'Asks for the goal',
      'Weighs two options',
      'Nothing quantified',
    ])
  })

  it('puts a grave mistake first', () => {
    const grave = { ...rubrics, mistakes: rubrics.mistakes.map((one) => ({ ...one, lowers: 90 })) }
    const mistakes = scorecard.mistakes.map((one) => ({ ...one, phase: 'design' as const }))
    expect(gapsOf({ ...input, scorecard: { ...scorecard, mistakes }, rubrics: grave })[0]).toEqual({
      kind: 'mistake',
      id: 'nothing-quantified',
      title: 'Nothing quantified',
      phase: 'design',
      area: null,
      why: 'Words like fast decide nothing. Say 200 ms at p99.',
    })
  })

  it('says why, and what would have earned it', () => {
    expect(gapsOf(input)[0]).toEqual({
      kind: 'missing',
      id: 'breakage',
      title: 'Sees broken toys',
      phase: 'deep-dive',
      area: 'monitoring',
      why: 'Why breakage matters. Say how you would do breakage.',
    })
  })

  it('puts what was said elsewhere behind what was not said', () => {
    const criteria = scorecard.criteria.map((one) =>
      one.id === 'breakage' ? { ...one, missing: 'You argued it in Design, where it counts less.' } : one,
    )
    const [first, second] = gapsOf({ ...input, scorecard: { ...scorecard, criteria } })
    expect([first?.id, second?.id]).toEqual(['monitoring-any', 'breakage'])
  })

  it('asks nothing of a phase that was not graded', () => {
    const { 'deep-dive': _, ...phases } = scorecard.phases
    expect(titles({ ...input, scorecard: { ...scorecard, phases } })).not.toContain('Sees broken toys')
  })

  it('asks for nothing that this level is not asked for', () => {
    const criteria = scorecard.criteria.map((one) => ({ ...one, missing: null }))
    expect(titles({ ...input, scorecard: { ...scorecard, criteria } })).toEqual(['Nothing quantified'])
  })

  it('stands criteria and mistakes that the rubric has no more', () => {
    const strange = { ...scorecard, mistakes: [{ ...mistake, id: 'gone' }] }
    const bare = { ...input, scorecard: strange, prompt: { ...prompt, criteria: [] } }
    expect(gapsOf(bare).find((gap) => gap.title === 'Sees broken toys')?.why).toBe(
      'Say how you would do breakage.',
    )
    expect(titles(bare)).toContain('gone')
  })
})
