import { describe, expect, it } from 'vitest'
import { renderDiff } from '../../src/render/diff.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { type DiffInput, diffOf } from '../../src/report/diff.ts'
import type { CriterionResult, Scorecard } from '../../src/scoring/scorecard.ts'
import { replay } from '../../src/session/replay.ts'
import { scorecard } from '../fixtures/round.ts'
import { session, started } from '../fixtures/session.ts'

const [bias, framing] = scorecard.criteria as [CriterionResult, CriterionResult]

const point = (id: string, more: Partial<CriterionResult> = {}): CriterionResult => ({
  ...framing,
  id,
  title: `Title of ${id}`,
  ...more,
})

const ABSENT = { credit: 'absent', points: 0, evidence: [] } as const
const words = (quote: string) => ({
  evidence: [{ phase: 'clarify' as const, quote, start: 0, end: quote.length }],
})

const side = (
  name: string,
  criteria: readonly CriterionResult[],
  more: Partial<Scorecard> = {},
): DiffInput => ({
  name,
  date: '2026-11-21',
  scorecard: { ...scorecard, criteria, ...more },
  session,
})

const before = side('20261121', [
  point('goal', ABSENT),
  point('scale', words('Many users.')),
  point('surface', words('On the phone.')),
  point('limits', words('Fast.')),
])
const now = side('last', [
  point('goal', words('Play, not sales.')),
  point('scale', words('A million children a day.')),
  point('surface', words('On the phone.')),
  point('limits', ABSENT),
])

const ids = (points: readonly { readonly id: string }[]) => points.map(({ id }) => id)

describe('diffOf', () => {
  it('tells what was gained, kept and dropped', () => {
    const { gained, kept, dropped, compared, samePrompt } = diffOf(before, now)
    expect([ids(gained), ids(kept), ids(dropped)]).toEqual([['goal'], ['scale', 'surface'], ['limits']])
    expect(gained[0]).toMatchObject({ pointsBefore: 0, pointsNow: 0.8, quoteNow: 'Play, not sales.' })
    expect([compared, samePrompt]).toEqual([4, true])
  })

  it('counts nothing for or against a round in which it was not asked', () => {
    const asked = [point('playing-time', { origin: 'asked' })]
    const lone = diffOf(before, { ...now, scorecard: { ...now.scorecard, criteria: asked } })
    expect(ids(lone.gained)).toEqual([])
    const both = diffOf(side('a', [point('playing-time', { origin: 'asked', ...ABSENT })]), side('b', asked))
    expect(ids(both.gained)).toEqual(['playing-time'])
  })

  it('compares of two problems what both ask', () => {
    const other = side(
      'b',
      [point('goal'), point('family-point', { origin: 'family' }), bias, point('own-b')],
      {
        prompt: 'meta/block-fraud',
      },
    )
    const diff = diffOf(side('a', [point('goal', ABSENT), point('own-a'), bias]), other)
    // position-bias is of the problem itself: the same name may mean something else there
    expect([ids(diff.gained), ids(diff.kept), ids(diff.dropped)]).toEqual([['goal'], [], []])
    expect([diff.samePrompt, diff.compared]).toEqual([false, 1])
  })

  it('keeps apart what one problem calls as all others do', () => {
    const own = side('a', [point('goal', { origin: 'prompt', ...ABSENT })])
    const shared = side('b', [point('goal')], { prompt: 'meta/block-fraud' })
    for (const diff of [diffOf(own, shared), diffOf(shared, own)])
      expect([diff.gained, diff.dropped, diff.compared]).toEqual([[], [], 0])
  })

  it('has the time of each phase where a clock ran', () => {
    expect(diffOf(before, now).phases[0]).toMatchObject({ secondsBefore: 380, secondsNow: 380 })
    expect(diffOf({ ...before, session: null }, now).phases[0]).toMatchObject({ secondsBefore: null })
    const scripted = { ...before, session: replay([started]) }
    expect(diffOf(scripted, now).phases[0]).toMatchObject({ secondsBefore: null })
  })
})

describe('renderDiff', () => {
  const draw = (width: number, other = now) => renderDiff(diffOf(before, other), { width, theme: plainTheme })

  it('sets them side by side', () => {
    expect(draw(80)).toMatchInlineSnapshot(`
      "before  2026-11-21  20261121  meta/toy-ranking  L5  71.5  hire
      now     2026-11-21  last      meta/toy-ranking  L5  71.5  hire

                  before       time  now          time
      Clarify     ███░ 3 68.0  6:20  ███░ 3 68.0  6:20
      Design      ███░ 3 74.2  7:40  ███░ 3 74.2  7:40
      Deep Dive   █░░░ 1 30.0  2:40  █░░░ 1 30.0  2:40
      Trade-offs  ██░░ 2 50.0  3:20  ██░░ 2 50.0  3:20

      Gained: 1
        + Title of goal  absent → named
          –                                      "Play, not sales."

      Dropped: 1
        - Title of limits  named → absent
          "Fast."                                –

      Kept, in new words: 1
        = Title of scale  named
          "Many users."                          "A million children a day."

      Kept in the same words: 1"
    `)
  })

  it('says that the problems differ', () => {
    const text = draw(80, side('last', now.scorecard.criteria, { prompt: 'meta/block-fraud' }))
    expect(text).toContain('Two different problems: only the 4 points that both ask are compared')
  })

  it.each([60, 80, 200])('fits %i columns', (width) => {
    const long = side('last'.repeat(30), [point('goal', words('word '.repeat(90)))], {
      prompt: 'x/y'.repeat(30),
    })
    for (const row of draw(width, long).split('\n')) expect(displayWidth(row)).toBeLessThanOrEqual(width)
  })
})
