import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowerCase, normaliseText } from '../../src/language/normalise.ts'

describe('normaliseText', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['combined letters', 'cafe\u0301', 'caf\u00e9'],
    ['control characters but tab and newline', 'a\u0000b\tc\u001b[31m\u007fd\u009b', 'ab\tc[31md'],
    ['byte order mark, direction marks, zero width space', '\uFEFFa\u202Eb\u200Bc\u2066d', 'abcd'],
    ['joiners stay: they shape words and faces', 'a\u200Db', 'a\u200Db'],
    ['half a surrogate pair', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['a whole surrogate pair', 'a😀b', 'a😀b'],
    ['nothing', '', ''],
  ])('%s', (_, raw, expected) => {
    expect(normaliseText(raw)).toBe(expected)
  })

  test('is idempotent and well formed on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const once = normaliseText(raw)
        expect(normaliseText(once)).toBe(once)
        expect(new TextDecoder().decode(new TextEncoder().encode(once))).toBe(once)
      }),
    )
  })
})

test.each([
  ['ABC', 'abc'],
  ['İstanbul', 'İstanbul'],
  ['ÀB😀', 'àb😀'],
])('the lower case of %s keeps its length', (text, expected) => {
  expect(lowerCase(text)).toBe(expected)
  expect(lowerCase(text)).toHaveLength(text.length)
})
