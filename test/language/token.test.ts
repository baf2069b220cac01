import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise, wordsOf } from '../../src/language/token.ts'
import { CAPITALISED, COUNTING, DENYING, IDLE, LEADING, NEGATED } from '../../src/language/traits.ts'

describe('tokenise', () => {
  test.each([
    ['point-in-time joins', 'point - in - time joins'],
    ['A/B test', 'A / B test'],
    ['user_id', 'user _ id'],
    ["don't they’re", "don't they’re"],
    ['p99.9 is 100ms', 'p99.9 is 100 ms'],
    ['v2.1 at 10k QPS', 'v2.1 at 10k QPS'],
    ['1,250,000 or 1.5M', '1,250,000 or 1.5M'],
    ['the 90th of 2', 'the 90th of 2'],
    ['e.g. this', 'e.g. this'],
    ['a->b --> c => d <- e', 'a -> b --> c => d <- e'],
    ['recall@10', 'recall @ 10'],
    ['cut at .85, .1% of it', 'cut at .85 , .1 % of it'],
    ['end.5 is no figure', 'end . 5 is no figure'],
    ['$5 or 5%', '$ 5 or 5 %'],
    ['-------- a', '-------- a'],
    ['x>=3', 'x >= 3'],
    ['naïve café', 'naïve café'],
    ['模型 😀', '模型 😀'],
    ['', ''],
  ])('%j → %s', (text, expected) => {
    expect(
      tokenise(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(expected)
  })

  test('kinds and stems', () => {
    expect(tokenise('1,000 GPUs!').map(({ kind, stem, fixed }) => [kind, stem, fixed])).toEqual([
      ['number', '1000', true],
      ['word', 'gpu', true],
      ['sign', '!', true],
    ])
  })

  test('a figure without its nought is the same figure', () => {
    expect(tokenise('.55')).toMatchObject([{ kind: 'number', stem: '0.55' }])
  })

  test('offsets count from the beginning of the whole text', () => {
    expect(tokenise('one two three', 4, 7)).toMatchObject([{ start: 4, end: 7, text: 'two' }])
  })

  test('tokens are slices in order that never overlap and leave only blanks between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        let last = 0
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(text.slice(last, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          last = token.end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })
})

test('wordsOf leaves signs out and folds', () => {
  expect(wordsOf("The A/B test's lift: 5%!")).toEqual(['the', 'a', 'b', 'test', 'lift', '5'])
})

describe('traits', () => {
  const NAMES = {
    idle: IDLE,
    leading: LEADING,
    denying: DENYING,
    negated: NEGATED,
    counting: COUNTING,
    capitalised: CAPITALISED,
  }

  test.each([
    ['the', 'idle leading denying'],
    ['The', 'idle leading denying capitalised'],
    ['THE', 'idle leading denying'],
    ['only', 'idle'],
    ['not', 'idle denying negated'],
    ["don't", 'denying negated'],
    ['skipped', 'denying'],
    ['Latency', 'capitalised'],
    ['AUC', ''],
    ['A', 'idle leading denying counting'],
    ['seven', 'counting'],
    ['1,000', 'counting'],
    ['90th', ''],
    [',', ''],
    ['ranker', ''],
  ])('%s → %s', (text, expected) => {
    const traits = tokenise(text)[0]?.traits ?? 0
    expect(
      Object.entries(NAMES)
        .filter(([, trait]) => (traits & trait) !== 0)
        .map(([name]) => name)
        .join(' '),
    ).toBe(expected)
  })
})
