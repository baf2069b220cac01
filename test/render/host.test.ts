import { describe, expect, it } from 'vitest'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import { renderHost } from '../../src/render/host.ts'
import { renderHostMarkdown } from '../../src/render/markdown-host.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { type HostInput, hostSheet } from '../../src/report/host.ts'
import { clockFor } from '../../src/session/phases.ts'
import { meta, prompt, rubrics } from '../fixtures/round.ts'

const input: HostInput = {
  prompt,
  company: meta,
  guide: rubrics,
  clock: clockFor(45, rubrics.clock, meta),
  level: 'L5',
  levelName: 'E5',
  interviewer: 'research',
}

const text = (more: Partial<HostInput> = {}, width = 80, theme = plainTheme): string =>
  renderHost(hostSheet({ ...input, ...more }), { width, theme })

const markdown = (more: Partial<HostInput> = {}): string =>
  renderHostMarkdown(hostSheet({ ...input, ...more }))

describe('renderHost', () => {
  it('is the round in its order, and a sheet to tick', () => {
    expect(text()).toMatchInlineSnapshot(`
      "Interviewer’s sheet · Meta · Toy ranking
      L5 (E5) · 45 min · research interviewer
      For whoever interviews. It spoils the problem: keep it from the candidate.
      Ten minutes to prepare: read BEFORE and the facts once, mark two questions of
      the deep dive and one change, and have the tick sheet beside you.

      ── BEFORE ──────────────────────────────────────────────────────────────────────
      A toy box holds 40 toys and a child looks at five.

      What decides it
      * Corrects for position bias. Say how you would do position-bias.

      Your manner
      - They drive. You read the problem aloud, answer what is asked, and go deeper
        near the end.
      - One question at a time. Then wait: a silence is thinking, and ten seconds of
        it are short.
      - Never praise, never frown, never finish a sentence for them. All they hear is
        “Got it.” or “Noted.”
      - A nudge is the first hint and nothing after it, and only after a minute of
        going nowhere.
      - Tell a fact when it is asked for, never before. Their design is theirs, also
        where you would build another.
      - Keep the clock for both of you: say when two minutes of a phase are left, and
        when they are over.
      - Write down their words, not your opinion of them: afterwards you will want to
        quote.

      Words you will need
      - It is not on this sheet: “Not fixed: assume something reasonable and say it.”
      - They hand you a decision: “Your call: what would you choose, and why?”
      - May I assume …?: “You may assume that. Say so where you use it.”
      - Deeper, or move on?: “Let's stay on that.” or “Let's move on.”
      - The phase is over: “That is the time for this part. Finish the thought, then
        move on.”

      The clock, 45 minutes
          0–1  Statement
          1–7  Clarify
         7–27  Design
        27–39  Deep Dive
        39–43  Trade-offs
        43–45  Close

      ── STATEMENT · minute 0–1 ──────────────────────────────────────────────────────
      Read it as it stands, twice if they ask, and explain nothing: that it is vague
      is the first test.
      Say    Design a system that ranks toys for a child.
      Say    We have 45 minutes and you drive. Ask me what you need first, then take
             me through your design. I will go deeper on a part or two, and change
             something near the end.

      ── CLARIFY · minute 1–7 ────────────────────────────────────────────────────────
      They   agree on what to build
      Nudge  only if stuck: “Hint one”
      Tick what they ask for; what nobody asks for stays untold. What is not below:
      “Not fixed: assume something reasonable and say it.” What is theirs to decide:
      “Your call: what would you choose, and why?”

      Size, time and money
      [ ] scale: About a million children a day.
      [ ] latency: Two hundred milliseconds at p99.

      ── DESIGN · minute 7–27 ────────────────────────────────────────────────────────
      Say    Go ahead: take me through it, end to end.
      They   end to end
      Nudge  only if stuck: “Hint four”
      Tick what you hear. Near minute 22, ask about the first part that is missing,
      and only that one: “Before we go on: …”
      [ ] Data: What does the system learn from?
      [ ] Labels: How does the model learn right from wrong?
      [ ] Features: What does the model get to see?
      [ ] Model: What makes the decision?
      [ ] Evaluation: How do you know that a version is better, before everybody has
          it?
      [ ] Serving: What happens between a request and its answer?
      [ ] Monitoring: It has been live for a month. What do you look at?

      ── DEEP DIVE · minute 27–39 ────────────────────────────────────────────────────
      Say    Let us go deeper. Where could the model learn the wrong thing?
      They   one part in depth
      Nudge  only if stuck: “Hint seven”
      There is time for about 2 questions. Take the area they propose, else one they
      passed over; skip what they have answered already.
      An answer that stands? Lean on it, once: “I am not convinced yet. What is the
      strongest point against …?”
      Below each stands what a good answer holds (* decides this problem), and → what
      to ask when it stays shallow.

      Yours (research)
      [ ] Labels: How do you know that a child liked a toy?
          * Corrects for position bias
          - playing time
          → And if nobody saw it?

      ── TRADE-OFFS · minute 39–43 ───────────────────────────────────────────────────
      Say    Last part. Where does this design break first?
      They   what you gave up
      Nudge  only if stuck: “Hint ten”
      One change only: the one that touches most of what they designed. If they do not
      go on by themselves: “What changes in your design, and why?”
      [ ] Serving: The box has no network.
          - Sees broken toys

      ── CLOSE · minute 43–45 ────────────────────────────────────────────────────────
      Say    That is the end of my part. What would you like to ask me?
      Answer in a sentence or two.
      Say    Thank you. That is all from me.

      Afterwards
      - Take two minutes to finish the tick sheet before you talk.
      - Let them guess their four grades first, then say yours.
      - Read back the strongest sentence they said; then name the one thing that would
        have lifted them most, and how it could have sounded.
      Strong answers to compare with:  mlsd show meta/toy-ranking --spoilers

      ── TICK SHEET ──────────────────────────────────────────────────────────────────
      Tick the furthest it went, whenever it was said; circle it where you had to ask.
      * decides this problem.
      n named: it was said
      e explained: with a reason or how it works
      a argued: with a number, a cost, a rejected alternative or a consequence
      Grades: 0 nothing usable · 1 poor · 2 partial · 3 solid · 4 excellent
      For a 3 most points of the phase are explained and nothing important is wrong;
      for a 4 some are argued, unasked.

      Clarify
      Grade  [ ] 0  [ ] 1  [ ] 2  [ ] 3  [ ] 4
      Notes  _________________________________________________________________________
             _________________________________________________________________________

      Design
       n   e   a
      [ ] [ ] [ ]  * Corrects for position bias. Say how you would do position-bias.
      Grade  [ ] 0  [ ] 1  [ ] 2  [ ] 3  [ ] 4
      Notes  _________________________________________________________________________
             _________________________________________________________________________

      Deep Dive
       n   e   a
      [ ] [ ] [ ]    Sees broken toys. Say how you would do breakage.
      Grade  [ ] 0  [ ] 1  [ ] 2  [ ] 3  [ ] 4
      Notes  _________________________________________________________________________
             _________________________________________________________________________

      Trade-offs
      Grade  [ ] 0  [ ] 1  [ ] 2  [ ] 3  [ ] 4
      Notes  _________________________________________________________________________
             _________________________________________________________________________

      Verdict for L5, which expects
      - Position bias.
      - Trade-offs unprompted
      - Monitoring with alerts
      - No hire unless at least one of the points marked * was explained; what they
        said unasked weighs more.
      [ ] strong no hire  [ ] no hire  [ ] hire  [ ] strong hire"
    `)
  })

  it('has no crux rule at L3, and no minutes for what has none', () => {
    const short = text({ level: 'L3', levelName: 'L3', clock: clockFor(20, rubrics.clock) })
    expect(short).toContain('\nL3 · 20 min · research interviewer\n')
    expect(short).toContain('── STATEMENT ───')
    expect(short).not.toContain('No hire unless')
  })

  it.each([60, 80, 200])('fits %i columns and stays readable on a wide screen', (width) => {
    const long: Prompt = {
      ...prompt,
      title: 'Toys '.repeat(40),
      facts: prompt.facts.map((fact) => ({ ...fact, answer: 'A word '.repeat(60) })),
      criteria: prompt.criteria.map((one) => ({ ...one, title: 'Sees it '.repeat(20) })),
    }
    for (const line of text({ prompt: long }, width).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(width, 80))
    }
  })

  it('breaks no box', () => {
    expect(text({}, 50)).toContain('\n[ ] strong no hire  [ ] no hire  [ ] hire\n[ ] strong hire')
  })

  it('cleans what it shows, and keeps its own colours', () => {
    const nasty: Prompt = { ...prompt, statement: 'Rank \x1b]0;owned\x07toys\u202e.', title: 'To\nys' }
    const drawn = text({ prompt: nasty }, 80, {
      ...plainTheme,
      interviewer: (said) => `\x1b[1m${said}\x1b[22m`,
    })
    expect(drawn).toContain('Interviewer’s sheet · Meta · To ys\n')
    expect(drawn).toContain('Say    \x1b[1mRank toys.\x1b[22m\n')
  })
})

