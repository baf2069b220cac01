import { describe, expect, test } from 'vitest'
import { unreadable, writtenOut } from '../../src/bank/pattern-complaint.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { compilePattern } from '../../src/language/matcher.ts'

const CONCEPTS = ['reason', 'delayed-labels', 'baseline']

const complaint = (source: string) => {
  const { lexicon } = compileLexicon(CONCEPTS.map((id) => ({ id, says: ['x'] })))
  const problem = compilePattern(source, lexicon)
  if (problem.kind !== 'problem') throw new Error(`"${source}" can be read`)
  const { expected, found } = unreadable(source, problem, CONCEPTS)
  return `expected ${expected}, found ${found}`
}

describe('a pattern that cannot be read', () => {
  test.each([
    ['a -> b', `expected a pattern that can be read (write the arrow in quotes: '->'), found "-> b"`],
    ['a &', 'expected a pattern that can be read (a slot is empty), found its end'],
    [
      'a > b & one two three four five six',
      `expected a pattern that can be read ('&' and '>' cannot be mixed in one pattern), found "& one two three four fi…"`,
    ],
    [
      '@resaon',
      'expected a concept of the lexicon (mlsd show --concepts lists them), found the unknown concept "@resaon"; did you mean "@reason"?',
    ],
    [
      'x & @delayed-label',
      'expected a concept of the lexicon (mlsd show --concepts lists them), found the unknown concept "@delayed-label"; did you mean "@delayed-labels"?',
    ],
    [
      '@zzz',
      'expected a concept of the lexicon (mlsd show --concepts lists them), found the unknown concept "@zzz"',
    ],
  ])('%s', (source, expected) => {
    expect(complaint(source)).toBe(expected)
  })
})

describe('an operator that is written out', () => {
  test.each<[string, readonly string[]]>([
    ['split AND time', ['6 the word "AND"']],
    ['a OR b | NOT c', ['2 the word "OR"', '9 the word "NOT"']],
    ['supply and demand | more or less', []],
    ["=AND | 'a OR b' | @NOT | NAND | ORM | AND-gate", []],
  ])('%s', (source, expected) => {
    expect(writtenOut(source).map(({ inside, found }) => `${inside} ${found}`)).toEqual(expected)
  })
})
