import { describe, expect, it } from 'vitest'
import { renderRoundReviewMarkdown } from '../../src/render/markdown-round-review.ts'
import { renderRoundReview } from '../../src/render/round-review.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { type RoundReviewInput, roundReviewOf } from '../../src/report/round-review.ts'
import { replay } from '../../src/session/replay.ts'
import { prompt, rubrics, scorecard } from '../fixtures/round.ts'
import { EVENTS, session } from '../fixtures/session.ts'

const input = {
  session,
  scorecard,
  prompt,
  rubrics,
  proofs: [],
  name: 'last',
  before: '20261120-090000-0001',
  redone: [],
  drill: null,
  outline: false,
  spoilers: false,
}
const review = roundReviewOf(input)
const draw = (of: typeof review, width: number) => renderRoundReview(of, { width, theme: plainTheme })

describe('renderRoundReview', () => {
  it('goes phase by phase and ends in one thing to do', () => {
    expect(draw(review, 80)).toMatchInlineSnapshot(`
      "Meta · Toy ranking · L5 (E5)
      HIRE, 71.5 of 100   a practice signal, not a decision

      ── Clarify  ███░ 3  6:20 of 6:00 ───────────────────────────────────────────────
      1 point: 1 volunteered
      ✓ Best said 0:40
          "What is the goal, play or sales?"
          Asks for the goal (named)

      ! Nothing quantified
          It shows in what was left out.         Words like fast decide nothing. Say
                                                 200 ms at p99.

      ○ Asks for the goal  framing, named so far
          You said: "What is the goal, play or   Why framing-any matters. Say how you
          sales?"                                would do framing-any.

      ── Design  ███░ 3  7:40 of 20:00 ───────────────────────────────────────────────
      1 point: 1 volunteered
      ✓ Best said 12:41
          "We weight clicks by the inverse of the examination rate, measured on 1 %
          shuffled traffic."
          Corrects for position bias (argued)

      ── Deep Dive  █░░░ 1  2:40 of 12:00 ────────────────────────────────────────────
      No points

      ○ Sees broken toys  monitoring
          It was not heard in what you said.     Why breakage matters. Say how you
                                                 would do breakage.
      ○ Watches it after launch  monitoring
          It was not heard in what you said.     Why monitoring-any matters. Say how
                                                 you would do monitoring-any.

      A strong Deep Dive, one way of several: Two stages
          First dives.

      ── Trade-offs  ██░░ 2  3:20 of 4:00 ────────────────────────────────────────────
      1 point: 1 volunteered
      ✓ Best said 18:20
          "Clicks are quick but noisy, so I take play."
          Weighs two options (explained)

      ○ Weighs two options  trade-offs, explained so far
          You said: "Clicks are quick but        Why trade-offs-any matters. Say how
          noisy, so I take play."                you would do trade-offs-any.

      ────────────────────────────────────────────────────────────────────────────────
      Close one gap: Sees broken toys. Why breakage matters. Say how you would do
      breakage.
      Next:  mlsd redo --phase deep-dive
      The proof of a point:  mlsd why last breakage
      Beside the round before:  mlsd diff 20261120-090000-0001 last"
    `)
  })

  it('has words and argument one below the other where it is narrow', () => {
    expect(draw(review, 60).split('\n').slice(11, 17).join('\n')).toMatchInlineSnapshot(`
      "    argue: Words like fast decide nothing. Say 200 ms at
          p99.

      ○ Asks for the goal  framing, named so far
          You said: "What is the goal, play or sales?"
          argue: Why framing-any matters. Say how you would do"
    `)
  })

  it.each([60, 72, 80, 121, 200])('fits %i columns', (width) => {
    const long = `${'Überlänge'.repeat(9)} 界`.repeat(4)
    const criteria = scorecard.criteria.map((one) => ({
      ...one,
      title: `${one.title} ${long}`,
      missing: long,
    }))
    const wide = roundReviewOf({ ...input, scorecard: { ...scorecard, criteria }, outline: true })
    for (const row of draw(wide, width).split('\n')) expect(displayWidth(row)).toBeLessThanOrEqual(width)
  })

  it('says why it tells nothing of a round that can be gone on with', () => {
    const text = draw(roundReviewOf({ ...input, session: replay(EVENTS.slice(0, 12)) }), 80)
    expect(text).toContain('This round can be gone on with')
    expect(text).not.toContain('○')
  })

  it('tells which points came after a question, and which after a hint', () => {
    const criteria = scorecard.criteria.map((one, nth) => ({
      ...one,
      stamp: { at: 1, after: ['hint:1', 'probe:x', null, null, 'curveball:y'][nth] ?? null },
    }))
    const helped = roundReviewOf({ ...input, scorecard: { ...scorecard, criteria } })
    expect(draw(helped, 80)).toContain(
      '1 point: 1 after a hint\n  after a hint: Corrects for position bias\n',
    )
    expect(draw(helped, 80)).toContain('  after a question: Weighs two options\n')
    expect(renderRoundReviewMarkdown(helped)).toContain('- after a question: Asks for the goal')
  })

  it('says why a good score is no hire', () => {
    const gate = { id: 'too-general', why: 'Only 9 % of what this problem asks was said.' }
    const capped = roundReviewOf({ ...input, scorecard: { ...scorecard, verdict: 'no-hire', gate } })
    expect(draw(capped, 80).split('\n').slice(1, 3)).toEqual([
      'NO HIRE, 71.5 of 100   a practice signal, not a decision',
      'Capped: Only 9 % of what this problem asks was said.',
    ])
    expect(renderRoundReviewMarkdown(capped)).toContain('\n\nCapped: Only 9 % of what this problem asks')
  })

  it('says how many points there is no room for', () => {
    const [, framing] = scorecard.criteria
    const criteria = Array.from({ length: 5 }, (_, nth) => ({ ...framing, id: `framing-${nth}` })) as never
    const text = draw(roundReviewOf({ ...input, scorecard: { ...scorecard, criteria } }), 80)
    expect(text).toContain('  and 2 smaller points: --format markdown')
  })
})

