import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { compilePattern, findMatches } from '../../src/language/matcher.ts'
import { normaliseText } from '../../src/language/normalise.ts'
import { parsePattern } from '../../src/language/pattern.ts'

const { lexicon } = compileLexicon([{ id: 'leak', says: ['leak', 'see & future', 'not & time'] }])
const PATTERNS = [
  'model',
  'model & not',
  '@leak & #',
  "'->'",
  '# & #(time)',
  'a b c',
  'not > model ~9',
  '=x & 1',
].map((source) => {
  const pattern = compilePattern(source, lexicon)
  if (pattern.kind === 'problem') throw new Error(pattern.message)
  return pattern
})

/** Far above what a linear reader needs for 120 KB, far below what a quadratic one would. */
const PATIENCE_MS = 15_000

describe('no text is slow to read', () => {
  test.each([
    ['points', '.'],
    ['dashes', '-'],
    ['quotes', '"'],
    ['one long word', 'a'],
    ['one long number', '1'],
    ['negations', 'not '],
    ['negations in a list', 'not, '],
    ['refusals', 'skip '],
    ['double negations', 'never without '],
    ['numbers', '1 '],
    ['ranges', '1-'],
    ['prices', '$1 '],
    ['number words', 'one hundred '],
    ['one word', 'model '],
    ['commas', ','],
    ['exclamations', '!'],
    ['ellipses', '…'],
    ['apostrophes', "a'"],
    ['dotted letters', 'a.'],
    ['newlines', '\n'],
    ['blanks', ' '],
    ['quotation marks of mail', '> '],
    ['fences', '```\n'],
    ['brackets', '('],
    ['arrows', '-> '],
    ['combining marks', 'e\u0301'],
    ['faces', '😀'],
    ['lone surrogates', '\uD800'],
    ['lists', 'a and b, '],
    ['see future', 'see future '],
  ])('%s', (_, piece) => {
    const started = performance.now()
    const document = readDocument(normaliseText(piece.repeat(120_000 / piece.length)))
    for (const pattern of PATTERNS)
      for (const scope of ['linked', 'answer'] as const) findMatches(pattern, document, scope)
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS)
  })
})

test.each([
  ['bars', 'a | '],
  ['ands', 'a & '],
  ['quotes', "'"],
  ['quoted', "'a' | "],
  ['brackets', '#('],
  ['waves', '~'],
  ['blanks', ' '],
  ['equals', '=a '],
  ['a phrase', 'word '],
])('no pattern is slow to parse: %s', (_, piece) => {
  const started = performance.now()
  parsePattern(piece.repeat(30_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS)
})

test('a sentence without end is cut, and still found in', () => {
  const text = `${'word '.repeat(50_000)}model leak`
  const document = readDocument(text)
  expect(document.sentences.every((sentence) => sentence.tokens.length <= 120)).toBe(true)
  const [pattern] = PATTERNS
  if (pattern === undefined) throw new Error('no pattern')
  expect(findMatches(pattern, document, 'sentence')).toHaveLength(1)
})
