import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/render/clean.ts'
import { type Editor, newEditor, textOf } from '../../../src/terminal/editor/editor.ts'
import { wrapAt } from '../../../src/terminal/editor/layout.ts'
import { type EditorAction, PLAIN_ACTIONS, update } from '../../../src/terminal/editor/update.ts'
import { viewport } from '../../../src/terminal/editor/viewport.ts'

const UNITS = [
  'a',
  'B',
  ' ',
  ' ',
  '\n',
  '\t',
  '.',
  '1',
  'é',
  'e\u0301',
  '\u0301',
  '位',
  '👩‍👩‍👧',
  '🇬',
  '🇧',
  '👩🏽',
  'क्ष',
  '❤️',
  '\r',
  '\x1b[31m',
  '\u200d',
] as const
const text = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 60 })
const action: fc.Arbitrary<EditorAction> = fc.oneof(
  { weight: 3, arbitrary: text.map((value) => ({ kind: 'insert' as const, text: value })) },
  { weight: 1, arbitrary: text.map((value) => ({ kind: 'paste' as const, text: value })) },
  { weight: 1, arbitrary: text.map((value) => ({ kind: 'replace' as const, text: value })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('page-up' as const, 'page-down' as const).map((kind) => ({ kind, rows: 4 })),
  },
  { weight: 9, arbitrary: fc.constantFrom(...PLAIN_ACTIONS).map((kind) => ({ kind })) },
)
const actions = fc.array(action, { maxLength: 40 })
const width = fc.integer({ min: 4, max: 30 })
const history = fc.array(text, { maxLength: 3 })

const MOVES = new Set([
  'left',
  'right',
  'word-left',
  'word-right',
  'line-start',
  'line-end',
  'text-start',
  'text-end',
  'page-up',
  'page-down',
])

const boundaries = (line: string): Set<number> => {
  const all = new Set([0])
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  for (const part of segmenter.segment(line)) all.add(part.index + part.segment.length)
  return all
}

const states = (first: Editor, list: readonly EditorAction[], columns: number): Editor[] => {
  const wrap = wrapAt(columns)
  const all = [first]
  for (const step of list) all.push(update(all.at(-1) ?? first, step, wrap))
  return all
}

describe('the editor, whatever is done to it', () => {
  it('has its cursor inside the text, between two graphemes', () => {
    fc.assert(
      fc.property(text, history, actions, width, (draft, entries, list, columns) => {
        for (const { lines, cursor } of states(newEditor(draft, entries), list, columns)) {
          const line = lines[cursor.line]
          expect(line).toBeTypeOf('string')
          expect(boundaries(line ?? '')).toContain(cursor.offset)
        }
      }),
    )
  })

  it('holds no newline in a line and no control character at all', () => {
    fc.assert(
      fc.property(text, history, actions, width, (draft, entries, list, columns) => {
        for (const { lines } of states(newEditor(draft, entries), list, columns)) {
          for (const line of lines) expect(line).not.toMatch(/[\0-\x08\x0a-\x1f\x7f-\x9f]/)
        }
      }),
    )
  })

  it('changes its text by edits only', () => {
    fc.assert(
      fc.property(text, actions, width, (draft, list, columns) => {
        const all = states(newEditor(draft, []), list, columns)
        list.forEach((step, index) => {
          const [before, next] = [all[index], all[index + 1]]
          const still = MOVES.has(step.kind) || step.kind === 'up' || step.kind === 'down'
          if (before && next && still) expect(next.lines).toBe(before.lines)
        })
      }),
    )
  })

  it('goes back by undo, all the way to what it began with', () => {
    fc.assert(
      fc.property(text, history, actions, width, (draft, entries, list, columns) => {
        const edits = list.filter((step) => step.kind !== 'undo')
        const first = newEditor(draft, entries)
        let editor = states(first, edits, columns).at(-1) ?? first
        for (let steps = editor.undo.length; steps > 0; steps -= 1) {
          editor = update(editor, { kind: 'undo' }, wrapAt(columns))
        }
        expect(textOf(editor)).toBe(textOf(first))
        expect(editor.undo).toEqual([])
      }),
    )
  })

  it('takes back any one edit by one undo, but for the word that goes on', () => {
    fc.assert(
      fc.property(text, actions, action, width, (draft, list, last, columns) => {
        fc.pre(last.kind !== 'undo')
        const before = { ...(states(newEditor(draft, []), list, columns).at(-1) as Editor), group: null }
        const after = update(before, last, wrapAt(columns))
        fc.pre(after.undo.length > 0 && after.lines !== before.lines)
        expect(textOf(update(after, { kind: 'undo' }, wrapAt(columns)))).toBe(textOf(before))
      }),
    )
  })

  it('gives a paste back as it came, but cleaned', () => {
    const anything = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 }))
    fc.assert(
      fc.property(anything, (value) => {
        const editor = update(newEditor('', []), { kind: 'paste', text: value }, wrapAt(20))
        expect(textOf(editor)).toBe(cleanText(value))
      }),
    )
  })

  it('shows its cursor in a view of the size asked for', () => {
    fc.assert(
      fc.property(text, actions, width, fc.integer({ min: 1, max: 8 }), (draft, list, columns, height) => {
        const wrap = wrapAt(columns)
        let top = { line: 0, row: 0 }
        for (const editor of states(newEditor(draft, []), list, columns)) {
          const view = viewport(editor, wrap, { width: columns, height, top })
          top = view.top
          expect(view.rows.length).toBeLessThanOrEqual(height)
          expect(view.cursorRow).toBeLessThan(view.rows.length)
          expect(view.cursorColumn).toBeLessThanOrEqual(columns)
          const total = editor.lines.reduce((sum, line) => sum + wrap(line).length, 0)
          expect(view.rows.length).toBe(Math.min(total, height))
          expect(view.above || view.below).toBe(total > height)
        }
      }),
    )
  })
})
