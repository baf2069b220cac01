import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, nearest } from '../../src/bank/nearest.ts'

describe('edit distance', () => {
  test.each([
    ['meta', 'meta', 0],
    ['metta', 'meta', 1],
    ['gogle', 'google', 1],
    ['ubre', 'uber', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ])('%s → %s: %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })

  test('is the same both ways, and nothing only for equal words', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('nearest', () => {
  const companies = ['airbnb', 'amazon', 'apple', 'google', 'meta', 'x']
  test.each([
    ['metta', 'meta'],
    ['META', 'meta'],
    ['amazn', 'amazon'],
    ['aple', 'apple'],
    ['microsoft', null],
    ['', null],
    ['y', null],
    ['X', 'x'],
    ['zzz', null],
  ])('%j → %s', (text, expected) => {
    expect(nearest(text, companies)).toBe(expected)
  })

  test('takes the first of equals, and none of none', () => {
    expect(nearest('abc', ['abd', 'abe'])).toBe('abd')
    expect(nearest('ab', [])).toBeNull()
  })
})
