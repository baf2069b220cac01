import { describe, expect, test } from 'vitest'
import {
  clauseEnd,
  clauseStart,
  hasVerb,
  isHard,
  namesHarm,
  wordAt,
  wordsIn,
} from '../../src/language/clause.ts'
import { tokenise } from '../../src/language/token.ts'

/** The clause around the bar: what stands before it, and after it. */
function around(text: string, narrow = false): readonly [string, string] {
  const [before = '', after = ''] = text.split('|')
  const head = tokenise(before)
  const tokens = [...head, ...tokenise(before + after, before.length)]
  const show = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' ')
  return [
    show(clauseStart(tokens, head.length), head.length),
    show(head.length, clauseEnd(tokens, head.length, narrow)),
  ]
}

describe('clauses', () => {
  test.each([
    ['We do not |use a cache because it is stale', 'We do not', 'use a cache'],
    ['We do not |use a cache, so we wait', 'We do not', 'use a cache'],
    ['We do not |use Kafka, Redis or Spark.', 'We do not', 'use Kafka , Redis or Spark'],
    ['We do not |use Kafka, and it is fine', 'We do not', 'use Kafka'],
    ['We do not |use Kafka, we wait', 'We do not', 'use Kafka'],
    ['We do not |use Kafka and we wait', 'We do not', 'use Kafka'],
    ['We do not |use Kafka and rely on files', 'We do not', 'use Kafka'],
    ['We do not |use Kafka and Redis', 'We do not', 'use Kafka and Redis'],
    ['We do not |use Kafka instead we wait', 'We do not', 'use Kafka'],
    ['We do not |use X instead of Y', 'We do not', 'use X instead of Y'],
    ['We do not |use X to keep latency low', 'We do not', 'use X'],
    ['We do not |serve it as a feature', 'We do not', 'serve it as a feature'],
    ['We do not |serve it as we lack memory', 'We do not', 'serve it'],
    ['We do not |launch until it passes', 'We do not', 'launch'],
    ['We do not |rank (yet)', 'We do not', 'rank'],
    ['We do not |rank: never', 'We do not', 'rank'],
    ['We do not |rank - never', 'We do not', 'rank'],
    ['We do not |re-rank it', 'We do not', 're - rank it'],
    ['First, caching is |not needed', 'First , caching is', 'not needed'],
    ['Caching, ranking and logging are |not needed', 'Caching , ranking and logging are', 'not needed'],
    ['We cache and ranking is |not needed', 'ranking is', 'not needed'],
    ['We use files and ranking is |not needed', 'ranking is', 'not needed'],
    ['It is slow because ranking is |not cheap', 'ranking is', 'not cheap'],
    ['|', '', ''],
  ])('%s', (text, before, after) => {
    expect(around(text)).toEqual([before, after])
  })

  test.each([
    ['instead of |a cache we use files', 'a cache'],
    ['without |a cache in the path', 'a cache'],
    ['skip |the cache by reading files', 'the cache'],
    ['skip |the cache through which it goes', 'the cache'],
    ['refuse |to use a cache', 'to use a cache'],
    ['drop |the cache in favour of files', 'the cache'],
  ])('a noun alone: %s', (text, after) => {
    expect(around(text, true)[1]).toBe(after)
  })

  test('no clause is read without end', () => {
    expect(around(`not |${'word '.repeat(100)}`)[1].split(' ')).toHaveLength(28)
  })
})

test.each([
  ['a ; b', true],
  ['a - b', true],
  ['a -> b', true],
  ['a => b', true],
  ['a , b', false],
  ['a / b', false],
  ['a b', false],
])('the second token of %j closes a clause: %s', (text, expected) => {
  expect(isHard(tokenise(text), 1)).toBe(expected)
})

test('a hyphen within a word does not', () => {
  expect(isHard(tokenise('re-rank'), 1)).toBe(false)
})

test.each([
  ['leakage', true],
  ['any data leakage', true],
  ['drift monitoring', false],
  ['position bias correction', false],
  ['the cache', false],
  ['a very long way to leakage', false],
  ['cache, leakage', false],
])('%j names a harm: %s', (text, expected) => {
  expect(namesHarm(tokenise(text), 0)).toBe(expected)
})

test('words and verbs', () => {
  const tokens = tokenise('rank, then it is done')
  expect(wordsIn(tokens, 0)).toBe(5)
  expect(wordsIn(tokens, 2, 4)).toBe(2)
  expect(wordAt(tokens, 1)).toBe('')
  expect(wordAt(tokens, 9)).toBe('')
  expect(hasVerb(tokens, 2)).toBe(false)
  expect(hasVerb(tokens, 5)).toBe(true)
})
