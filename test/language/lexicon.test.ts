import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon, EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { compileParsed, compilePattern, findMatches } from '../../src/language/matcher.ts'
import { parsePattern } from '../../src/language/pattern.ts'

describe('problems', () => {
  test.each([
    [
      'a concept that names itself',
      [{ id: 'a', says: ['x | @a'] }],
      [{ concept: 'a', says: 0, column: 5, message: 'concepts name each other in a circle: @a → @a' }],
    ],
    [
      'a circle of three',
      [
        { id: 'a', says: ['@b'] },
        { id: 'b', says: ['x', 'y & @c'] },
        { id: 'c', says: ['@a'] },
      ],
      [
        {
          concept: 'c',
          says: 0,
          column: 1,
          message: 'concepts name each other in a circle: @a → @b → @c → @a',
        },
      ],
    ],
    [
      'an unknown concept',
      [{ id: 'a', says: ['x & @nowhere'] }],
      [{ concept: 'a', says: 0, column: 5, message: "unknown concept '@nowhere'" }],
    ],
    [
      'a pattern that does not parse',
      [{ id: 'a', says: ['x', 'x &'] }],
      [{ concept: 'a', says: 1, column: 4, message: 'a slot is empty' }],
    ],
    [
      'an id used twice',
      [
        { id: 'a', says: ['x'] },
        { id: 'a', says: ['y'] },
      ],
      [{ concept: 'a', says: 0, column: 1, message: "concept 'a' is defined twice" }],
    ],
  ])('%s', (_, concepts, expected) => {
    const { problems } = compileLexicon(concepts)
    expect(problems).toEqual(expected.map((problem) => ({ kind: 'problem', ...problem })))
  })

  test('the sound concepts of a faulty lexicon can be used', () => {
    const { lexicon } = compileLexicon([
      { id: 'good', says: ['x'] },
      { id: 'bad', says: ['@nowhere', 'y'] },
    ])
    expect(compilePattern('@good & @bad', lexicon).kind).toBe('compiled')
  })

  test('a pattern that names no concept of the lexicon', () => {
    expect(compilePattern('x & @gone', EMPTY_LEXICON)).toEqual({
      kind: 'problem',
      column: 5,
      message: "unknown concept '@gone'",
    })
  })
})

test('order of definition does not matter', () => {
  const concepts = [
    { id: 'outer', says: ['@inner | z'] },
    { id: 'inner', says: ['x & y'] },
  ]
  for (const order of [concepts, concepts.toReversed()]) {
    const { lexicon, problems } = compileLexicon(order)
    expect(problems).toEqual([])
    const pattern = compilePattern('@outer', lexicon)
    if (pattern.kind !== 'compiled') throw new Error(pattern.message)
    expect(findMatches(pattern, readDocument('y then x'), 'sentence')).toHaveLength(1)
  }
})

test('patterns may come parsed, as a build step stores them', () => {
  const parsed = JSON.parse(JSON.stringify([parsePattern('@inner & z'), parsePattern('x | y')]))
  const { lexicon } = compileLexicon([{ id: 'inner', says: [parsed[1]] }])
  const pattern = compileParsed(parsed[0], lexicon)
  if (pattern.kind !== 'compiled') throw new Error(pattern.message)
  expect(findMatches(pattern, readDocument('z and y'), 'sentence')).toHaveLength(1)
})

test('a lexicon may grow after a document was searched', () => {
  const { lexicon } = compileLexicon([])
  const document = readDocument('We need calibraton and a cache on AWS.')
  const found = (source: string): string => {
    const pattern = compilePattern(source, lexicon)
    if (pattern.kind !== 'compiled') throw new Error(pattern.message)
    return findMatches(pattern, document, 'sentence')
      .flatMap(({ tokens }) => tokens.map(({ text }) => text))
      .join(' ')
  }
  expect(
    ['cache', 'rows', 'cache & aws', 'calibration', 'need & cached | rows', 'rows | calibration'].map(found),
  ).toEqual(['cache', '', 'cache AWS', 'calibraton', 'need cache', 'calibraton'])
})
