import { describe, expect, it } from 'vitest'
import { type OwnRound, personalOf } from '../../src/report/personal.ts'
import type { CriterionResult } from '../../src/scoring/scorecard.ts'
import { prompt, scorecard } from '../fixtures/round.ts'
import { roundOf } from './rounds.ts'

const [, framing, , monitoring] = scorecard.criteria as CriterionResult[]

const openings = [
  { name: 'how many there are', topics: ['scale'] },
  { name: 'how long it may take', topics: ['latency'] },
  { name: 'what it is for', topics: ['goal'] },
]

const facts = [...prompt.facts, { id: 'goal', topic: 'The goal' }]

const round = (nth: number, criteria: readonly Partial<CriterionResult>[] = []): OwnRound => ({
  ...roundOf(nth, {
    criteria: criteria.map((one) => ({ ...(monitoring as CriterionResult), ...one })),
  }),
  facts,
})

const said = (quote: string) => [{ phase: 'design' as const, quote, start: 0, end: quote.length }]

describe('personalOf', () => {
  it('names what is missed again and again, with the best that was said for it, the costliest first', () => {
    const rounds = [
      round(0, [{ id: 'a', title: 'A', credit: 'explained', points: 1.6, evidence: said('Best of a.') }]),
      round(1, [
        { id: 'a', title: 'A', credit: 'named', evidence: said('Worse.') },
        { id: 'b', title: 'B', max: 9 },
      ]),
      round(2, [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', max: 9 },
        { id: 'once', max: 9 },
      ]),
    ]
    expect(personalOf(rounds, { openings }).misses).toEqual([
      { title: 'B', missed: 2, of: 2, best: null, earns: monitoring?.missing },
      { title: 'A', missed: 2, of: 3, best: 'Best of a.', earns: monitoring?.missing },
    ])
  })

  it.each<[string, Partial<CriterionResult>]>([
    ['a problem’s own', { origin: 'prompt' }],
    ['not asked at the level', { missing: null }],
    ['explained', { credit: 'explained' }],
    ['of a phase that was not graded', { phase: 'close' as never }],
  ])('leaves out what is %s', (_name, more) => {
    const rounds = [round(0, [{ id: 'a', ...more }]), round(1, [{ id: 'a', ...more }])]
    expect(personalOf(rounds, {}).misses).toEqual([])
  })

  it('takes one round at its word', () => {
    expect(personalOf([round(0, [{ id: 'a' }])], {}).misses.length).toBe(1)
    expect(personalOf([round(0, [framing ?? {}])], {}).misses[0]?.best).toBe(framing?.evidence[0]?.quote)
  })

  it('goes by the latest five', () => {
    const old = [round(0, [{ id: 'a' }]), round(1, [{ id: 'a' }])]
    const since = [2, 3, 4, 5, 6].map((nth) => round(nth))
    expect(personalOf([...old, ...since], {}).misses).toEqual([])
  })

  it('names the openings that were not put; of a problem that has no answer nothing is said', () => {
    const rounds = [round(0), { ...round(1), facts: null }, round(2)]
    // the round of the fixture was told "goal" and nothing else
    expect(personalOf(rounds, { openings }).forgotten).toEqual([
      { name: 'how many there are', forgotten: 2, of: 2 },
      { name: 'how long it may take', forgotten: 2, of: 2 },
    ])
    expect(personalOf([round(0), { ...round(1), facts: null }], { openings }).forgotten).toEqual([])
  })

  it('says nothing of openings in imported rounds, nor before the first round', () => {
    const imported = { words: '', complete: true, timed: true }
    const one = { ...round(0), ...roundOf(0, {}, { imported }) }
    expect(personalOf([one], { openings }).forgotten).toEqual([])
    expect(personalOf([], { openings })).toEqual({ misses: [], forgotten: [], pace: [] })
  })

  it('says which phases do not keep their time', () => {
    expect(personalOf([round(0), round(1)], {}).pace).toMatchInlineSnapshot(`
      [
        "Design gets 38 % of its time: left early in 2 of 2.",
        "Deep Dive gets 22 % of its time: left early in 2 of 2.",
      ]
    `)
  })
})
