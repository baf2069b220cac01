import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../../src/render/wrap.ts'
import { newEditor } from '../../../src/terminal/editor/editor.ts'
import { columnAt, drawn, offsetAt, rowAt, wrapAt } from '../../../src/terminal/editor/layout.ts'
import { update } from '../../../src/terminal/editor/update.ts'
import { viewport } from '../../../src/terminal/editor/viewport.ts'

const rowsOf = (line: string, width: number): string[] =>
  wrapAt(width)(line).map((row) => line.slice(row.start, row.end))

describe('wrapAt', () => {
  it.each([
    ['', 10, ['']],
    ['short', 10, ['short']],
    ['the slot and its click', 10, ['the slot ', 'and its ', 'click']],
    ['exactly ten', 7, ['exactly ', 'ten']],
    ['hanging      blanks', 7, ['hanging      ', 'blanks']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['x abcdefghij', 4, ['x ', 'abcd', 'efgh', 'ij']],
    ['位置バイアス', 5, ['位置', 'バイ', 'アス']],
    ['a👩‍👩‍👧👩‍👩‍👧', 4, ['a👩‍👩‍👧', '👩‍👩‍👧']],
    ['\tx', 6, ['\tx']],
  ] as const)('%j at %i', (line, width, rows) => {
    expect(rowsOf(line, width)).toEqual(rows)
  })

  const line = fc.string({
    unit: fc.constantFrom('a', ' ', '位', 'é', '👩‍👩‍👧', '\t', 'long'),
    maxLength: 80,
  })

  it('loses nothing and draws no row wider than asked', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const rows = rowsOf(text, width)
        expect(rows.join('')).toBe(text)
        for (const row of rows) expect(displayWidth(drawn(row).trimEnd())).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('finds every offset again from its row and column', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 4, max: 30 }), fc.nat(), (text, width, pick) => {
        const rows = wrapAt(width)(text)
        const index = pick % rows.length
        const row = rows[index] ?? { start: 0, end: 0 }
        const offset = offsetAt(text, row, pick % (width + 4), index === rows.length - 1)
        expect(rowAt(rows, offset)).toBe(index)
        expect(offsetAt(text, row, columnAt(text, row, offset), index === rows.length - 1)).toBe(offset)
      }),
    )
  })
})

describe('a key press', () => {
  it.each([
    [
      'four thousand lines',
      Array.from({ length: 4_000 }, (_, n) => `line ${n} of a long answer, 位置`).join('\n'),
    ],
    ['one line of a hundred thousand characters', 'weight clicks by the slot '.repeat(4_000)],
  ])('is drawn quickly in %s', (_name, text) => {
    const wrap = wrapAt(70)
    let editor = newEditor(text, [])
    let top = { line: 0, row: 0 }
    const draw = (): void => {
      top = viewport(editor, wrap, { width: 70, height: 18, top }).top
    }
    draw()
    const times: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      const started = performance.now()
      editor = update(editor, { kind: turn % 5 === 4 ? 'up' : 'insert', text: 'x' } as never, wrap)
      draw()
      times.push(performance.now() - started)
    }
    // The quickest of twenty: the machine that tests may be busy.
    expect(Math.min(...times)).toBeLessThan(16)
  })
})
