import { describe, expect, it } from 'vitest'
import { standingText } from '../../src/render/habits.ts'
import { type ProgressInput, pastOf, progressOf } from '../../src/report/progress.ts'
import { standingOf } from '../../src/report/progress-series.ts'
import { timeDisciplineOf } from '../../src/report/time-discipline.ts'
import { replay } from '../../src/session/replay.ts'
import { bank, mistake, rubrics, scorecard } from '../fixtures/round.ts'
import { session, started } from '../fixtures/session.ts'
import { roundOf, twelve } from './rounds.ts'

const input = (rounds: ProgressInput['rounds']): ProgressInput => ({ rounds, bank, guide: rubrics })
const progress = progressOf(input(twelve(mistake)))

describe('progressOf', () => {
  it('finds what rises and what falls, and claims nothing else', () => {
    expect(progress.areas.map(({ id, trend }) => [id, trend.kind])).toEqual([
      ['data', 'unclear'],
      ['labels', 'rising'],
      ['serving', 'falling'],
    ])
    expect(progress.areas[1]).toMatchObject({ latest: 55, trend: { rounds: 12, change: 35 } })
    expect([progress.score.trend.kind, ...progress.phases.map(({ trend }) => trend.kind)]).toEqual(
      Array.from({ length: 5 }, () => 'unclear'),
    )
  })

  it('names what rose most, and what is lowest beside it, once there is something to tell', () => {
    expect(progress.standing).toEqual({
      risen: [{ name: 'labels', change: 35 }],
      lowest: [
        { name: 'data', latest: 23 },
        { name: 'serving', latest: 45 },
      ],
      alsoLowest: 0,
    })
    const few = (count: number) => progressOf(input(twelve(mistake).slice(0, count))).standing
    expect(few(2)).toEqual({ risen: [], lowest: [], alsoLowest: 0 })
    expect([few(3).risen, few(3).lowest.length]).toEqual([[], 3])
  })

  it('counts what is as low as the last that it names', () => {
    const series = (name: string, latest: number) => ({
      id: name,
      name,
      values: [1, 2, 3],
      latest,
      trend: { kind: 'early' as const, rounds: 3, p: null, change: null },
    })
    const all = [1, 0, 0, 5, 0, 0, 0].map((latest, nth) => series('abcdefg'[nth] ?? '', latest))
    const told = standingOf(all)
    expect([told.lowest.map(({ name }) => name), told.alsoLowest]).toEqual([['b', 'c', 'e'], 2])
    expect(standingText(told)).toBe('Lowest of late: b 0.0, c 0.0, e 0.0 and 2 more as low.')
  })

  it('calls nothing risen that rose by less than one would notice', () => {
    const series = (change: number) => ({
      id: 'a',
      name: 'a',
      values: [1, 2, 3],
      latest: 2,
      trend: { kind: 'rising' as const, rounds: 9, p: 0.01, change },
    })
    expect(standingOf([series(4.9)]).risen).toEqual([])
    expect(standingOf([series(5)]).risen).toEqual([{ name: 'a', change: 5 }])
  })

  it('leads to the weakest phase, and to none without rounds', () => {
    expect(progress.next.phase).toMatchObject({ phase: 'deep-dive', score: 30 })
    expect(progressOf(input([])).next.phase).toBeNull()
  })

  it('counts mistakes, and sees them go away', () => {
    expect(progress.mistakes).toMatchObject([
      { id: 'nothing-quantified', name: 'Nothing quantified', often: 4, of: 10, trend: { kind: 'falling' } },
    ])
  })

  it('says that it is too early, with few rounds', () => {
    const few = progressOf(input(twelve(mistake).slice(0, 7)))
    const kinds = [...few.areas, ...few.phases, ...few.mistakes, few.score, few.volunteered].map(
      ({ trend }) => trend.kind,
    )
    expect(new Set(kinds)).toEqual(new Set(['early']))
    expect(few.method.fewest).toBe(8)
  })

  it('takes what was not a whole round for its phases only, and what was redone for none', () => {
    const part = {
      incomplete: true as const,
      verdict: null,
      phases: { design: { grade: 1 as const, score: 11, coverage: 0 } },
    }
    const { counts, rounds, phases, areas } = progressOf(
      input([
        roundOf(0),
        roundOf(1, part, { phase: 'design' }),
        roundOf(2, part, { phase: 'design', again: 'round-1' }),
        roundOf(3),
      ]),
    )
    expect(counts).toEqual({ whole: 2, parts: 2, redone: 1, repeats: 1 })
    expect(rounds.map(({ session }) => session)).toEqual(['round-0', 'round-3'])
    expect(phases.map(({ values }) => values.length)).toEqual([2, 3, 2, 2])
    expect(areas[0]?.values).toHaveLength(2)
  })

  it('tells volunteered, prompted and hinted points, of rounds that know', () => {
    const said = (text: string | null) =>
      scorecard.criteria.map((one) => ({ ...one, stamp: { at: 1, after: text } }))
    const bare = scorecard.criteria.map(({ stamp: _, ...one }) => one)
    const { volunteered } = progressOf(
      input([
        roundOf(0, { criteria: said(null) }),
        roundOf(1, { criteria: said('probe:x') }),
        roundOf(2, { criteria: [...said('hint:1').slice(0, 1), ...said(null).slice(1)] }),
        roundOf(3, { criteria: bare }),
      ]),
    )
    expect(volunteered).toMatchObject({ volunteered: 5, prompted: 3, hinted: 1, values: [100, 0, 66.7] })
  })

  it('sets own grades beside the scorer’s', () => {
    // own 3, 2, 2 beside 3, 3, 1
    expect(progressOf(input([roundOf(0)])).selfJudgement).toEqual({ phases: 3, bias: 0, error: 0.7 })
    expect(progressOf(input([])).selfJudgement).toBeNull()
  })

  it('knows what was covered, and what comes next', () => {
    const { companies, families, next } = progress
    expect(companies).toEqual([{ id: 'meta', name: 'Meta', practised: 1, of: 2 }])
    expect(families).toEqual([
      { id: 'integrity', name: 'integrity', practised: 0, of: 1 },
      { id: 'ranking', name: 'Ranking and recommendation', practised: 1, of: 1 },
    ])
    expect(next.round?.command).toBe('mlsd practice meta/block-fraud --level L5')
    expect(next.losses[0]?.area).toBe('monitoring')
  })

  it('has nothing to say at first', () => {
    expect(progressOf(input([]))).toMatchObject({
      counts: { whole: 0, parts: 0, redone: 0, repeats: 0 },
      phases: [],
      areas: [],
      mistakes: [],
      time: [],
      next: { losses: [] },
    })
  })
})

