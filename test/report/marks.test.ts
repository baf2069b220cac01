import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/render/clean.ts'
import {
  fenceFor,
  inertLine,
  markText,
  readInert,
  readMark,
  readSpelling,
  spellOut,
} from '../../src/report/marks.ts'

const NASTY = [
  '`',
  '```',
  '~~~~',
  '\\',
  '\\u{41}',
  '\u202e',
  '\u200d',
  '\ufe0f',
  '👩‍👩‍👧',
  '# ',
  '- ',
  '1. ',
  '<b>',
  '&amp;',
  '&#35;',
  '|',
  'https://x.test',
  ' ',
  '\t',
  '=',
  'word',
]

const line = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((parts) => parts.join('')),
)

describe('spellOut', () => {
  it.each([
    ['plain\n\ttext', 'plain\n\ttext'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['C:\\u{41}', 'C:\\u{5c}u{41}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\r\u2028\ufeff', '\\u{d}\\u{2028}\\u{feff}'],
  ])('%j becomes %j', (text, spelt) => {
    expect(spellOut(text)).toBe(spelt)
  })

  it('comes back exactly, and needs no cleaning', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(readSpelling(spellOut(text))).toBe(text)
        expect(cleanText(spellOut(text))).toBe(spellOut(text))
      }),
    )
  })

  it('stands a spelling of nothing', () => {
    expect(readSpelling('\\u{110000}x\\u{}\\u{zz}')).toBe('x\\u{}\\u{zz}')
  })
})

describe('fenceFor', () => {
  it.each([
    ['no ticks', '```'],
    ['a `tick`', '```'],
    ['```ts\ncode\n```', '````'],
    ['~~~~~', '``````'],
    ['`'.repeat(9), '`'.repeat(10)],
  ])('%j needs %j', (text, fence) => {
    expect(fenceFor(text)).toBe(fence)
  })

  it('stands a text of nothing but ticks', () => {
    expect(fenceFor('` '.repeat(200_000))).toBe('```')
  })
})

describe('inertLine', () => {
  it.each([
    ['a plain, ordinary sentence: 5 % of $', 'a plain, ordinary sentence: 5 % of \\$'],
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ nor this', '\\+ nor this'],
    ['12. nor this', '12\\. nor this'],
    ['7) nor this', '7\\) nor this'],
    ['=====', '\\====='],
    ['--- x', '\\--- x'],
    ['a - b = c', 'a - b = c'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['https://evil.test and www.evil.test', 'https:\\//evil.test and www\\.evil.test'],
    ['_WWW.evil.test', '\\_WWW\\.evil.test'],
    ['&lt; stays', '\\&lt; stays'],
    ['a | b', 'a \\| b'],
    ['    not code', '&#32;&#32;&#32;&#32;not code'],
    ['no break  ', 'no break&#32;&#32;'],
    ['C:\\dir', 'C:\\\\dir'],
    ['~~gone~~ *so* _so_ `so`', '\\~\\~gone\\~\\~ \\*so\\* \\_so\\_ \\`so\\`'],
  ])('%j becomes %j', (text, inert) => {
    expect(inertLine(text)).toBe(inert)
    expect(readInert(inert)).toBe(text)
  })

  it('comes back exactly', () => {
    fc.assert(
      fc.property(line, (text) => {
        const one = text.replace(/[\r\n]/g, '')
        expect(readInert(inertLine(one))).toBe(one)
      }),
    )
  })
})

describe('markText', () => {
  it.each([
    [{ stage: 'design', at: 761, after: null, escaped: false }, 'text mlsd:design at=761'],
    [{ stage: 'clarify', at: null, after: null, escaped: true }, 'text mlsd:clarify escaped'],
    [{ stage: 'design', at: 0, after: 'probe:a/b', escaped: false }, 'text mlsd:design at=0 after=probe:a/b'],
    [
      { stage: 'close', at: 1, after: 'a `b` escaped', escaped: false },
      'text mlsd:close at=1 after=a%20%60b%60%20escaped',
    ],
  ])('%j is %s', (mark, text) => {
    expect(markText(mark)).toBe(text)
    expect(readMark(text)).toEqual(mark)
  })

  it.each(['', 'ts', 'text', 'text at=3'])('is not %j', (info) => {
    expect(readMark(info)).toBeNull()
  })

  it('stands a mark that was edited', () => {
    expect(readMark(' text  mlsd:design at=soon after=%E0%A4%A ')).toEqual({
      stage: 'design',
      at: null,
      after: '%E0%A4%A',
      escaped: false,
    })
  })
})
