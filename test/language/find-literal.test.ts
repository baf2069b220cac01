import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { findLiteral, lowerOf } from '../../src/language/find-literal.ts'

test('a literal of signs is found wherever it stands in a sentence', () => {
  const signs = (most: number) =>
    fc.array(fc.constantFrom(...'-=><+/'), { minLength: 1, maxLength: most }).map((list) => list.join(''))
  fc.assert(
    fc.property(signs(12), signs(3), (text, literal) => {
      const places: number[] = []
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length))
        places.push(at)
      const document = readDocument(`a ${text} b`)
      const found = findLiteral(document, lowerOf(document.text), literal)
      expect(found.map(({ start }) => start - 2)).toEqual(places)
    }),
  )
})

test.each([
  ['a/b test', 'a/b', [0]],
  ['an a/b test, then a/bc', 'a/b', [3]],
  ['x -> y', '->', [2]],
  ['x ->', '->', [2]],
  ['x =->', '=->', [2]],
  ['10 %', '%', [3]],
  ['no such thing', '->', []],
  ['', 'a', []],
] as const)('in %j stands %s', (text, literal, places) => {
  const document = readDocument(text)
  expect(findLiteral(document, lowerOf(text), literal).map(({ start }) => start)).toEqual(places)
})
