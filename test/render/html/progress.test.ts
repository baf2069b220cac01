import { describe, expect, it } from 'vitest'
import { renderProgressHtml } from '../../../src/render/html/progress.ts'
import { progressOf } from '../../../src/report/progress.ts'
import { bank, mistake, rubrics } from '../../fixtures/round.ts'
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

  it('says in words what its drawings show', () => {
    for (const [svg] of page.matchAll(/<svg class[^>]*>/g))
      expect(svg).toMatch(/role="img" aria-label="[^"]+"/)
    expect(page).toContain('aria-label="Scores of 100, the oldest first: 40.0, 42.0,')
    expect(page.match(/<circle class="dot"/g)).toHaveLength(4)
    expect(page.match(/<circle class="below"/g)).toHaveLength(8)
  })

  it('has the whole history: trends, habits, coverage, what comes next, every round', () => {
    const text = shownText(page)
    for (const part of [
      'rising, +55 over 12 rounds',
      'made less and less',
      'Design 38 % of its time (12 of 12 cut short)',
      'Nothing is said before 8 rounds.',
      'mlsd practice meta/block-fraud --level L5',
      'round-11',
    ])
      expect(text).toContain(part)
    expect([...page.matchAll(/<h2 id="([a-z]+)">/g)].map(([, id]) => id)).toEqual([
      'curve',
      'trends',
      'habits',
      'covered',
      'next',
      'rounds',
    ])
  })

  it.each(['</title><script>alert(1)</script>', `" onclick='x'`, '<b>&amp;'])('leaves %s text', (title) => {
    const html = renderProgressHtml(of([roundOf(0, {}, { title }), roundOf(1, {}, { title })]))
    expect(faultsIn(html)).toEqual([])
    expect(shownText(html)).toContain(title)
  })
})
