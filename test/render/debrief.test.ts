import { describe, expect, it } from 'vitest'
import { renderDebrief } from '../../src/render/debrief.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { type DebriefInput, debriefOf } from '../../src/report/debrief.ts'
import { replay } from '../../src/session/replay.ts'
import { prompt, rubrics, scorecard } from '../fixtures/round.ts'
import { broken, EVENTS, session, started } from '../fixtures/session.ts'

const input: DebriefInput = { session, scorecard, prompt, rubrics }

const draw = (more: Partial<DebriefInput> = {}, width = 80) =>
  renderDebrief(debriefOf({ ...input, ...more }), { width, theme: plainTheme })

const WORDY = 'many words that go on and on, as words do when nobody stops them, '.repeat(9)

const wordy: Partial<DebriefInput> = {
  prompt: {
    ...prompt,
    facts: prompt.facts.map((fact) => ({
      ...fact,
      topic: WORDY,
      changes: [{ criterion: 'breakage', why: WORDY }],
    })),
  },
  session: replay([{ ...started, levelName: 'Senior Staff Engineer' }, ...EVENTS.slice(1)]),
  scorecard: {
    ...scorecard,
    verdict: 'strong-no-hire',
    gate: { id: 'x', why: WORDY },
    criteria: scorecard.criteria.map((one) => ({
      ...one,
      title: WORDY,
      missing: one.missing === null ? null : WORDY,
      evidence: one.evidence.map((evidence) => ({ ...evidence, quote: WORDY })),
    })),
  },
}