describe('pastOf', () => {
  it('has the newest first, and no family for what has left the bank', () => {
    const rounds = [roundOf(0), roundOf(1, { incomplete: true }, { prompt: 'meta/gone' })]
    expect(pastOf(rounds, bank).map(({ session, family, whole }) => [session, family, whole])).toEqual([
      ['round-1', null, false],
      ['round-0', 'ranking', true],
    ])
  })
})

describe('timeDisciplineOf', () => {
  it('holds each phase against its plan', () => {
    // 380 of 360, 460 of 1200, 160 of 720, 200 of 240 seconds
    expect(timeDisciplineOf([session, session])).toEqual([
      { phase: 'clarify', name: 'Clarify', rounds: 2, share: 1.06, over: 0, under: 0 },
      { phase: 'design', name: 'Design', rounds: 2, share: 0.38, over: 0, under: 2 },
      { phase: 'deep-dive', name: 'Deep Dive', rounds: 2, share: 0.22, over: 0, under: 2 },
      { phase: 'trade-offs', name: 'Trade-offs', rounds: 2, share: 0.83, over: 0, under: 0 },
    ])
  })

  it('leaves out rounds without a clock, and phases that took no time', () => {
    expect(
      timeDisciplineOf([replay([started]), { ...session, started: { ...started, minutes: null } }]),
    ).toEqual([])
  })
})
