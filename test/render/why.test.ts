import { describe, expect, test } from 'vitest'
import { plainTheme } from '../../src/render/theme.ts'
import { renderWhy } from '../../src/render/why.ts'
import type { Wanting } from '../../src/scoring/wanting.ts'
import type { Proof } from '../../src/scoring/why.ts'

const proof = (wanting: Wanting | null): Proof => ({
  id: 'rest',
  title: 'Lets the dough rest',
  why: 'Rest makes the crumb.',
  earns: 'Say how long, and why.',
  home: 'design',
  said: 'design',
  credit: 'named',
  points: 0.8,
  max: 2,
  wanting,
  traces: [
    {
      list: 'named',
      pattern: 'dough & cellar',
      matched: ['dough', 'cellar'],
      evidence: { phase: 'design', quote: 'The dough stands in the cellar.', start: 0, end: 31 },
      denied: null,
      soundness: 'sound',
      marks: [],
      credit: 'named',
      faint: false,
      counted: true,
    },
  ],
})

const render = (wanting: Wanting | null, width = 72) =>
  `\n${renderWhy([proof(wanting)], { width, theme: plainTheme })}\n`

const lackLine = (wanting: Partial<Wanting>) => {
  const text = render({ credit: 'explained', lack: 'slots', pattern: null, missing: [], ...wanting }, 400)
  return text.split('\n').find((row) => row.startsWith('  To be '))
}

test('a proof says what the next credit would have needed', () => {
  const pattern = 'dough & rest | sleep & #(hour) ~12'
  expect(
    render({ credit: 'explained', lack: 'slots', pattern, missing: ['rest | sleep', '#(hour)'] }),
  ).toMatchInlineSnapshot(`
    "
    Lets the dough rest (rest)
      named, 0.8 of 2 · Design
      Rest makes the crumb.
      To earn more: Say how long, and why.
      To be explained: it lacks one of (rest | sleep) and "#(hour)"
        nearest rule (explained): dough & rest | sleep & #(hour) ~12
        · “The dough stands in the cellar.”
          Design 0–31 · named: this is what counted
          rule (named): dough & cellar
          matched: dough · cellar
    "
  `)
})

describe('in words', () => {
  const many = Array.from({ length: 11 }, (_, i) => `w${i}`).join(' | ')
  test.each<[Partial<Wanting>, string]>([
    [{ missing: [many] }, 'it lacks one of (w0 | w1 | w2 | w3 | w4 | w5 | w6 | w7 | … 3 more)'],
    [{ missing: ['#(day|ms) | soon', '#(day|ms)'] }, 'it lacks one of (#(day|ms) | soon) and "#(day|ms)"'],
    [{ lack: 'window' }, 'its words stand further apart than its ~ allows'],
    [{ lack: 'order' }, 'its words stand in another order'],
    [{ lack: 'words' }, 'two of its slots would have to share a word'],
    [{ lack: 'denied' }, 'it is met, but denied'],
    [{ lack: 'list' }, 'it stands in a bare list: say it in a sentence'],
    [
      { lack: 'faint' },
      'it is met in passing, in a sentence that speaks of something else: give it a sentence of its own',
    ],
    [
      { lack: 'mark', missing: ['a number', 'a cost'] },
      'beside it, in its sentence or the next: a number, or a cost',
    ],
  ])('%j', (wanting, expected) => {
    expect(lackLine(wanting)).toBe(`  To be explained: ${expected}`)
  })
})

test('says nothing where nothing came near', () => {
  expect(render(null)).not.toContain('To be')
})

test('of a point without patterns it says which words were heard, and which would do', () => {
  const canvas = { width: 72, theme: plainTheme }
  const absent = { ...proof(null), credit: 'absent' as const, traces: [] }
  const told = (heard: readonly string[]) =>
    renderWhy([absent], canvas, new Map([['rest', { heard, more: ['cellar', 'yeast'] }]]))
  expect(told(['dough'])).toContain('\n  heard: dough; one more of: cellar, yeast')
  expect(told([])).toContain('\n  heard: none of its words; two of: cellar, yeast')
  const counted = renderWhy([proof(null)], canvas, new Map([['rest', { heard: [], more: [] }]]))
  expect(counted).toContain('heard: dough · cellar')
  expect(counted).not.toContain('rule (named)')
})

test.each([
  [true, 'met in passing, the sentence speaks of something else: no more than named'],
  [false, 'met in passing, the sentence speaks of something else: not counted'],
])('a place that is met in passing says so (counted: %s)', (counted, says) => {
  const [trace] = proof(null).traces
  if (trace === undefined) throw new Error('the proof has no trace')
  const text = renderWhy([{ ...proof(null), traces: [{ ...trace, faint: true, counted }] }], {
    width: 400,
    theme: plainTheme,
  })
  expect(text).toContain(says)
})
