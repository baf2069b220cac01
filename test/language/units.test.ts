import { describe, expect, test } from 'vitest'
import { readMeasure } from '../../src/language/measure.ts'
import { tokenise } from '../../src/language/token.ts'
import { isDimension, unitKey, unitOf } from '../../src/language/units.ts'

test.each([
  ['ms', 'time ms 0.001'],
  ['milliseconds', 'time ms 0.001'],
  ['s', 'time s 1'],
  ['hrs', 'time hour 3600'],
  ['weeks', 'time week 604800'],
  ['€', 'money eur 1'],
  ['dollars', 'money usd 1'],
  ['cents', 'money cent 0.01'],
  ['percent', 'share % 0.01'],
  ['bps', 'share bps 0.0001'],
  ['rps', 'rate qps 1'],
  ['gb', 'bytes gb 1000000000'],
  ['gib', 'bytes gib 1073741824'],
  ['model', 'none'],
])('the unit of %s: %s', (spelling, expected) => {
  const unit = unitOf(spelling)
  expect(unit === undefined ? 'none' : `${unit.dimension} ${unit.unit} ${unit.factor}`).toBe(expected)
})

test.each([
  ['time', 'time'],
  ['Days', 'day'],
  ['hours', 'hour'],
  ['$', 'usd'],
  ['%', '%'],
  ['QPS', 'qps'],
  ['users', 'user'],
  ['GPUs', 'gpu'],
  ['two words', undefined],
  ['5', undefined],
  ['', undefined],
])('a pattern asks for %s by %s', (text, key) => {
  expect(unitKey(text)).toBe(key)
})

test('dimensions are no nouns', () => {
  expect(['time', 'money', 'share', 'rate', 'bytes', 'count', 'day'].map(isDimension)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
})

describe('what stands after a figure', () => {
  test.each([
    ['10 ms', 'time ms'],
    ['10-ms', 'time ms hyphened'],
    ['10 %', 'share %'],
    ['10 basis points', 'share bps'],
    ['10 percentage points', 'share pp'],
    ['10 per cent', 'share %'],
    ['10 us', 'none'],
    ['10us', 'time us'],
    ['7d', 'time day'],
    ['256d', 'count d'],
    ['10 MB', 'bytes mb'],
    ['10 MB/s', 'rate mb/s'],
    ['10 MB per day', 'rate mb/s'],
    ['10 per second', 'rate qps'],
    ['10/s', 'rate qps'],
    ['10 a day', 'rate /day'],
    ['10 orders a minute', 'rate /min'],
    ['10 new orders every hour', 'rate /hour'],
    ['10 very long new orders every hour', 'count veri'],
    ['10 orders', 'count order'],
    ['10 new orders', 'count order'],
    ['10 new', 'count new'],
    ['10-layer', 'count layer hyphened'],
    ['10 of them', 'none'],
    ['10, orders', 'none'],
    ['10', 'none'],
  ])('%s → %s', (text, expected) => {
    const measure = readMeasure(tokenise(text), 0, 1)
    const shown =
      measure === undefined
        ? 'none'
        : `${measure.dimension} ${measure.unit}${measure.hyphened ? ' hyphened' : ''}`
    expect(shown).toBe(expected)
  })

  test.each([
    ['$10', 1, 'money usd'],
    ['€ 10', 1, 'money eur'],
    ['week 10', 1, 'time week'],
    ['day-10', 2, 'time day'],
    ['days 10 users', 1, 'time day'],
    ['item 10', 1, 'none'],
  ])('%s has its unit before it: %s', (text, at, expected) => {
    const measure = readMeasure(tokenise(text), at, at + 1)
    expect(measure === undefined ? 'none' : `${measure.dimension} ${measure.unit}`).toBe(expected)
  })
})
