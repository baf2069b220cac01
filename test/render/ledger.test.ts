import { describe, expect, it } from 'vitest'
import { questionBlocks, questionRows } from '../../src/render/ledger.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import type { LedgerLine } from '../../src/report/ledger.ts'

const line = (topic: string, more: Partial<LedgerLine> = {}): LedgerLine => ({
  fact: 'x',
  topic,
  state: 'unasked',
  askedAt: null,
  use: null,
  question: null,
  changes: [{ criterion: 'x', why: 'It decides when you may train.' }],
  ...more,
})

const used = line('GPS and logs', {
  state: 'used',
  askedAt: 70,
  use: { phase: 'design', at: 612, quote: 'A position every 4 s, *five* metres off.', start: 0, end: 40 },
})
const unused = line('Time allowed', { state: 'unused', askedAt: 130 })
const unclear = line('Children', { state: 'unclear', askedAt: 131 })
const unasked = line('Labels | delay', {
  changes: [
    { criterion: 'x', why: 'It decides when you may train.' },
    { criterion: 'y', why: 'Young examples need weights.' },
  ],
})
const unheard = line('When it happens', {
  state: 'unheard',
  askedAt: 95,
  question: 'And how *soon* does it come?',
})

const draw = (lines: readonly LedgerLine[], width = 80) => questionRows(lines, { width, theme: plainTheme })

describe('questionRows', () => {
  it.each([
    [[], []],
    [[used], ['Questions   brought 1 fact, 1 used']],
    [
      [used, unused, line('A/B tests', { state: 'unused' })],
      ['Questions   brought 3 facts, 1 used; never used: time allowed, A/B tests'],
    ],
    [[used, unclear, unused], ['Questions   brought 3 facts, 1 used, 1 perhaps; never used: time allowed']],
    [
      [unasked],
      ['Questions   none that brought a fact', 'Never asked: labels | delay. It decides when you may train.'],
    ],
    [
      [used, unheard],
      [
        'Questions   brought 1 fact, 1 used',
        'Asked in words I did not catch: when it happens. It decides when you may train.',
      ],
    ],
    [
      [used, unheard, unasked],
      ['Questions   brought 1 fact, 1 used', 'Never asked: labels | delay. It decides when you may train.'],
    ],
    [[used, line('Fairness', { changes: [] })], ['Questions   brought 1 fact, 1 used']],
  ])('tells in two rows what became of %#', (lines, rows) => {
    expect(draw(lines)).toEqual(rows)
  })

  it('fits, however much there is', () => {
    const long = Array.from({ length: 9 }, () => line('Topic \u202eof many words', { state: 'unused' }))
    const rows = draw([...long, line('Long', { changes: [{ criterion: 'x', why: 'word '.repeat(40) }] })], 60)
    expect(rows.map((row) => displayWidth(row) <= 60)).toEqual([true, true])
    expect(rows.join('')).not.toContain('\u202e')
  })
})

describe('questionBlocks', () => {
  it('says what was only assumed, and when', () => {
    const assumed = line('Books', { state: 'assumed', askedAt: 40, question: 'I assume books are out.' })
    expect(questionBlocks([assumed]).join('\n\n')).toMatchInlineSnapshot(`
      "## Questions

      ### Assumed, not asked: what hangs on it

      - **Books** (said 0:40): It decides when you may train.
        > I assume books are out."
    `)
  })

  it('has three lists', () => {
    expect(questionBlocks([used, unused, unasked]).join('\n\n')).toMatchInlineSnapshot(`
      "## Questions

      ### Asked and used

      - **GPS and logs** (asked 1:10, used in Design 10:12)
        > A position every 4 s, \\*five\\* metres off.

      ### Asked and never used: what it would have changed

      - **Time allowed** (asked 2:10): It decides when you may train.

      ### Never asked: what it would have changed

      - **Labels \\| delay**: It decides when you may train. Young examples need weights."
    `)
  })

  it('quotes what was not caught', () => {
    expect(questionBlocks([unheard])).toEqual([
      '## Questions',
      '### Asked in words I did not catch: what it would have changed',
      '- **When it happens** (asked 1:35): It decides when you may train.\n  > And how \\*soon\\* does it come?',
    ])
  })

  it('has what was left to them as their call, never as not caught', () => {
    const yours = { ...unheard, state: 'yours' as const }
    expect(questionBlocks([yours]).slice(1)).toEqual([
      '### Your call: what hangs on it',
      '- **When it happens** (asked 1:35): It decides when you may train.\n  > And how \\*soon\\* does it come?',
    ])
    expect(draw([used, yours])).toEqual(['Questions   brought 1 fact, 1 used'])
  })

  it('holds nothing against what was perhaps used', () => {
    expect(questionBlocks([unclear])).toEqual([
      '## Questions',
      '### Asked, and perhaps used: no sentence plainly takes it up',
      '- **Children** (asked 2:11)',
    ])
  })

  it('leaves out what would be empty', () => {
    expect(questionBlocks([])).toEqual([])
    expect(questionBlocks([line('Fairness', { changes: [] })])).toEqual([
      '## Questions',
      '### Never asked: what it would have changed',
      '- **Fairness**',
    ])
  })
})
