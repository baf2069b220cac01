import { describe, expect, it } from 'vitest'
import { renderHistory, shortNames } from '../../src/render/history.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import type { History, HistoryRow } from '../../src/report/history.ts'

const row: HistoryRow = {
  session: '20261121-090000-0042',
  date: '2026-11-21T09:00:00.000Z',
  prompt: 'meta/toy-ranking',
  title: 'Toy ranking',
  company: 'meta',
  level: 'L5',
  levelName: 'E5',
  minutes: 45,
  phase: null,
  imported: false,
  grades: null,
  rated: {},
  state: 'judged',
  score: 71.5,
  verdict: 'hire',
}

const unfinished: HistoryRow = {
  ...row,
  session: '20261120-183000-0007',
  date: '2026-11-20T18:30:00.000Z',
  title: 'Ride ETA',
  minutes: null,
  state: 'unfinished',
  score: null,
  verdict: null,
}

const of = (...sessions: HistoryRow[]): History => ({ schema: 1, sessions, selfJudgement: null })

const draw = (history: History, width = 80) => renderHistory(history, { width, theme: plainTheme })

describe('shortNames', () => {
  it.each([
    [['20261121-090000-0042'], ['20261121-0900']],
    [
      ['20261121-090000-0042', '20261121-090000-0043'],
      ['20261121-090000-0042', '20261121-090000-0043'],
    ],
    [
      ['20261121-090011-0042', '20261121-090022-0042'],
      ['20261121-09001', '20261121-09002'],
    ],
    [[], []],
  ])('%j become %j', (ids, names) => {
    expect([...shortNames(ids).values()]).toEqual(names)
  })

  it('names an id that begins another by the whole of it', () => {
    expect(shortNames(['20261121-0900', '20261121-090011']).get('20261121-0900')).toBe('20261121-0900')
  })
})

describe('renderHistory', () => {
  it('is a table with the way back into what was broken off', () => {
    const incomplete = {
      ...row,
      session: '20261119-070000-0001',
      state: 'incomplete' as const,
      verdict: null,
      score: 12,
    }
    expect(draw(of(row, unfinished, incomplete))).toMatchInlineSnapshot(`
      "date        problem      level  min  score  verdict     session
      2026-11-21  Toy ranking  L5      45   71.5  hire        20261121-0900
      2026-11-20  Ride ETA     L5       –         unfinished  20261120-1830
      2026-11-21  Toy ranking  L5      45   12.0  incomplete  20261119-0700

      Go on with:
        mlsd resume 20261120-1830  Ride ETA

      3 rounds.  Share one:  mlsd export <session>"
    `)
  })

  it('shows a phase alone by its grade, and how well one judges oneself', () => {
    const drill = { ...row, phase: 'clarify' as const, state: 'incomplete' as const, grades: { clarify: 2 } }
    const history = { ...of(drill), selfJudgement: { phases: 3, bias: 0.7, error: 1 } }
    expect(draw(history)).toMatchInlineSnapshot(`
      "date        problem      level  min  score  verdict    session
      2026-11-21  Toy ranking  L5      45         clarify 2  20261121-0900

      Your own grades, 3 phases: too kind by 0.7 of a grade; off by 1.0 on average.

      1 round.  Share one:  mlsd export <session>"
    `)
    const text = (bias: number) => draw({ ...of(row), selfJudgement: { phases: 1, bias, error: 0.2 } })
    expect(text(-1)).toContain('1 phase: too harsh by 1.0 of a grade')
    expect(text(0.1)).toContain('neither kind nor harsh; off by 0.2')
  })

  it('leaves the names out where there is no room', () => {
    expect(draw(of(row), 60)).toMatchInlineSnapshot(`
      "date        problem      level  min  score  verdict
      2026-11-21  Toy ranking  L5      45   71.5  hire

      1 round.  Share the last:  mlsd export"
    `)
  })

  it('offers the newest unfinished rounds only', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      ...unfinished,
      session: `2026112${index}-183000-0007`,
    }))
    const text = draw(of(...many))
    expect(text.match(/mlsd resume/g)).toHaveLength(3)
    expect(text).toContain('\n  and 2 more\n')
  })

  it('says where older rounds are, and tells the names from theirs', () => {
    const history = { ...of(row), earlier: { count: 9, newest: '20261121-090000-0041' } }
    expect(draw(history)).toMatchInlineSnapshot(`
      "date        problem      level  min  score  verdict  session
      2026-11-21  Toy ranking  L5      45   71.5  hire     20261121-090000-0042

      The newest 1 of 10 rounds.  All of them:  mlsd history --all
      Share one:  mlsd export <session>"
    `)
  })

  it('says how to begin', () => {
    expect(draw(of())).toBe('No rounds yet. Begin one:  mlsd practice')
  })

  it('shows a verdict it does not know as it stands', () => {
    expect(draw(of({ ...row, verdict: 'lean-hire' }))).toContain('  lean hire  ')
  })

  it('colours verdicts by what they mean', () => {
    const theme = { ...plainTheme, good: (text: string) => `+${text}`, bad: (text: string) => `-${text}` }
    const text = renderHistory(of(row, { ...row, verdict: 'no-hire' }), { width: 80, theme })
    expect(text).toContain('+hire')
    expect(text).toContain('-no hire')
  })

  it.each([60, 80, 120, 200])('fits %i columns', (width) => {
    const long = { ...row, title: 'A long title, '.repeat(9), verdict: 'strong-no-hire' }
    for (const line of draw(of(row, long, unfinished), width).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }
  })
})
