import { describe, expect, it } from 'vitest'
import { methodText } from '../../src/render/habits.ts'
import { renderProgress } from '../../src/render/progress.ts'
import { plotRows, sparkline } from '../../src/render/sparkline.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { mistakeTrendText, trendText } from '../../src/render/trend.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import type { Progress } from '../../src/report/progress.ts'
import { progressOf } from '../../src/report/progress.ts'
import { bank, mistake, rubrics } from '../fixtures/round.ts'
import { roundOf, twelve } from '../report/rounds.ts'

const of = (rounds: Parameters<typeof progressOf>[0]['rounds']) =>
  progressOf({ rounds, bank, guide: rubrics })
const draw = (progress: ReturnType<typeof of>, width = 80) =>
  renderProgress(progress, { width, theme: plainTheme })

describe('renderProgress', () => {
  it('shows the curve, the trends, habits, and what comes next', () => {
    expect(draw(of(twelve(mistake)))).toMatchInlineSnapshot(`
      "12 whole rounds, 2026-11-21 to 2026-12-02; 11 on a problem met before, at L5.

      100 ┤ · · · · · · · · · · · ·
          │
       75 ┤ · · · · · · · · · · · ·
          │
       50 ┤ · · ○ · · · · ○ · · · ·
          │ ● ○   ● ○ ○ ●   ○ ● ○ ○
       25 ┤ · · · · · · · · · · · ·
          │
        0 ┤ · · · · · · · · · · · ·
      Score of each whole round: ● hire or better  ○ below

      of 100      latest  each round    trend
      Score         42.0  ▄▄▄▄▄▄▄▄▄▄▄▄  no clear trend
      Clarify       68.0  ▆▆▆▆▆▆▆▆▆▆▆▆  no clear trend
      Design        74.2  ▆▆▆▆▆▆▆▆▆▆▆▆  no clear trend
      Deep Dive     30.0  ▃▃▃▃▃▃▃▃▃▃▃▃  no clear trend
      Trade-offs    50.0  ▅▅▅▅▅▅▅▅▅▅▅▅  no clear trend

      areas    latest  each round    trend
      data       23.0  ▂▃▂▂▃▂▂▂▃▂▂▃  no clear trend
      labels     55.0  ▁▂▂▃▃▃▄▄▅▅▅▆  rising, +35 over 12 rounds
      serving    45.0  █▇▇▇▆▆▅▅▅▄▄▃  falling, −35 over 12 rounds
      Rose most: labels +35. Lowest of late: data 23.0, serving 45.0.

      competencies  latest  each round    trend
      data            80.0  ▇▇▇▇▇▇▇▇▇▇▇▇  no clear trend

      mistakes             latest  each round    trend
      Nothing quantified  4 of 10  ██████▁▁▁▁▁▁  made less and less

      Time: Clarify 106 % of its time; Design 38 % of its time (12 of 12 cut short);
        Deep Dive 22 % of its time (12 of 12 cut short); Trade-offs 83 % of its time.
      Unprompted: 24 of 24 points volunteered, 0 after a question, 0 after a hint;
        no clear trend.
      Your own grades, 36 phases: neither kind nor harsh; off by 0.7 on average.

      Covered
      Companies: Meta 1 of 2.
      Kinds: Ranking and recommendation 1 of 1; not yet: integrity.

      Where the latest rounds lost their points: monitoring 71 %, framing 21 %,
        trade-offs 7 %.
      Weakest phase of late, Deep Dive 30.0:  mlsd redo round-11 --phase deep-dive
      Next:  mlsd practice meta/block-fraud --level L5
        Block fraud: asked 9 of 10, reported by candidates (2025), first of its kind
        for you (integrity), watch monitoring.

      Nothing is said before 8 rounds. A trend of the latest 30 is named where chance
      alone would show one as clear in fewer than 4 of 100 (getting better) or 1 of
      100 (getting worse); its size is the median of the latest five rounds less that
      of the first five; how hard the problems were is not taken out."
    `)
  })

  it('claims nothing with few rounds', () => {
    const text = draw(of(twelve(mistake).slice(0, 3)))
    expect(text).toContain('too early to tell (3 of 8)')
    expect(text).not.toMatch(/rising|falling|no clear/)
  })

  it('has no curve of one round, and says where to begin', () => {
    expect(draw(of([roundOf(0)]))).not.toContain('┤')
    expect(draw(of([]))).toBe('No finished rounds yet. Begin one:  mlsd practice')
  })

  it('draws thirty rounds where there is room, and else says how many of the latest', () => {
    const thirty = Array.from({ length: 30 }, (_, nth) =>
      roundOf(nth, { score: 3 * nth, mistakes: [{ ...mistake, id: 'a-name-of-more-than-a-line-is-cut' }] }),
    )
    const marks = (rows: readonly string[], start: string) =>
      (rows.find((row) => row.startsWith(start)) ?? '').replace(/[^▁-█]/g, '').length
    const heads = (rows: readonly string[]) =>
      rows.flatMap((row) => /(each round|last \d+) +trend/.exec(row)?.[1] ?? [])
    const rows = draw(of(thirty)).split('\n')
    expect([marks(rows, 'Clarify '), marks(rows, 'a-name')]).toEqual([30, 26])
    expect(heads(rows)).toEqual(['each round', 'each round', 'each round', 'last 26'])
    const narrow = draw(of(thirty), 60).split('\n')
    expect(heads(narrow)).toEqual(['last 12', 'last 24', 'last 22', 'last 6'])
    expect(narrow.join('\n')).toContain('Score of the latest 27 whole rounds: ● hire or better')
  })

  it('says which mistakes are made no more, and lists only the others', () => {
    const other = { ...mistake, id: 'made-always' }
    const rounds = Array.from({ length: 24 }, (_, nth) =>
      roundOf(nth, { mistakes: nth < 12 ? [mistake, other] : [other] }),
    )
    const rows = draw(of(rounds)).split('\n')
    const head = rows.findIndex((row) => row.startsWith('mistakes'))
    expect(rows.slice(head + 1, head + 4)).toEqual([
      'made-always  10 of 10  ████████████████████████  no clear trend',
      'Not made in the latest 10: Nothing quantified.',
      '',
    ])
  })

  it('speaks of one round as of one', () => {
    expect(draw(of([roundOf(0)]))).toContain('Where the round lost its points: monitoring')
  })

  it.each([60, 80, 110, 200])('fits %i columns', (width) => {
    const many = Array.from({ length: 90 }, (_, nth) =>
      roundOf(nth, {
        score: (nth * 37) % 101,
        mistakes: [{ ...mistake, id: 'a-very-long-name-'.repeat(8) }],
      }),
    )
    for (const rounds of [many, many.slice(0, 5), twelve(mistake)])
      for (const row of draw(of(rounds), width).split('\n'))
        expect(displayWidth(row)).toBeLessThanOrEqual(width)
  })
})

