import { describe, expect, it } from 'vitest'
import {
  aGrade,
  aNumber,
  aText,
  type Check,
  described,
  exactly,
  isMapping,
  mappingOf,
  oneOf,
  optional,
  orNull,
  positive,
} from '../../src/session/check.ts'

describe('checks', () => {
  it.each<[string, Check, unknown, string | null]>([
    ['a text', aText, 'x', null],
    ['no text', aText, 4, 'a text'],
    ['a number', aNumber, -1.5, null],
    ['no finite number', aNumber, Number.NaN, 'a number'],
    ['the lowest grade', aGrade, 0, null],
    ['the highest grade', aGrade, 4, null],
    ['a half grade', aGrade, 2.5, null],
    ['too high a grade', aGrade, 4.1, 'a number from 0 to 4'],
    ['nothing positive', positive, 0, 'a number above 0'],
    ['infinity', positive, Number.POSITIVE_INFINITY, 'a number above 0'],
    ['one of two', oneOf(['a', 'b']), 'b', null],
    ['none of two', oneOf(['a', 'b']), 'c', 'one of a, b'],
    ['exactly true', exactly(true), true, null],
    ['something like true', exactly(true), 'true', 'true'],
    ['null where it may be', orNull(aText), null, null],
    ['a number where null may be', orNull(aText), 4, 'a text, or null'],
    ['nothing where it may be', optional(aText), undefined, null],
    ['null where nothing may be', optional(aText), null, 'a text'],
    ['a part of a mapping', mappingOf(['a', 'b'], aNumber), { a: 1 }, null],
    ['a part where all is asked', mappingOf(['a', 'b'], aNumber, true), { a: 1 }, 'a number for b'],
    ['a strange key', mappingOf(['a', 'b'], aNumber), { c: 1 }, 'only the keys a, b'],
    ['a list for a mapping', mappingOf(['a', 'b'], aNumber), [1], 'a mapping of a, b'],
  ])('%s', (_, check, value, expected) => {
    expect(check(value)).toBe(expected)
  })
})

describe('described', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [[1], 'a list'],
    [{}, 'a mapping'],
    ['short', '"short"'],
    ['x'.repeat(41), 'a long text'],
    [12, '12'],
    [false, 'false'],
  ])('%j is %s', (value, words) => {
    expect(described(value)).toBe(words)
  })
})

it.each([
  [{}, true],
  [[], false],
  [null, false],
  ['x', false],
])('%j is a mapping: %s', (value, is) => {
  expect(isMapping(value)).toBe(is)
})
