import { describe, expect, it } from 'vitest'
import type { Credit } from '../../src/bank/vocabulary.ts'
import { renderComparison } from '../../src/render/comparison.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { comparisonOf } from '../../src/report/comparison.ts'
import type { CriterionResult, Scorecard } from '../../src/scoring/scorecard.ts'
import { scored } from '../scoring/world.ts'

const base = scored({ design: 'We bake.' })

const one = (id: string, credit: Credit, quote = ''): CriterionResult => ({
  id,
  title: `Title of ${id}`,
  phase: 'design',
  area: 'data',
  origin: 'prompt',
  crux: false,
  credit,
  points: 0,
  max: 1,
  evidence: credit === 'absent' ? [] : [{ phase: 'design', quote, start: 0, end: quote.length }],
  missing: null,
})

const card = (score: number, ...criteria: readonly CriterionResult[]): Scorecard => ({
  ...base,
  criteria,
  phases: { design: { grade: score > 50 ? 3 : 1, score, coverage: 0 } },
})

const BEFORE = card(
  31,
  one('dough', 'named', 'There is dough.'),
  one('salt', 'explained', 'Salt, since it keeps.'),
  one('steam', 'absent'),
)
const NOW = card(
  70,
  one('dough', 'argued', 'Dough rises 4 h, because yeast is slow at 18 degrees.'),
  one('salt', 'absent'),
  one('steam', 'absent'),
)

describe('two attempts', () => {
  const compared = comparisonOf(BEFORE, NOW, ['design'])

  it('are set beside each other point by point', () => {
    expect(compared.gained.map(({ id }) => id)).toEqual(['dough'])
    expect(compared.dropped.map(({ id }) => id)).toEqual(['salt'])
    expect(compared.kept).toEqual([])
    expect(comparisonOf(NOW, NOW, ['design']).kept.map(({ id }) => id)).toEqual(['dough'])
  })

  it('leave out the phases that are not asked for', () => {
    expect(comparisonOf(BEFORE, NOW, ['clarify']).gained).toEqual([])
    expect(comparisonOf(BEFORE, NOW, ['clarify']).phases[0]).toMatchObject({ before: null, now: null })
  })

  it('read side by side where there is room', () => {
    expect(renderComparison(compared, { width: 80, theme: plainTheme })).toMatchInlineSnapshot(`
      "Before and now
                    before         now
      Design        █░░░ 1  31.0   ███░ 3  70.0

      Gained
        + Title of dough  named → argued
          "There is dough."                      "Dough rises 4 h, because yeast is
                                                 slow at 18 degrees."

      Dropped
        - Title of salt  explained → absent
          "Salt, since it keeps."                –"
    `)
  })

  it('read one below the other where there is none', () => {
    expect(renderComparison(compared, { width: 60, theme: plainTheme })).toMatchInlineSnapshot(`
      "Before and now
                    before         now
      Design        █░░░ 1  31.0   ███░ 3  70.0

      Gained
        + Title of dough  named → argued
          before: "There is dough."
          now: "Dough rises 4 h, because yeast is slow at 18
          degrees."

      Dropped
        - Title of salt  explained → absent
          before: "Salt, since it keeps."
          now: –"
    `)
  })

  it.each([60, 80, 200])('fit %i columns', (width) => {
    const long = comparisonOf(BEFORE, card(3, one('dough', 'argued', 'word '.repeat(90))), ['design'])
    for (const row of renderComparison(long, { width, theme: plainTheme }).split('\n'))
      expect(displayWidth(row)).toBeLessThanOrEqual(width)
  })
})
