import { describe, expect, it } from 'vitest'
import {
  renderDrillEnd,
  renderDrillHead,
  renderDue,
  renderFeedback,
  renderQuestionHead,
} from '../../src/render/drill.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { type DueReport, drillCallOf } from '../../src/report/drill.ts'

const canvas = { width: 72, theme: plainTheme }

const report: DueReport = {
  schema: 1,
  judged: 3,
  missed: 2,
  concepts: 1,
  since: '2026-11-19',
  fresh: 33,
  next: '2026-11-24',
  cards: [
    {
      key: 'a',
      kind: 'missed',
      area: 'labels',
      title: 'Sees how labels mislead',
      due: '2026-11-19',
      reps: 0,
      times: 3,
    },
    {
      key: 'b',
      kind: 'concept',
      area: 'evaluation',
      title: 'Day one?',
      due: '2026-11-20',
      reps: 2,
      times: 0,
    },
  ],
}

const nothing: DueReport = { ...report, missed: 0, concepts: 0, since: null, fresh: 0, cards: [] }

describe('renderDue', () => {
  it('says what is waiting and since when', () => {
    expect(renderDue(report, canvas)).toMatchInlineSnapshot(`
      "2 missed points and 1 concept card due, the oldest since 2026-11-19.
      33 concept cards not asked yet.

      2026-11-19  labels      Sees how labels mislead (missed in 3 rounds)
      2026-11-20  evaluation  Day one?

      Begin:  mlsd drill"
    `)
  })

  it.each([
    [nothing, 'Nothing is due before 2026-11-24.'],
    [{ ...nothing, next: null }, 'Nothing is due.'],
  ])('says so where nothing is', (empty, text) => {
    expect(renderDue(empty, canvas)).toBe(text)
  })

  it('says that there are no rounds', () => {
    expect(renderDue({ ...nothing, judged: 0, fresh: 35 }, canvas)).toContain('No rounds so far')
    expect(renderDrillHead(5, { ...nothing, judged: 0, fresh: 35 }, canvas)).toBe(
      [
        'Drill · 5 min  35 concept cards not asked yet.',
        'No rounds so far, so these are concept cards only; after a round it goes',
        'by what you missed.',
      ].join('\n'),
    )
  })
})

describe('drillCallOf', () => {
  const cardOf = (times: number, reps: number) => ({
    ...(report.cards[0] as DueReport['cards'][number]),
    times,
    reps,
  })

  it.each([
    ['missed once, and in the review anyway', [cardOf(1, 0), cardOf(1, 0)], null],
    ['missed twice', [cardOf(1, 0), cardOf(2, 0)], { again: 1, due: 0 }],
    ['drilled before', [cardOf(0, 1), cardOf(3, 2), cardOf(1, 0)], { again: 1, due: 2 }],
    ['nothing', [], null],
  ])('calls for what was %s', (_, cards, call) => {
    expect(drillCallOf({ cards })).toEqual(call)
  })
})

describe('a question and what came of it', () => {
  it('is put on a problem', () => {
    const on = { title: 'Visual search', company: 'Pinterest', statement: 'Design visual search.' }
    expect(
      renderQuestionHead(
        { number: 2, area: 'labels', missed: { in: 'Toys', times: 1, akin: false }, on },
        canvas,
      ),
    ).toMatchInlineSnapshot(`
        "
        ── 2 · labels · missed in Toys ─────────────────────────────────────────
        Pinterest · Visual search: Design visual search."
      `)
  })

  it.each([
    [null, 'card'],
    [{ in: 'Toys', times: 1, akin: false }, 'missed in Toys'],
    [{ in: 'Toys', times: 4, akin: false }, 'missed in 4 rounds'],
    [{ in: 'Toys', times: 4, akin: true }, 'akin to a miss in Toys'],
  ])('says why it is asked: %j', (missed, why) => {
    expect(renderQuestionHead({ number: 1, area: 'labels', missed, on: null }, canvas)).toContain(
      `── 1 · labels · ${why} ──`,
    )
  })

  it('quotes what earned, and tells what would have earned more', () => {
    const held = [
      {
        title: 'Sees the trap',
        earns: 'Name the trap.',
        credit: 'named' as const,
        quote: 'Labels are late.',
      },
      { title: 'Splits by time', earns: 'Say which weeks.', credit: 'argued' as const, quote: 'Weeks 1-8.' },
      { title: 'Same words', earns: 'Same words', credit: 'absent' as const, quote: null },
    ]
    const shown = renderFeedback({ credit: 'named', held, answer: 'The answer.', next: '2026-11-22' }, canvas)
    expect(shown).toMatchInlineSnapshot(`
      "
      ○ Sees the trap (named)
        "Labels are late."
        Name the trap.
      ✓ Splits by time (argued)
        "Weeks 1-8."
      ○ Same words (not there)
        The answer.
      Again on 2026-11-22."
    `)
  })

  it.each([
    [{ answered: 3, well: 1, waiting: 4, next: null }, '\n3 answers, 1 with a reason or more. 4 more due.'],
    [
      { answered: 1, well: 1, waiting: 0, next: '2026-11-24' },
      '\n1 answer, 1 with a reason or more. Nothing is due before 2026-11-24.',
    ],
    [{ answered: 0, well: 0, waiting: 0, next: null }, '\nNothing answered. Nothing is due.'],
  ])('ends', (summary, text) => {
    expect(renderDrillEnd(summary, canvas)).toBe(text)
  })
})
