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

const rules = [
  { id: 'no-a', name: 'No A', absent: ['a', 'b'] },
  { id: 'slow', name: 'Slow' },
]
const GUIDE = { checklist: { openings }, mistakes: rules }
const NONE = { checklist: {}, mistakes: [] }

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
    expect(personalOf(rounds, GUIDE).misses).toEqual([
      { title: 'B', missed: 2, of: 2, best: null, earns: monitoring?.missing },
      { title: 'A', missed: 2, of: 3, best: 'Best of a.', earns: monitoring?.missing },
    ])
  })

  it('quotes nothing that merely named it', () => {
    const named = { id: 'a', credit: 'named', evidence: said('We have a.') } as const
    expect(personalOf([round(0, [named]), round(1, [named])], NONE).misses[0]?.best).toBeNull()
  })

  const made = (nth: number, ids: readonly string[], more = {}): OwnRound => {
    const one = round(nth, [
      { id: 'x', title: 'X', max: 3 },
      { id: 'a', title: 'A', max: 2 },
    ])
    const mistakes = ids.map(
      (id) => ({ id, kind: 'conduct', phase: 'design', evidence: [], why: '', instead: '' }) as const,
    )
    return { ...one, scorecard: { ...one.scorecard, mistakes, ...more } }
  }

  it('names the mistakes that half of the latest whole rounds made', () => {
    const rounds = [made(0, ['slow', 'no-a']), made(1, ['no-a']), made(2, ['no-a']), made(3, ['slow'])]
    const { mistakes } = personalOf(rounds, GUIDE)
    expect(mistakes).toEqual([
      { name: 'No A', made: 3, of: 4 },
      { name: 'Slow', made: 2, of: 4 },
    ])
    expect(personalOf([made(0, []), made(1, [])], GUIDE).mistakes).toEqual([])
    const drill = made(4, ['slow'], { incomplete: true })
    expect(personalOf([...rounds, drill, drill], GUIDE).mistakes).toEqual(mistakes)
  })

  it('puts a point first whose absence was a mistake', () => {
    const titles = (ids: readonly string[]) =>
      personalOf([made(0, ids), made(1, ids)], GUIDE).misses.map(({ title }) => title)
    expect(titles([])).toEqual(['X', 'A'])
    expect(titles(['no-a'])).toEqual(['A', 'X'])
  })

  it.each<[string, Partial<CriterionResult>]>([
    ['a problem’s own', { origin: 'prompt' }],
    ['not asked at the level', { missing: null }],
    ['explained', { credit: 'explained' }],
    ['of a phase that was not graded', { phase: 'close' as never }],
  ])('leaves out what is %s', (_name, more) => {
    const rounds = [round(0, [{ id: 'a', ...more }]), round(1, [{ id: 'a', ...more }])]
    expect(personalOf(rounds, NONE).misses).toEqual([])
  })

  it('takes one round at its word', () => {
    expect(personalOf([round(0, [{ id: 'a' }])], NONE).misses.length).toBe(1)
    expect(personalOf([round(0, [framing ?? {}])], NONE).misses[0]?.title).toBe(framing?.title)
  })

  it('goes by the latest five', () => {
    const old = [round(0, [{ id: 'a' }]), round(1, [{ id: 'a' }])]
    const since = [2, 3, 4, 5, 6].map((nth) => round(nth))
    expect(personalOf([...old, ...since], NONE).misses).toEqual([])
  })

  it('names the openings that were not put; of a problem that has no answer nothing is said', () => {
    const rounds = [round(0), { ...round(1), facts: null }, round(2)]
    // the round of the fixture was told "goal" and nothing else
    expect(personalOf(rounds, GUIDE).forgotten).toEqual([
      { name: 'how many there are', forgotten: 2, of: 2 },
      { name: 'how long it may take', forgotten: 2, of: 2 },
    ])
    expect(personalOf([round(0), { ...round(1), facts: null }], GUIDE).forgotten).toEqual([])
  })

  it('says nothing of openings in imported rounds, nor before the first round', () => {
    const imported = { words: '', complete: true, timed: true }
    const one = { ...round(0), ...roundOf(0, {}, { imported }) }
    expect(personalOf([one], GUIDE).forgotten).toEqual([])
    expect(personalOf([], GUIDE)).toEqual({ rounds: 0, misses: [], mistakes: [], forgotten: [], pace: [] })
  })

  it('says which phases do not keep their time', () => {
    expect(personalOf([round(0), round(1)], NONE).pace).toMatchInlineSnapshot(`
      [
        "Design gets 38 % of its time: left early in 2 of 2.",
        "Deep Dive gets 22 % of its time: left early in 2 of 2.",
      ]
    `)
  })
})
