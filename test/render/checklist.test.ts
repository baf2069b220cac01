import { describe, expect, it } from 'vitest'
import type { Rubrics } from '../../src/bank/rubric-types.ts'
import { renderChecklist, renderChecklistMarkdown } from '../../src/render/checklist.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { checklistOf } from '../../src/report/checklist.ts'
import { meta, prompt, rubrics } from '../fixtures/round.ts'

const clock = {
  minutes: 45,
  statement: 1,
  phases: { clarify: 6, design: 20, 'deep-dive': 12, 'trade-offs': 4 },
  close: 2,
}

const of = (given: Rubrics = rubrics) =>
  checklistOf({ rubrics: given, clock, level: 'L5', levelName: 'E5', company: meta, prompt })

const draw = (width = 80, given = rubrics) => renderChecklist(of(given), { width, theme: plainTheme })

const LONG =
  'Say what you would do, with a number, why, and what you would give up for it in return for that. '

const wordy: Rubrics = {
  ...rubrics,
  areas: rubrics.areas.map((area) => ({ ...area, say: LONG.repeat(2) })),
  levels: rubrics.levels.map((level) => ({ ...level, expects: Array.from({ length: 9 }, () => LONG) })),
  checklist: {
    questions: Array.from({ length: 12 }, (_, index) => `Question ${index}: ${LONG}`),
    phrases: Array.from({ length: 9 }, () => LONG),
    numbers: Array.from({ length: 20 }, () => LONG),
    mistakes: Array.from({ length: 12 }, () => ({ id: 'x', sounds: LONG, instead: LONG })),
  },
}

describe('renderChecklist', () => {
  it('is one page', () => {
    expect(draw()).toMatchInlineSnapshot(`
      "ML system design · Meta · Toy ranking · L5 (E5) · 45 min
      ── THE CLOCK, IN MINUTES ───────────────────────────────────────────────────────
      0–1 statement · 1–7 Clarify · 7–27 Design · 27–39 Deep Dive · 39–43 Trade-offs ·
      43–45 close
      ── THIS PROBLEM ────────────────────────────────────────────────────────────────
      asked   Design a system that ranks toys for a child.
      trains  data, trade-offs
      family  Ranking and recommendation: Which few of many to show.
      ── ASK FIRST ───────────────────────────────────────────────────────────────────
      - What is the goal?
      - Who uses it, and where?
      - How many a day?
      ── COVER, EACH WITH A DECISION AND A NUMBER ────────────────────────────────────
      Framing     What to say about framing, with a number.
      Metrics     What to say about metrics, with a number.
      Data        What to say about data, with a number.
      Labels      What to say about labels, with a number.
      Features    What to say about features, with a number.
      Model       What to say about model, with a number.
      Training    What to say about training, with a number.
      Evaluation  What to say about evaluation, with a number.
      Serving     What to say about serving, with a number.
      Monitoring  What to say about monitoring, with a number.
      Trade-offs  What to say about trade-offs, with a number.
      ── EXPECTED AT L5 (E5) ─────────────────────────────────────────────────────────
      - Trade-offs unprompted
      - Monitoring with alerts
      ── WHAT META STRESSES ──────────────────────────────────────────────────────────
      - Labels and their traps
      - Ranking at scale
      ── AVOID ───────────────────────────────────────────────────────────────────────
      - Nothing quantified
      - “fast, large, periodically” → the number, and what follows from it
      ── NUMBERS WORTH KNOWING ───────────────────────────────────────────────────────
      - 1 day = 86,400 s, say 10^5
      - Feature store read < 10 ms
      ── WORDS THAT HELP ─────────────────────────────────────────────────────────────
      - Let me think for a moment."
    `)
  })

  it('keeps to 66 rows of 80 columns whatever the rubric holds, and keeps every area', () => {
    const rows = draw(80, wordy).split('\n')
    expect(rows.length).toBeLessThanOrEqual(66)
    for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(80)
    for (const area of rubrics.areas) expect(rows.some((row) => row.startsWith(`${area.name} `))).toBe(true)
    expect(rows.some((row) => row.startsWith('- Question 0'))).toBe(true)
  })

  it.each([60, 72, 120, 200])('shows the same items at %i columns', (width) => {
    const words = (text: string) => text.replace(/─+/g, '').split(/\s+/).join(' ')
    expect(words(draw(width, wordy))).toBe(words(draw(80, wordy)))
    for (const row of draw(width).split('\n')) expect(displayWidth(row)).toBeLessThanOrEqual(width)
  })

  it('cleans what it shows', () => {
    const nasty = { ...rubrics, checklist: { ...rubrics.checklist, questions: ['Wh\x1b[2Jo\u202e?\n# x'] } }
    expect(draw(80, nasty)).toContain('- Who? # x\n')
  })
})

describe('renderChecklistMarkdown', () => {
  it('is the same page', () => {
    expect(renderChecklistMarkdown(of())).toMatchInlineSnapshot(`
      "# ML system design · Meta · Toy ranking · L5 (E5) · 45 min
      ## The clock, in minutes
      0–1 statement · 1–7 Clarify · 7–27 Design · 27–39 Deep Dive · 39–43 Trade-offs ·
      43–45 close
      ## This problem
      - **asked**: Design a system that ranks toys for a child.
      - **trains**: data, trade-offs
      - **family**: Ranking and recommendation: Which few of many to show.
      ## Ask first
      - What is the goal?
      - Who uses it, and where?
      - How many a day?
      ## Cover, each with a decision and a number
      - **Framing**: What to say about framing, with a number.
      - **Metrics**: What to say about metrics, with a number.
      - **Data**: What to say about data, with a number.
      - **Labels**: What to say about labels, with a number.
      - **Features**: What to say about features, with a number.
      - **Model**: What to say about model, with a number.
      - **Training**: What to say about training, with a number.
      - **Evaluation**: What to say about evaluation, with a number.
      - **Serving**: What to say about serving, with a number.
      - **Monitoring**: What to say about monitoring, with a number.
      - **Trade-offs**: What to say about trade-offs, with a number.
      ## Expected at L5 (E5)
      - Trade-offs unprompted
      - Monitoring with alerts
      ## What Meta stresses
      - Labels and their traps
      - Ranking at scale
      ## Avoid
      - Nothing quantified
      - “fast, large, periodically” → the number, and what follows from it
      ## Numbers worth knowing
      - 1 day = 86,400 s, say 10^5
      - Feature store read \\< 10 ms
      ## Words that help
      - Let me think for a moment."
    `)
  })

  it('keeps to one page, too', () => {
    const rows = renderChecklistMarkdown(of(wordy)).split('\n')
    expect(rows.length).toBeLessThanOrEqual(66)
    for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(80)
  })

  it('lets no text become markup', () => {
    const nasty = {
      ...rubrics,
      checklist: { ...rubrics.checklist, questions: ['<b>Who</b> | `x` *y* [z](u)'] },
    }
    expect(renderChecklistMarkdown(of(nasty))).toContain(
      '- \\<b\\>Who\\</b\\> \\| \\`x\\` \\*y\\* \\[z\\](u)\n',
    )
  })
})
