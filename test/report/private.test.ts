import { expect, it } from 'vitest'
import { privateSpans, withoutPrivate } from '../../src/report/private.ts'

it.each([
  ['nothing here', 'nothing here'],
  ['a [[b]] c', 'a [redacted] c'],
  ['[[a]][[b]]', '[redacted][redacted]'],
  ['a [[b\nc]] d', 'a [redacted] d'],
  ['a [[b [[c]] d]] e', 'a [redacted] e'],
  ['a [[[b]]] c', 'a [redacted] c'],
  ['a [[never closed\nb', 'a [redacted]'],
  ['x[y[0]] stays', 'x[y[0]] stays'],
  ['[a] b', '[a] b'],
  ['', ''],
])('%j becomes %j', (text, shown) => {
  expect(withoutPrivate(text)).toBe(shown)
})

it('says where', () => {
  expect(privateSpans('a [[b]] [[c')).toEqual([
    { start: 2, end: 7 },
    { start: 8, end: 11 },
  ])
})
