import { describe, expect, it } from 'vitest'
import { renderScorecard } from '../../src/render/scorecard.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { judgementOf } from '../../src/report/judgement.ts'
import type { Scorecard } from '../../src/scoring/scorecard.ts'
import { mistake, scorecard } from '../fixtures/round.ts'

const draw = (of: Scorecard, width = 80, levelName?: string) =>
  renderScorecard(judgementOf(of, levelName), { width, theme: plainTheme })

describe('renderScorecard', () => {
  it('shows verdict, phases, areas, evidence, what was missed and mistakes', () => {
    expect(draw(scorecard)).toMatchInlineSnapshot(`
      "HIRE for L5, 71.5 of 100   a practice signal, not a decision
      Deep Dive cost most.  meta/toy-ranking

                  grade   of 100  covered
      Clarify     ███░ 3    68.0     70 %
      Design      ███░ 3    74.2     80 %
      Deep Dive   █░░░ 1    30.0     25 %
      Trade-offs  ██░░ 2    50.0     50 %

      area        of 100  covered
      labels        80.0     90 %
      monitoring     0.0      0 %

      What earned
        ✓ Asks for the goal (named, 0.8 of 2, Clarify · framing)
          "What is the goal, play or sales?"
        ✓ Corrects for position bias (argued, 3 of 3, Design · labels)
          "We weight clicks by the inverse of the examination rate, measured on 1 %
          shuffled traffic."
        ✓ Weighs two options (explained, 1.6 of 2, Trade-offs · trade-offs)
          "Clicks are quick but noisy, so I take play."

      What would have earned more
        ○ Sees broken toys (Deep Dive · monitoring)
          Say how you would do breakage.
        ○ Watches it after launch (Deep Dive · monitoring)
          Say how you would do monitoring-any.
        ○ Asks for the goal (Clarify · framing · named so far)
          Say how you would do framing-any.
        ○ Weighs two options (Trade-offs · trade-offs · explained so far)
          Say how you would do trade-offs-any.

      Mistakes
        ! Nothing quantified (Clarify): Words like fast decide nothing.
          Better: Say 200 ms at p99."
    `)
  })

  it('calls the level as the company does', () => {
    expect(draw(scorecard, 80, 'E5')).toContain('HIRE for L5 (E5), 71.5 of 100')
  })

  it('says what capped the verdict', () => {
    const capped = { ...scorecard, gate: { id: 'x', why: 'No deciding point was explained.' } }
    expect(draw(capped)).toContain('\nCapped: No deciding point was explained.  meta/toy-ranking\n')
  })

  it('says that nothing earned, and leaves out what is empty', () => {
    const empty = { ...scorecard, verdict: null, phases: {}, areas: {}, criteria: [], mistakes: [], score: 0 }
    expect(draw(empty)).toMatchInlineSnapshot(`
      "INCOMPLETE for L5, 0.0 of 100   a practice signal, not a decision
      meta/toy-ranking

      What earned
        Nothing was found that meets a point of the rubric."
    `)
  })

  it('shows the sentence of a mistake, and marks what decides', () => {
    const [first] = scorecard.criteria
    const of = {
      ...scorecard,
      criteria: [{ ...first!, credit: 'absent' as const, points: 0, evidence: [], missing: 'Say it.' }],
      mistakes: [
        {
          ...mistake,
          evidence: [{ phase: 'design' as const, quote: 'It is \x1b[2Jfast\u202e.', start: 0, end: 9 }],
        },
      ],
    }
    const text = draw(of)
    expect(text).toContain('  * Corrects for position bias (Design · labels)\n    Say it.')
    expect(text).toContain('    "It is fast." (in Design)\n    Better: Say 200 ms at p99.')
  })

  it('shows figures that do not agree, with both lines', () => {
    const line = (phase: 'clarify' | 'design', quote: string) => ({
      phase,
      quote,
      start: 0,
      end: quote.length,
    })
    const contradictions = [
      {
        id: 'sum' as const,
        evidence: [line('clarify', "That's 5M/4 = 1.5M \x1b[2Jwrites.")],
        says: '5M/4 = 1.5M',
        comesTo: '1.25M',
      },
      {
        id: 'latency' as const,
        evidence: [line('clarify', 'p99 100 ms.'), line('design', 'Reads 80 ms, net 60 ms, model 40 ms.')],
        says: '100 ms',
        comesTo: '180 ms',
      },
    ]
    expect(
      draw({ ...scorecard, contradictions })
        .split('\n\n')
        .at(-1),
    ).toMatchInlineSnapshot(`
      "Figures that do not agree
        ≠ "5M/4 = 1.5M": it comes to 1.25M.
          "That's 5M/4 = 1.5M writes." (in Clarify)
        ≠ 100 ms was promised, the stages add up to 180 ms.
          "p99 100 ms." (in Clarify)
          "Reads 80 ms, net 60 ms, model 40 ms." (in Design)"
    `)
  })

  it('colours verdicts by what they mean', () => {
    const theme = {
      ...plainTheme,
      good: (text: string) => `+${text}`,
      bad: (text: string) => `-${text}`,
      warn: (text: string) => `?${text}`,
    }
    const first = (verdict: Scorecard['verdict']) =>
      renderScorecard(judgementOf({ ...scorecard, verdict }), { width: 80, theme }).split(' for')[0]
    expect(first('strong-hire')).toBe('+STRONG HIRE')
    expect(first('no-hire')).toBe('-NO HIRE')
    expect(first(null)).toBe('?INCOMPLETE')
  })

  it.each([60, 80, 120, 200])('fits %i columns', (width) => {
    const criteria = scorecard.criteria.map((one) => ({
      ...one,
      title: one.title.repeat(6),
      missing: 'Say so. '.repeat(30),
    }))
    for (const line of draw({ ...scorecard, criteria }, width).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(80, width))
    }
  })
})
