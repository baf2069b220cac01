import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/render/clean.ts'
import { safeJson } from '../../src/report/json.ts'

describe('safeJson', () => {
  it.each([
    ['a\x9b31m', '"a\\u009b31m"'],
    ['a\u202e', '"a\\u202e"'],
    ['\u{e0041}', '"\\udb40\\udc41"'],
    ['\u2028\ufeff', '"\\u2028\\ufeff"'],
    ['plain é 位', '"plain é 位"'],
  ])('%j is %s', (value, text) => {
    expect(safeJson(value)).toBe(text)
  })

  it('indents', () => {
    expect(safeJson({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}')
  })

  it('parses to exactly the value, and needs no cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(JSON.parse(safeJson({ value }))).toEqual({ value })
        expect(cleanText(safeJson({ value }, 2))).toBe(safeJson({ value }, 2))
      }),
    )
  })
})
