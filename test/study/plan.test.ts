import { describe, expect, it } from 'vitest'
import type { PromptSummary } from '../../src/bank/bank-types.ts'
import { type PastRound, type PlanInput, planOf } from '../../src/study/plan.ts'
import { bank, scorecard } from '../fixtures/round.ts'

const [summary] = bank.prompts as [PromptSummary]

const problem = (id: string, weight: number, family: string): PromptSummary => ({
  ...summary,
  id,
  title: id,
  company: id.split('/')[0] ?? '',
  family,
  asked: { weight, kind: 'candidate', year: 2025 },
})

const prompts = [
  problem('meta/feed', 10, 'ranking'),
  problem('meta/stories', 8, 'ranking'),
  problem('meta/integrity', 7, 'integrity'),
  problem('meta/ads', 3, 'ads'),
  problem('uber/eta', 9, 'forecasting'),
  problem('stripe/fraud', 9, 'integrity'),
]

const past = (prompt: string, score: number, more: Partial<PastRound> = {}): PastRound => ({
  session: `2026-${prompt.split('/')[1]}`,
  prompt,
  family: prompts.find(({ id }) => id === prompt)?.family ?? null,
  whole: true,
  scorecard: { ...scorecard, score },
  ...more,
})

const input: PlanInput = { prompts, company: { id: 'meta' }, days: 4, level: null, past: [] }

const ids = (of: PlanInput) => planOf(of).rounds.map(({ prompt }) => prompt)

describe('planOf', () => {
  it.each([
    // one more of a family that is in the plan teaches less, and other companies come last
    [
      'what is asked most, of several families',
      {},
      ['meta/feed', 'meta/integrity', 'meta/stories', 'stripe/fraud'],
    ],
    ['no more rounds than days', { days: 2 }, ['meta/feed', 'meta/integrity']],
    ['a round on a single day', { days: 1 }, ['meta/feed']],
    ['any company', { company: null }, ['meta/feed', 'stripe/fraud', 'uber/eta', 'meta/stories']],
    ['a company without problems: any', { company: { id: 'x' }, days: 1 }, ['meta/feed']],
    [
      'what was practised well, last',
      { past: [past('meta/feed', 96), past('meta/integrity', 90)] },
      ['meta/stories', 'meta/ads', 'stripe/fraud', 'uber/eta'],
    ],
    ['what went badly, again', { days: 1, past: [past('meta/feed', 4)] }, ['meta/feed']],
    [
      'no problem practised in part as if it were done',
      { days: 1, past: [past('meta/feed', 90, { whole: false })] },
      ['meta/feed'],
    ],
  ])('takes %s', (_, more, wanted) => {
    expect(ids({ ...input, ...more } as PlanInput)).toEqual(wanted)
  })

  it('has four rounds at most, spread over the days', () => {
    expect(planOf({ ...input, days: 14 }).rounds.map(({ day }) => day)).toEqual([0, 3, 7, 10])
    expect(planOf({ ...input, days: 3 }).rounds.map(({ day }) => day)).toEqual([0, 1, 2])
  })

  it('says why, and what to type', () => {
    const plan = planOf({ ...input, days: 4, level: 'L6', past: [past('meta/feed', 40)] })
    expect(plan.rounds.find(({ prompt }) => prompt === 'meta/feed')).toMatchObject({
      watch: expect.any(String),
      reasons: { elsewhere: false, best: 40, newFamily: false },
      command: 'mlsd practice meta/feed --level L6',
    })
    expect(plan.checklist).toBe('mlsd checklist --company meta --level L6')
    expect(planOf({ ...input, company: null }).checklist).toBe('mlsd checklist')
  })

  it.each([
    ['nothing', [], 'clarify', null, 'mlsd practice meta/feed --phase clarify'],
    ['a round', [past('meta/ads', 20)], 'deep-dive', 30, 'mlsd redo 2026-ads --phase deep-dive'],
    [
      'a part of one',
      [past('meta/ads', 20, { whole: false })],
      'deep-dive',
      30,
      'mlsd practice meta/feed --phase deep-dive',
    ],
  ] as const)('drills the weakest phase after %s', (_, rounds, phase, score, command) => {
    expect(planOf({ ...input, past: rounds }).drill).toEqual({ day: 3, phase, score, command })
  })

  it('watches in turn what cost most', () => {
    expect(planOf({ ...input, past: [past('uber/eta', 50)] }).rounds.map(({ watch }) => watch)).toEqual([
      'monitoring',
      'framing',
      'trade-offs',
      'monitoring',
    ])
    expect(planOf(input).rounds.map(({ watch }) => watch)).toEqual([null, null, null, null])
  })

  it('is the same whatever order the bank is in', () => {
    expect(ids({ ...input, prompts: [...prompts].reverse() })).toEqual(ids(input))
    expect(ids({ ...input, prompts: [] })).toEqual([])
  })
})