describe('renderRoundReviewMarkdown', () => {
  it('has every point', () => {
    expect(renderRoundReviewMarkdown(review)).toMatchInlineSnapshot(`
      "# Review: Toy ranking

      Meta, L5 (E5): **hire**, 71.5 of 100. A practice signal, not a decision.

      ## Clarify

      ███░ 3, 68.0 of 100, 6:20 of 6:00. 1 point: 1 volunteered.

      **Best said** at 0:40: Asks for the goal (named)

      > What is the goal, play or sales?

      ### What would have earned more

      - **Asks for the goal** (framing, named so far)
        You said:
        > What is the goal, play or sales?

        The argument to make: Why framing-any matters. Say how you would do framing-any.

      ### Mistakes

      - **Nothing quantified**: Words like fast decide nothing. Say 200 ms at p99.

      ## Design

      ███░ 3, 74.2 of 100, 7:40 of 20:00. 1 point: 1 volunteered.

      **Best said** at 12:41: Corrects for position bias (argued)

      > We weight clicks by the inverse of the examination rate, measured on 1 % shuffled traffic.

      ## Deep Dive

      █░░░ 1, 30.0 of 100, 2:40 of 12:00. No points.

      ### What would have earned more

      - **Sees broken toys** (monitoring)
        It was not heard in what you said.

        The argument to make: Why breakage matters. Say how you would do breakage.
      - **Watches it after launch** (monitoring)
        It was not heard in what you said.

        The argument to make: Why monitoring-any matters. Say how you would do monitoring-any.

      ### A strong Deep Dive, one way of several: Two stages

      > First dives.

      ## Trade-offs

      ██░░ 2, 50.0 of 100, 3:20 of 4:00. 1 point: 1 volunteered.

      **Best said** at 18:20: Weighs two options (explained)

      > Clicks are quick but noisy, so I take play.

      ### What would have earned more

      - **Weighs two options** (trade-offs, explained so far)
        You said:
        > Clicks are quick but noisy, so I take play.

        The argument to make: Why trade-offs-any matters. Say how you would do trade-offs-any.

      ## What to do next

      Close one gap: **Sees broken toys**. Why breakage matters. Say how you would do breakage.

      - Next: \`mlsd redo --phase deep-dive\`
      - The proof of a point: \`mlsd why last breakage\`
      - Beside the round before: \`mlsd diff 20261120-090000-0001 last\`"
    `)
  })

  it.each<[string, Partial<RoundReviewInput>, string | null]>([
    ['points missed twice', { drill: { again: 1, due: 4 } }, '1 point due that you missed more than once:'],
    ['cards due', { drill: { again: 0, due: 4 } }, '4 cards due:'],
    ['nothing', {}, null],
    ['a drill as the next step', { drill: { again: 1, due: 0 }, redone: ['deep-dive'] }, null],
  ])('leads to a drill for %s', (_, more, why) => {
    const one = roundReviewOf({ ...input, ...more })
    const [text, markdown] = [draw(one, 80), renderRoundReviewMarkdown(one)]
    expect(text.split('\n').filter((row) => row.endsWith(':  mlsd drill'))).toEqual(
      why === null ? (more.drill === undefined ? [] : ['Next:  mlsd drill']) : [`${why}  mlsd drill`],
    )
    expect(markdown.includes(`- ${why} \`mlsd drill\``)).toBe(why !== null)
  })

  it('leaves what was said text', () => {
    const criteria = scorecard.criteria.map((one) => ({ ...one, title: '# <b>x</b> [y](z)' }))
    const text = renderRoundReviewMarkdown(roundReviewOf({ ...input, scorecard: { ...scorecard, criteria } }))
    expect(text).toContain('\\# \\<b\\>x\\</b\\> \\[y\\](z)')
  })
})