describe('renderDebrief', () => {
  it('is one screen', () => {
    expect(draw()).toMatchInlineSnapshot(`
      "What earned most
        ✓ Corrects for position bias                             argued · Design 12:41
          "We weight clicks by the inverse of the examination rate, measured on 1 % …
        ✓ Weighs two options                              explained · Trade-offs 18:20
          "Clicks are quick but noisy, so I take play."
        ✓ Asks for the goal                                       named · Clarify 0:40
          "What is the goal, play or sales?"

      What would lift you to strong hire
        ○ Sees broken toys                                      Deep Dive · monitoring
          Why breakage matters. Say how you would do breakage.
        ○ Watches it after launch                               Deep Dive · monitoring
          Why monitoring-any matters. Say how you would do monitoring-any.

      ────────────────────────────────────────────────────────────────────────────────
      HIRE for L5 (Meta E5)   71.5 of 100, a practice signal
      Deep Dive cost most.
                  grade   your guess           time  unprompted
      Clarify     ███░ 3           3   6:20 of 6:00      1 of 1
      Design      ███░ 3           2  7:40 of 20:00      0 of 1
      Deep Dive   █░░░ 1           2  2:40 of 12:00
      Trade-offs  ██░░ 2               3:20 of 4:00      1 of 1
      Time        Clarify ███  Design ████░░░░░░░  Deep Dive ██░░░░░  Trade-offs ██
      First (min) metric –  number 12  baseline –  data –  serving –  monitoring –
      Questions   none that brought a fact
      Never asked: scale. enough traffic to shuffle

      Work on one thing: monitoring.   Next:  mlsd practice --company meta
      Saved, with all the rest:  mlsd export"
    `)
  })

  it.each([
    [{ again: 12, due: 3 }, '12 points due that you missed more than once:  mlsd drill'],
    [{ again: 0, due: 3 }, '3 cards due:  mlsd drill'],
  ])('ends with a line that leads to a drill: %j', (call, line) => {
    const rows = draw({ call }).split('\n')
    expect(rows.at(-2)).toBe(line)
    expect(rows.length).toBeLessThanOrEqual(30)
  })

  it('works at 60 columns', () => {
    expect(draw({}, 60)).toMatchInlineSnapshot(`
      "What earned most
        ✓ Corrects for position bias         argued · Design 12:41
          "We weight clicks by the inverse of the examination …
        ✓ Weighs two options          explained · Trade-offs 18:20
          "Clicks are quick but noisy, so I take play."
        ✓ Asks for the goal                   named · Clarify 0:40
          "What is the goal, play or sales?"

      What would lift you to strong hire
        ○ Sees broken toys                  Deep Dive · monitoring
          Why breakage matters. Say how you would do breakage.
        ○ Watches it after launch           Deep Dive · monitoring
          Why monitoring-any matters. Say how you would do
          monitoring-any.
        ○ Asks for the goal                      Clarify · framing
          Why framing-any matters. Say how you would do …

      ────────────────────────────────────────────────────────────
      HIRE for L5 (Meta E5)   71.5 of 100, a practice signal
      Deep Dive cost most.
                  grade   your guess           time  unprompted
      Clarify     ███░ 3           3   6:20 of 6:00      1 of 1
      Design      ███░ 3           2  7:40 of 20:00      0 of 1
      Deep Dive   █░░░ 1           2  2:40 of 12:00
      Trade-offs  ██░░ 2               3:20 of 4:00      1 of 1
      Time  Clarify █  Design ██░░░  Deep Dive █░░  Trade-offs █
      First (min) metric –, number 12, baseline –, data –,
                  serving –, monitoring –
      Questions   none that brought a fact
      Never asked: scale. enough traffic to shuffle

      Work on one thing: monitoring.   Next:
        mlsd practice --company meta
      Saved, with all the rest:  mlsd export"
    `)
  })

  it('says that a round was broken off, never that it failed', () => {
    const { clarify, design } = scorecard.phases
    const half = {
      ...scorecard,
      verdict: null,
      incomplete: true as const,
      phases: { clarify: clarify!, design: design! },
    }
    const text = draw({ session: broken, scorecard: half })
    expect(text).toContain('\nINCOMPLETE for L5 (Meta E5)   broken off, so there is no verdict\n')
    expect(text).not.toMatch(/NO HIRE|Deep Dive|cost most/)
    expect(text).toContain('What would lift it\n')
    expect(text).toContain('Next:  mlsd practice meta/toy-ranking')
  })

  it('stands a round in which nothing was found', () => {
    const empty = { ...scorecard, verdict: 'strong-no-hire' as const, criteria: [], mistakes: [], phases: {} }
    expect(draw({ scorecard: empty })).toMatchInlineSnapshot(`
      "What earned most
        Nothing was found that meets a point of the rubric.

      ────────────────────────────────────────────────────────────────────────────────
      STRONG NO HIRE for L5 (Meta E5)   71.5 of 100, a practice signal
      Time        Clarify ███  Design ████░░░░░░░  Deep Dive ██░░░░░  Trade-offs ██
      First (min) metric –  number 12  baseline –  data –  serving –  monitoring –
      Questions   none that brought a fact
      Never asked: scale. enough traffic to shuffle

      Next:  mlsd show meta/toy-ranking --spoilers
      Saved, with all the rest:  mlsd export"
    `)
  })

  it.each([
    [80, 30],
    [60, 34],
    [72, 30],
    [200, 30],
  ])('fits %i columns and %i rows, however much was said', (width, most) => {
    const of = { ...wordy, scorecard: { ...(wordy.scorecard ?? scorecard), contradictions } }
    const rows = draw(of, width).split('\n')
    for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(Math.min(80, width))
    expect(rows.length).toBeLessThanOrEqual(most)
  })

  const contradictions = [
    {
      id: 'sum' as const,
      evidence: [],
      says: '5M/4 = 1.5M \x1b[2Jwrites a second, of every kind and from everywhere there is',
      comesTo: '1.25M',
    },
    { id: 'share' as const, evidence: [], says: '120% of users', comesTo: '120 %' },
  ]

  it('has one row at most for figures that do not agree', () => {
    const text = draw({ scorecard: { ...scorecard, contradictions } }, 60)
    expect(text).toContain('\n≠ "5M/4 = 1.5M writes a second, of every kind and from …\n')
    expect(text).not.toContain('120')
  })

  it('cleans what anybody said', () => {
    const [first, ...rest] = scorecard.criteria
    const evidence = [
      { phase: 'design' as const, quote: 'We \x1b[2Jweight\nclicks\u202e.', start: 0, end: 20 },
    ]
    expect(draw({ scorecard: { ...scorecard, criteria: [{ ...first!, evidence }, ...rest] } })).toContain(
      '    "We weight clicks."\n',
    )
  })

  it.each([
    [1, 'listens', {}, 'mlsd why last'],
    [2, 'listen', { exportAs: '20261121-0900' }, 'mlsd why 20261121-0900'],
    [2, 'listen', { exportAs: null }, null],
  ])('says of %i own points that were not heard how to look at them: %s %j', (count, verb, more, why) => {
    const silent = scorecard.criteria.map((one) => ({ ...one, credit: 'absent' as const }))
    const known = prompt.criteria.filter(({ id }) => silent.some((one) => one.id === id)).slice(0, count)
    const criteria = prompt.criteria.map((one) =>
      known.includes(one) ? { ...one, byWords: true as const } : one,
    )
    const of = { prompt: { ...prompt, criteria }, scorecard: { ...scorecard, criteria: silent }, ...more }
    const said = `${count} point${count === 1 ? '' : 's'} of your own ${verb} for words and heard none`
    const rows = draw(of).split('\n')
    const at = rows.findIndex((row) => row.startsWith(said))
    expect(rows.slice(at, at + 2).join(' ')).toContain(
      why === null ? `${said}.` : `${said}; if you said it in others:   ${why}`,
    )
  })

  it('leaves the guess out where nobody guessed', () => {
    expect(draw({ session: broken })).not.toContain('your guess')
  })
})