describe('sparkline', () => {
  it.each([
    [[0, 12, 13, 50, 99, 100], 100, 10, '▁▁▂▅██'],
    [[0, 1, 1], 1, 10, '▁██'],
    [[10, 20, 30, 90], 100, 2, '▃█'],
    [[-5, 500], 100, 10, '▁█'],
    [[], 100, 10, ''],
    [[1], 100, 0, ''],
  ])('draws %j of %d in %d columns as %j', (values, most, width, text) => {
    expect(sparkline(values, most, width)).toBe(text)
  })
})

describe('plotRows', () => {
  it('places every dot, and leaves out the oldest where there is no room', () => {
    const dots = [0, 50, 100, 130].map((value) => ({ value, sign: '●' }))
    expect(plotRows(dots, 80).join('\n')).toMatchInlineSnapshot(`
      "100 ┤ · · ● ●
          │
       75 ┤ · · · ·
          │
       50 ┤ · ● · ·
          │
       25 ┤ · · · ·
          │
        0 ┤ ● · · ·"
    `)
    expect(plotRows(dots, 9).join('').split('●')).toHaveLength(3)
  })
})

describe('trends in words', () => {
  it.each([
    [
      { kind: 'early', rounds: 3, p: null, change: null },
      'too early to tell (3 of 8)',
      'too early to tell (3 of 8)',
    ],
    [{ kind: 'unclear', rounds: 9, p: 0.4, change: 7 }, 'no clear trend', 'no clear trend'],
    [{ kind: 'rising', rounds: 9, p: 0.01, change: 7.4 }, 'rising, +7 over 9 rounds', 'made more and more'],
    [
      { kind: 'falling', rounds: 30, p: 0.001, change: -12.6 },
      'falling, −13 over 30 rounds',
      'made less and less',
    ],
    [
      { kind: 'rising', rounds: 9, p: 0.01, change: 4.2 },
      'rising a little, +4 over 9 rounds',
      'made more and more',
    ],
    [
      { kind: 'rising', rounds: 9, p: 0.01, change: 0.4 },
      'rising a little over 9 rounds',
      'made more and more',
    ],
  ] as const)('%j', (trend, text, made) => {
    expect([trendText(trend), mistakeTrendText(trend)]).toEqual([text, made])
  })
})

describe('methodText', () => {
  const progress = of(twelve(mistake))
  const [area] = progress.areas as [Progress['score']]
  /** The twelve rounds have ten rows of trends, three of them areas. */
  const withRows = (rows: number): Progress => ({
    ...progress,
    areas: Array.from({ length: rows - 7 }, () => area),
  })

  it.each([
    [10, 'getting worse); its size'],
    [25, 'getting worse); among 25 rows that is about 1 by chance; its size'],
    [45, 'among 45 rows that is about 2 by chance'],
  ])('says what chance does among %i rows', (rows, text) => {
    expect(methodText(withRows(rows))).toContain(text)
  })

  it('does not explain what is not said yet', () => {
    expect(methodText(of(twelve(mistake).slice(0, 7)))).toBe('Nothing is said of trends before 8 rounds.')
    expect(methodText(of(twelve(mistake).slice(0, 8)))).toContain('Nothing is said before 8 rounds. A trend')
  })
})