describe('renderHostMarkdown', () => {
  it('is the same sheet in tables and task lists', () => {
    expect(markdown()).toMatchInlineSnapshot(`
      "# Interviewer’s sheet: Meta · Toy ranking

      L5 (E5) · 45 min · research interviewer

      **For whoever interviews. It spoils the problem: keep it from the candidate.** Ten minutes to prepare: read BEFORE and the facts once, mark two questions of the deep dive and one change, and have the tick sheet beside you.

      ## Before

      A toy box holds 40 toys and a child looks at five.

      ### What decides it

      - **Corrects for position bias.** Say how you would do position-bias.

      ### Your manner

      - They drive. You read the problem aloud, answer what is asked, and go deeper near the end.
      - One question at a time. Then wait: a silence is thinking, and ten seconds of it are short.
      - Never praise, never frown, never finish a sentence for them. All they hear is “Got it.” or “Noted.”
      - A nudge is the first hint and nothing after it, and only after a minute of going nowhere.
      - Tell a fact when it is asked for, never before. Their design is theirs, also where you would build another.
      - Keep the clock for both of you: say when two minutes of a phase are left, and when they are over.
      - Write down their words, not your opinion of them: afterwards you will want to quote.

      ### Words you will need

      | when | say |
      | --- | --- |
      | It is not on this sheet | “Not fixed: assume something reasonable and say it.” |
      | They hand you a decision | “Your call: what would you choose, and why?” |
      | May I assume …? | “You may assume that. Say so where you use it.” |
      | Deeper, or move on? | “Let's stay on that.” or “Let's move on.” |
      | The phase is over | “That is the time for this part. Finish the thought, then move on.” |

      ### The clock, 45 minutes

      | minute | part |
      | --- | --- |
      | 0–1 | Statement |
      | 1–7 | Clarify |
      | 7–27 | Design |
      | 27–39 | Deep Dive |
      | 39–43 | Trade-offs |
      | 43–45 | Close |

      ## Statement, minute 0–1

      Read it as it stands, twice if they ask, and explain nothing: that it is vague is the first test.

      > Design a system that ranks toys for a child.

      > We have 45 minutes and you drive. Ask me what you need first, then take me through your design. I will go deeper on a part or two, and change something near the end.

      ## Clarify, minute 1–7

      **They:** agree on what to build

      **Nudge**, only if stuck: “Hint one”

      Tick what they ask for; what nobody asks for stays untold. What is not below: “Not fixed: assume something reasonable and say it.” What is theirs to decide: “Your call: what would you choose, and why?”

      ### Size, time and money

      - [ ] **scale:** About a million children a day.
      - [ ] **latency:** Two hundred milliseconds at p99.

      ## Design, minute 7–27

      > Go ahead: take me through it, end to end.

      **They:** end to end

      **Nudge**, only if stuck: “Hint four”

      Tick what you hear. Near minute 22, ask about the first part that is missing, and only that one: “Before we go on: …”

      - [ ] **Data:** What does the system learn from?
      - [ ] **Labels:** How does the model learn right from wrong?
      - [ ] **Features:** What does the model get to see?
      - [ ] **Model:** What makes the decision?
      - [ ] **Evaluation:** How do you know that a version is better, before everybody has it?
      - [ ] **Serving:** What happens between a request and its answer?
      - [ ] **Monitoring:** It has been live for a month. What do you look at?

      ## Deep Dive, minute 27–39

      > Let us go deeper. Where could the model learn the wrong thing?

      **They:** one part in depth

      **Nudge**, only if stuck: “Hint seven”

      There is time for about 2 questions. Take the area they propose, else one they passed over; skip what they have answered already.

      An answer that stands? Lean on it, once: “I am not convinced yet. What is the strongest point against …?”

      Below each stands what a good answer holds (\\* decides this problem), and → what to ask when it stays shallow.

      ### Yours (research)

      - [ ] **Labels:** How do you know that a child liked a toy?
        - \\* Corrects for position bias
        - playing time
        - → *And if nobody saw it?*

      ## Trade-offs, minute 39–43

      > Last part. Where does this design break first?

      **They:** what you gave up

      **Nudge**, only if stuck: “Hint ten”

      One change only: the one that touches most of what they designed. If they do not go on by themselves: “What changes in your design, and why?”

      - [ ] **Serving:** The box has no network.
        - Sees broken toys

      ## Close, minute 43–45

      > That is the end of my part. What would you like to ask me?

      Answer in a sentence or two.

      > Thank you. That is all from me.

      ### Afterwards

      - Take two minutes to finish the tick sheet before you talk.
      - Let them guess their four grades first, then say yours.
      - Read back the strongest sentence they said; then name the one thing that would have lifted them most, and how it could have sounded.

      Strong answers to compare with: \`mlsd show meta/toy-ranking --spoilers\`

      ---

      ## Tick sheet

      - Tick the furthest it went, whenever it was said; circle it where you had to ask. \\* decides this problem.
      - named: it was said
      - explained: with a reason or how it works
      - argued: with a number, a cost, a rejected alternative or a consequence
      - Grades: 0 nothing usable · 1 poor · 2 partial · 3 solid · 4 excellent
      - For a 3 most points of the phase are explained and nothing important is wrong; for a 4 some are argued, unasked.

      ### Clarify

      Grade: ☐ 0 · ☐ 1 · ☐ 2 · ☐ 3 · ☐ 4

      Notes: ────────────────────────────────────────────────────────────

      ────────────────────────────────────────────────────────────

      ### Design

      | point | named | explained | argued |
      | --- | --- | --- | --- |
      | **\\* Corrects for position bias**. Say how you would do position-bias. | ☐ | ☐ | ☐ |

      Grade: ☐ 0 · ☐ 1 · ☐ 2 · ☐ 3 · ☐ 4

      Notes: ────────────────────────────────────────────────────────────

      ────────────────────────────────────────────────────────────

      ### Deep Dive

      | point | named | explained | argued |
      | --- | --- | --- | --- |
      | **Sees broken toys**. Say how you would do breakage. | ☐ | ☐ | ☐ |

      Grade: ☐ 0 · ☐ 1 · ☐ 2 · ☐ 3 · ☐ 4

      Notes: ────────────────────────────────────────────────────────────

      ────────────────────────────────────────────────────────────

      ### Trade-offs

      Grade: ☐ 0 · ☐ 1 · ☐ 2 · ☐ 3 · ☐ 4

      Notes: ────────────────────────────────────────────────────────────

      ────────────────────────────────────────────────────────────

      ### Verdict for L5, which expects

      - Position bias.
      - Trade-offs unprompted
      - Monitoring with alerts
      - No hire unless at least one of the points marked \\* was explained; what they said unasked weighs more.

      ☐ strong no hire · ☐ no hire · ☐ hire · ☐ strong hire"
    `)
  })

  it('lets no text become markup', () => {
    const nasty: Prompt = {
      ...prompt,
      title: 'Toys | <b>',
      facts: [{ ...prompt.facts[0]!, topic: '[x](y)', answer: '# Yes\n| no' }],
    }
    const drawn = markdown({ prompt: nasty })
    expect(drawn).toContain('# Interviewer’s sheet: Meta · Toys \\| \\<b\\>\n')
    expect(drawn).toContain('- [ ] **\\[x\\](y):** \\# Yes \\| no\n')
  })
})

it('leaves no gap where there is no background, nor anything on a level', () => {
  const bare = { prompt: { ...input.prompt, background: '', levels: {} } }
  for (const sheet of [text(bare), markdown(bare)]) expect(sheet).not.toMatch(/\n{3}|undefined/)
})
