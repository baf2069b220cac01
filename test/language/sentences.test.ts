import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceSpans } from '../../src/language/sentences.ts'

function split(text: string): readonly string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  test.each([
    ['end marks', 'One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['newlines', 'one\ntwo\n\nthree', ['one', 'two', 'three']],
    [
      'abbreviations',
      'Use e.g. clicks, i.e. labels vs. views, approx. 5.',
      ['Use e.g. clicks, i.e. labels vs. views, approx. 5.'],
    ],
    ['decimals', 'It is 1.5 or p99.9 here.', ['It is 1.5 or p99.9 here.']],
    ['a percentile may end one', 'We hold p99. Then we ship.', ['We hold p99.', 'Then we ship.']],
    ['etc. before a small letter', 'Clicks, views etc. are logged.', ['Clicks, views etc. are logged.']],
    ['etc. before a capital', 'Clicks, views etc. We log them.', ['Clicks, views etc.', 'We log them.']],
    ['a unit before a capital', 'It takes 10 min. Then it ends.', ['It takes 10 min.', 'Then it ends.']],
    [
      'no. before a number',
      'See no. 5 there. Is it? no. We go.',
      ['See no. 5 there.', 'Is it?', 'no.', 'We go.'],
    ],
    [
      'closing quotes and brackets',
      'He said "go." (We went.) Good.',
      ['He said "go."', '(We went.)', 'Good.'],
    ],
    ['a question within brackets', 'Rank (by what?) and serve.', ['Rank (by what?) and serve.']],
    [
      'an ellipsis within a sentence',
      'Well... we rank. Fine… We go.',
      ['Well... we rank.', 'Fine…', 'We go.'],
    ],
    ['small letters after a point', 'use clicks. then rank.', ['use clicks.', 'then rank.']],
    ['file names', 'We run train.py on node.js here.', ['We run train.py on node.js here.']],
    [
      'bullets lose their mark',
      '- one\n* two\n3. three\n(b) four\n• five',
      ['one', 'two', 'three', 'four', 'five'],
    ],
    ['headings and quotations lose theirs', '## Labels\n> quoted', ['Labels', 'quoted']],
    ['a bullet holds several', '- One. Two.', ['One.', 'Two.']],
    ['an arrow line', 'query -> retrieval -> ranking', ['query -> retrieval -> ranking']],
    ['a code fence', '```mermaid\nA --> B. C\nB --> D\n```\nDone.', ['A --> B. C', 'B --> D', 'Done.']],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('lines cut at one width are one sentence', () => {
    const text = [
      'We would train on the clicks of the last eight weeks and test on the ninth',
      'week, because a random split would let the model see clicks that came after',
      'the impression it is asked about.',
      'Then we ship it.',
    ].join('\n')
    expect(split(text)).toEqual([text.split('\n').slice(0, 3).join('\n'), 'Then we ship it.'])
  })

  test('notes of different lengths are not', () => {
    const text = [
      'two tower retrieval over a hundred million items because it is cheap to serve at scale',
      'then a ranker',
      'with position as a feature at training and a constant at serving',
    ].join('\n')
    expect(split(text)).toHaveLength(3)
  })

  test('marks where a sentence stands', () => {
    expect(sentenceSpans('- a\n```\nb\n```').map(({ bullet, code }) => [bullet, code])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  test('spans are in order, do not overlap, and have no blanks at their ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aB1 .!?…\n-*)("`>#e.g,:'), maxLength: 80 }),
        (text) => {
          let last = 0
          for (const { start, end } of sentenceSpans(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            expect(end).toBeGreaterThan(start)
            last = end
          }
        },
      ),
    )
  })
})
