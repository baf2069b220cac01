import { describe, expect, test } from 'vitest'
import { renderCheck } from '../../src/render/problems.ts'
import { plainTheme } from '../../src/render/theme.ts'
import type { CheckReport, ShownProblem } from '../../src/report/problems.ts'

const problem = (over: Partial<ShownProblem> = {}): ShownProblem => ({
  file: 'prompts/meta/my-prompt.yaml',
  line: 14,
  column: 12,
  path: 'criteria[2].named',
  expected: 'a list of patterns',
  found: 'a number (3)',
  source: '    named: 3',
  ...over,
})

const report = (over: Partial<CheckReport> = {}): CheckReport => ({
  schema: 1,
  problems: [],
  notes: [],
  prompts: [],
  files: 3,
  own: false,
  ...over,
})

const render = (of: CheckReport, width = 72, all = false) =>
  `\n${renderCheck(of, { again: 'mlsd check my-bank', all }, { width, theme: plainTheme })}\n`

describe('problems', () => {
  test('stand with their line and what to do next', () => {
    expect(render(report({ problems: [problem()] }))).toMatchInlineSnapshot(`
      "
      prompts/meta/my-prompt.yaml:14:12  criteria[2].named
        expected a list of patterns, found a number (3)
        14 │     named: 3
           │            ^

      1 problem. Fix it and run: mlsd check my-bank
      "
    `)
  })

  test('a long line is shown around its place, and everything fits', () => {
    const source = `  named: ["${'one | two | '.repeat(20)}@nowhere | ${'three | '.repeat(20)}"]`
    const long = problem({ source, column: source.indexOf('@') + 1, expected: `${'words '.repeat(20)}here` })
    const text = render(report({ problems: [long, problem({ source: null })] }), 60)
    expect(text).toMatchInlineSnapshot(`
      "
      prompts/meta/my-prompt.yaml:14:252  criteria[2].named
        expected words words words words words words words words
        words words words words words words words words words
        words words words here, found a number (3)
        14 │ …| one | two | one | two | @nowhere | three | three …
           │                            ^

      prompts/meta/my-prompt.yaml:14:12  criteria[2].named
        expected a list of patterns, found a number (3)

      2 problems. Fix them and run: mlsd check my-bank
      "
    `)
    for (const row of text.split('\n').slice(2)) expect(row.length).toBeLessThanOrEqual(60)
  })

  test('the caret stands below wide characters and tabs, and no escape gets out', () => {
    const rows = render(
      report({ problems: [problem({ source: '\t日本: \u001b[31mx', column: 11, file: 'a\u001b[2J.yaml' })] }),
    ).split('\n')
    expect(rows.slice(1, 5)).toEqual([
      'a.yaml:14:11  criteria[2].named',
      '  expected a list of patterns, found a number (3)',
      '  14 │  日本: x',
      '     │        ^',
    ])
  })
})

