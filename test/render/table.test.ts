import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, columnWidths, tableRows } from '../../src/render/table.ts'
import { plainTheme } from '../../src/render/theme.ts'
import { displayWidth } from '../../src/render/wrap.ts'

const COLUMNS: readonly Column[] = [
  { head: 'id' },
  { head: 'title', cut: true },
  { head: 'min', align: 'right' },
]

const ROWS = [
  ['uber/ride-eta', 'Ride ETA', '45'],
  ['meta/ad-click-prediction', 'Ad click prediction', '5'],
]

describe('tableRows', () => {
  it('lines columns up, numbers to the right', () => {
    expect(tableRows(COLUMNS, ROWS, { width: 80, head: plainTheme.dim }).join('\n')).toBe(
      [
        'id                        title                min',
        'uber/ride-eta             Ride ETA              45',
        'meta/ad-click-prediction  Ad click prediction    5',
      ].join('\n'),
    )
  })

  it('cuts only the columns that may be cut', () => {
    expect(tableRows(COLUMNS, ROWS, { width: 40 })).toEqual([
      'uber/ride-eta             Ride ETA    45',
      'meta/ad-click-prediction  Ad click…    5',
    ])
  })

  it('has no head unless it is asked for one', () => {
    expect(tableRows(COLUMNS, ROWS, { width: 80 })).toHaveLength(2)
  })

  it('styles the padded cell, so that a background fills it', () => {
    const mark = (text: string) => `<${text}>`
    expect(
      tableRows([{ head: 'a' }, { head: 'b' }], [[{ text: 'x', style: mark }, 'y']], { width: 80 }),
    ).toEqual(['<x>  y'])
  })

  it('leaves an empty styled cell alone', () => {
    const mark = (text: string) => `<${text}>`
    expect(
      tableRows([{ head: 'a' }, { head: 'b' }], [[{ text: '', style: mark }, 'y']], { width: 80 }),
    ).toEqual(['   y'])
  })

  it('pads by display width', () => {
    expect(
      tableRows(
        [{ head: '' }, { head: '' }],
        [
          ['位置', 'a'],
          ['x', 'b'],
        ],
        { width: 80 },
      ),
    ).toEqual(['位置  a', 'x     b'])
  })

  it('cleans its cells', () => {
    expect(tableRows([{ head: '' }], [['a\x1b[2J\nb\u202e']], { width: 80 })).toEqual(['a b'])
  })

  it('stands a missing cell', () => {
    expect(tableRows(COLUMNS, [['x']], { width: 80 })).toEqual(['x'])
  })

  it('keeps to its width whenever the cut columns can give way', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
        fc.integer({ min: 20, max: 90 }),
        (rows, width) => {
          const columns = [
            { head: 'one', cut: true },
            { head: 'two', cut: true },
          ]
          for (const line of tableRows(columns, rows, { width })) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width)
          }
        },
      ),
    )
  })
})

describe('columnWidths', () => {
  it('takes from the widest first', () => {
    const columns = [
      { head: '', cut: true },
      { head: '', cut: true },
    ]
    expect(columnWidths(columns, [['a'.repeat(30), 'b'.repeat(10)]], 32)).toEqual([20, 10])
  })

  it('stops where nothing more may be cut', () => {
    expect(columnWidths([{ head: 'abcdefghij' }], [], 5)).toEqual([10])
  })
})
