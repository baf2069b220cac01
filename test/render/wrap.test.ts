import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import { describe, expect, it } from 'vitest'
import { displayWidth, pad, truncate, wrapLines, wrapText } from '../../src/render/wrap.ts'

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['', 0],
    ['位置', 4],
    ['👩‍👩‍👧', 2],
    ['cafe\u0301', 4],
    ['\x1b[31mred\x1b[39m', 3],
    ['███▌', 4],
    ['✓ ○ ┃ …', 7],
  ])('%j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('plain text', () => {
  const words = fc.array(
    fc.constantFrom(...'a be the  “slot” click-through – → ─── über 30×4 … position,'.split(' ')),
  )

  it('is as wide as the packages say, and breaks where they break it', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (list, width) => {
        const text = list.join(' ')
        expect(displayWidth(text)).toBe(stringWidth(text))
        expect(wrapLines(text, width)).toEqual(wrapAnsi(text, width, { hard: true }).split('\n'))
      }),
    )
  })

  it('has one column for each of its signs', () => {
    const codes = Array.from({ length: 0x2600 }, (_, code) => String.fromCharCode(code))
    for (const sign of codes) expect(displayWidth(sign), JSON.stringify(sign)).toBe(stringWidth(sign))
  })
})

describe('wrapLines', () => {
  it.each([
    ['the slot and its click', 9, ['the slot', 'and its', 'click']],
    ['one\n\ntwo', 10, ['one', '', 'two']],
    ['', 10, ['']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['位置位置', 4, ['位置', '位置']],
  ] as const)('%j at %i', (text, width, rows) => {
    expect(wrapLines(text, width)).toEqual(rows)
  })

  it('hangs the further rows', () => {
    expect(wrapText('drive it and ask me', 18, { first: 'Ann  ', rest: '     ' })).toBe(
      'Ann  drive it and\n     ask me',
    )
  })

  it('keeps a colour over the break', () => {
    expect(wrapLines('\x1b[31mone two\x1b[39m', 3)).toEqual(['\x1b[31mone\x1b[39m', '\x1b[31mtwo\x1b[39m'])
  })

  it('never draws a row wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 80 }), (text, width) => {
        for (const row of wrapLines(text.replace(/[\t\r\x7f-\x9f]/g, ''), width)) {
          expect(displayWidth(row)).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})

describe('truncate', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['a longer title', 8, 'a longe…'],
    ['位置バイアス', 6, '位置…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 5, '👩‍👩‍👧👩‍👩‍👧…'],
    ['anything', 1, '…'],
    ['anything', 0, ''],
  ])('%j at %i', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut)
  })
})

describe('pad', () => {
  it.each([
    ['ab', 4, 'right', 'ab  '],
    ['ab', 4, 'left', '  ab'],
    ['位置', 6, 'right', '位置  '],
    ['abcdef', 4, 'right', 'abcdef'],
  ] as const)('%j to %i on the %s', (text, width, side, padded) => {
    expect(pad(text, width, side)).toBe(padded)
  })
})