describe('a clean check', () => {
  const tally = {
    id: 'meta/news-feed-ranking',
    facts: 12,
    criteria: 11,
    probes: 8,
    curveballs: 3,
    hits: 40,
    outlines: [
      { verdict: 'strong-hire', score: 86.1 },
      { verdict: 'hire', score: 77.6 },
    ],
    weak: { verdict: 'strong-no-hire', score: 4.7 },
    generic: { verdict: 'no-hire', score: 40.2 },
    hears: [],
    leftOut: { heard: 0, of: 0, unheard: [] },
    inherits: { probes: [], curveballs: [] },
  } as const

  test('shows what was proved', () => {
    expect(
      render(report({ prompts: [tally, { ...tally, id: 'general/marketplace-recommendation' }] })),
    ).toMatchInlineSnapshot(`
      "
      prompt               facts  crit  probe  curve  hits  outline  weak  any
      meta/news-feed-ran…     12    11      8      3    40    86 78     5   40
      general/marketplac…     12    11      8      3    40    86 78     5   40
      crit, probe, curve: its own criteria, deep-dive questions and changed
      requirements; hits: sentences proved to earn; outline, weak, any: what
      its strong answers, its weak one, and a generic one of no problem at all
      score at L5, of 100 (where that is a hire, a note says so).

      No problems in 3 files.
      "
    `)
  })

  test('adds what is worth a look, but not without end', () => {
    const note = problem({ path: 'criteria[2].misses[0]', expected: 'nothing', found: 'named, by "x"' })
    expect(render(report({ notes: [note] }))).toMatchInlineSnapshot(`
      "
      Worth a look, though no problem:

      prompts/meta/my-prompt.yaml:14:12  criteria[2].misses[0]
        expected nothing, found named, by "x"
        14 │     named: 3
           │            ^

      No problems in 3 files.
      "
    `)
    const rows = render(report({ notes: Array.from({ length: 13 }, () => note) })).split('\n')
    expect(rows.filter((row) => row.includes('misses[0]'))).toHaveLength(10)
    expect(rows).toContain('… and 3 more; --json lists all.')
  })

  test('says nothing of notes while there are problems', () => {
    expect(render(report({ problems: [problem()], notes: [problem()] }))).not.toContain('Worth a look')
  })

  test('without prompts says how much was looked at', () => {
    expect(render(report({ files: 1 }))).toBe('\nNo problems in 1 file.\n')
  })

  test('of somebody’s own say what to do next, where there is a problem to be practised', () => {
    expect(render(report({ own: true }))).not.toContain('Next:')
    const weak = { verdict: null, score: 1 }
    const tally = {
      id: 'acme/x',
      facts: 3,
      criteria: 3,
      probes: 2,
      curveballs: 1,
      hits: 9,
      outlines: [],
      weak,
      generic: weak,
      hears: [],
      leftOut: { heard: 0, of: 0, unheard: [] },
      inherits: { probes: [], curveballs: [] },
    }
    expect(render(report({ own: true, prompts: [tally] }))).toContain(
      '\nNext: say each point in words that your hits do not use',
    )
  })

  test('says what points without patterns listen for, each on a line', () => {
    const hears = [
      { criterion: 'rest', telling: ['dough', 'cellar'], fair: ['yeast'], slight: ['hours', 'cold'] },
      { criterion: 'mute', telling: [], fair: [], slight: [] },
    ]
    const leftOut = { heard: 4, of: 6, unheard: [{ criterion: 'rest', hits: [1, 3] }] }
    const inherits = { probes: ['How do you know?'], curveballs: ['The oven breaks.'] }
    const of = report({ own: true, prompts: [{ ...tally, hears, leftOut, inherits }] })
    const text = render(of)
    expect(text).toContain(`
Heard where one sentence has a word of the first list and any other of
these, two of the second, or one of the second and two of the third, or
their like:
  rest: dough, cellar / yeast / hours, cold
  mute: its hits alone
4 of 6 of your own sentences are heard without themselves; not so hits
rest 1, 3: add another in words near to theirs, or patterns.

From its family: 1 question and 1 change; mlsd check my-bank --all lists
them.

`)
    expect(text).toContain(`
No problems in 3 files.
meta/news-feed-ranking is playable, but 4 of 6 of its own sentences are
heard without themselves, so expect it to miss people who word things
differently. Next: a hit for rest in words near to its hit 1.
`)
    const whole = { ...tally, leftOut: { heard: 6, of: 6, unheard: [] } }
    expect(render(report({ own: true, prompts: [whole] }))).toContain(`
meta/news-feed-ranking is playable: 6 of 6 of its own sentences are
heard without themselves. Next: mlsd practice meta/news-feed-ranking, in
other words than your hits; mlsd why last then tells what was heard.
`)
    expect(render(of, 72, true)).toContain(`
rest 1, 3: add another in words near to theirs, or patterns.

Its family’s questions in the deep dive, unless you write "probes":
  - How do you know?

What may change near the end, unless you write "curveballs":
  - The oven breaks.

`)
    expect(render(report({ own: true, prompts: [{ ...tally, hears }, tally] }))).not.toContain('Heard where')
  })

  test('fits on sixty columns', () => {
    const rows = render(
      report({ prompts: [{ ...tally, id: 'general/marketplace-recommendation' }] }),
      60,
    ).split('\n')
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(60)
  })
})
