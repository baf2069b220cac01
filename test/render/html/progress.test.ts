import { describe, expect, it } from 'vitest'
import { renderProgressHtml } from '../../../src/render/html/progress.ts'
import { progressOf } from '../../../src/report/progress.ts'
import { bank, mistake, rubrics, scorecard } from '../../fixtures/round.ts'
import { roundOf, twelve } from '../../report/rounds.ts'
import { faultsIn, shownText } from './tags.ts'

const of = (rounds: Parameters<typeof progressOf>[0]['rounds']) =>
  progressOf({ rounds, bank, guide: rubrics })
const page = renderProgressHtml(of(twelve(mistake)))

describe('renderProgressHtml', () => {
  it('is well-formed, with or without rounds', () => {
    expect(faultsIn(page)).toEqual([])
    expect(faultsIn(renderProgressHtml(of([])))).toEqual([])
    expect(faultsIn(renderProgressHtml(of([roundOf(0)])))).toEqual([])
  })

  it('asks for nothing and runs nothing', () => {
    expect(page.replace('http-equiv', '')).not.toMatch(/https?|src=|<script|@import|url\(|<link/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`)
  })

  it('draws each round as a point, full where it was a hire', () => {
    expect(page).toContain('aria-label="Scores of 100, the oldest first: 40.0, 42.0,')
    const chart = page.slice(page.indexOf('<svg class="chart"'), page.indexOf('</figure>'))
    expect(chart.match(/<circle class="dot"/g)).toHaveLength(4)
    expect(chart.match(/<circle class="below"/g)).toHaveLength(8)
    for (const date of ['2026-11-21', '2026-12-02']) expect(chart).toContain(`>${date}</text>`)
  })

  it('draws a box for each round in which a mistake was made', () => {
    const [drawn = ''] = page.match(/<svg class="boxes".*?<\/svg>/) ?? []
    expect(drawn).toContain('made in 6 rounds of 12"')
    expect(drawn.match(/class="full"/g)).toHaveLength(6)
    expect(drawn.match(/class="track"/g)).toHaveLength(6)
  })

  it('folds mistakes away that were made once', () => {
    const rare = (id: string) => ({ ...mistake, id })
    const rounds = twelve(mistake).map((one, nth) =>
      nth < 8
        ? one
        : {
            ...one,
            scorecard: {
              ...one.scorecard,
              mistakes: [mistake, ...(nth === 9 ? [rare('a'), rare('b')] : [])],
            },
          },
    )
    const html = renderProgressHtml(of(rounds))
    expect(faultsIn(html)).toEqual([])
    const [before = '', folded = ''] = html.split('<summary>2 more, made once of late or no more</summary>')
    expect(before).toContain('<caption>Mistakes</caption>')
    expect(folded.match(/>1 of 10</g)).toHaveLength(2)
  })

  it('says so where there is nothing yet, and where to begin', () => {
    const text = shownText(renderProgressHtml(of([])))
    expect(text).toContain('No rounds yet. Scores, trends and habits appear here with the first one.')
    expect(text).toContain('mlsd practice')
    expect(text).not.toContain('Trends')
  })

  it('names the areas that cost most, not all of them in a row', () => {
    const [some] = scorecard.criteria
    const criteria = (['data', 'labels', 'model', 'serving'] as const).map((area, nth) => ({
      ...some,
      area,
      max: 9 - nth,
      points: 0,
      missing: 'x',
    })) as never
    const text = shownText(renderProgressHtml(of([roundOf(0, { criteria })])))
    expect(text).toContain('Where the round lost its points: data 30 %, labels 27 %, model 23 %.')
  })

  it('has the whole history: trends, habits, coverage, what comes next, every round', () => {
    const text = shownText(page)
    for (const part of [
      'rising, +35 over 12 rounds',
      'Rose most: labels +35. Lowest of late: data 23.0, serving 45.0.',
      'made less and less',
      'Design 38 % of its time (12 of 12 cut short)',
      'Nothing is said before 8 rounds.',
      'mlsd practice meta/block-fraud --level L5',
      'round-11',
    ])
      expect(text).toContain(part)
    expect([...page.matchAll(/<h2 id="([a-z]+)">/g)].map(([, id]) => id)).toEqual([
      'curve',
      'next',
      'trends',
      'habits',
      'covered',
      'rounds',
    ])
  })

  it.each(['</title><script>alert(1)</script>', `" onclick='x'`, '<b>&amp;'])('leaves %s text', (title) => {
    const html = renderProgressHtml(of([roundOf(0, {}, { title }), roundOf(1, {}, { title })]))
    expect(faultsIn(html)).toEqual([])
    expect(shownText(html)).toContain(title)
  })
})
