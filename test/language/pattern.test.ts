import { describe, expect, test } from 'vitest'
import type { Alternative, Pattern, PatternWord } from '../../src/language/pattern.ts'
import { parsePattern } from '../../src/language/pattern.ts'

function shownWord(word: PatternWord): string {
  if (word.exact !== undefined) return `=${word.exact}`
  return word.name === undefined ? word.stem : word.name.toUpperCase()
}

function shownAlternative(alternative: Alternative): string {
  switch (alternative.kind) {
    case 'phrase':
      return alternative.words.map(shownWord).join(' ')
    case 'literal':
      return `'${alternative.literal}'`
    case 'quantity':
      return `#(${alternative.units.join('|')})`
    case 'concept':
      return `@${alternative.id}`
  }
}

function shown({ denied, ordered, slots, window }: Pattern): string {
  const text = slots
    .map((slot) => slot.alternatives.map(shownAlternative).join('|'))
    .join(ordered ? ' > ' : ' & ')
  return `${denied ? '! ' : ''}${text}${window === undefined ? '' : ` ~${window}`}`
}

describe('patterns', () => {
  test.each([
    ['temporal split', 'tempor split'],
    ['  temporal   split  ', 'tempor split'],
    ['point-in-time join', 'point in time join'],
    ['split | hold out & time | week ~12', 'split|hold out & time|week ~12'],
    ['train > before > test', 'train > befor > test'],
    ['! random split', '! random split'],
    ['!random split', '! random split'],
    ['=news | =AUC | AUC | GPUs', '=news|=AUC|AUC|GPU'],
    ['# & #(day|weeks) & #(time) & #(%|$|ms)', '#() & #(day|week) & #(time) & #(%|usd|ms)'],
    ['#(item) | #( cards | users )', '#(item)|#(card|user)'],
    ['@reason | @cost-of-error', '@reason|@cost-of-error'],
    ["'a/b' & '->' & '100%' & 'x & y | z'", "'a/b' & '->' & '100%' & 'x & y | z'"],
    ["'->'~4", "'->' ~4"],
    ["don't know | user's", "don't know|user"],
    ['a/b test & scale_pos_weight', 'a b test & scale pos weight'],
    ['top 10 | 1,000 items | p99', 'top 10|1000 item|P99'],
    ['modelling & modeling & prioritise', 'model & model & priorit'],
  ])('%s → %s', (source, expected) => {
    const pattern = parsePattern(source)
    expect(pattern.kind === 'pattern' ? shown(pattern) : pattern).toBe(expected)
  })

  test('a parsed pattern is plain data', () => {
    const pattern = parsePattern("! a | 'b' & #(ms) & @c & =D ~9")
    expect(JSON.parse(JSON.stringify(pattern))).toEqual(pattern)
  })
})

describe('problems', () => {
  test.each([
    ['', 1, 'the pattern is empty'],
    ['   ', 4, 'the pattern is empty'],
    ['!', 2, 'the pattern is empty'],
    ['~4', 1, 'the pattern is empty'],
    ['a & b > c', 7, "'&' and '>' cannot be mixed in one pattern"],
    ['a > b & c', 7, "'&' and '>' cannot be mixed in one pattern"],
    ['a & & b', 5, 'a slot is empty'],
    ['a & ', 5, 'a slot is empty'],
    ['& a', 1, 'a slot is empty'],
    ['a | | b', 5, 'an alternative is empty'],
    ['a | & b', 5, 'an alternative is empty'],
    ['a |', 4, 'an alternative is empty'],
    ['a ~3 & b', 3, "'~N' stands once, at the end of the pattern"],
    ['a & b ~3 ~4', 7, "'~N' stands once, at the end of the pattern"],
    ['a & b ~', 7, "'~' must be followed by a number of words, as in '~12'"],
    ['a & b ~x', 7, "'~' must be followed by a number of words, as in '~12'"],
    ['a & b ~ 3', 7, "'~' must be followed by a number of words, as in '~12'"],
    ['a ~0', 3, "'~0' leaves no room for a word"],
    ['a & !b', 5, "'!' stands only at the beginning of a pattern"],
    ['(a | b) & c', 1, 'parentheses only follow #; use a @concept to group alternatives'],
    ['a & b) & c', 6, 'parentheses only follow #; use a @concept to group alternatives'],
    ['a -> b', 3, "write the arrow in quotes: '->'"],
    ['a => b', 3, "write the arrow in quotes: '=>'"],
    ['#(day', 2, 'the list of units is not closed'],
    ['#()', 3, 'a unit is empty'],
    ['#(day|)', 7, 'a unit is empty'],
    [
      'a & #(day|two words)',
      11,
      "unknown unit 'two words': a dimension (time, money, share, rate, bytes, count) or one noun",
    ],
    ['#(5)', 3, "unknown unit '5': a dimension (time, money, share, rate, bytes, count) or one noun"],
    ['#days', 2, "'#' stands alone or with its units, as in '#(day|week)'"],
    ['last # days', 6, "'#' cannot stand inside a phrase; make it an alternative or a slot of its own"],
    ['a @reason', 3, "'@' cannot stand inside a phrase; make it an alternative or a slot of its own"],
    ['@', 1, "'@' must be followed by a concept"],
    ['@Reason', 1, "'@Reason' is not a concept: '@' and a kebab-case id, alone in its alternative"],
    ['@a b', 1, "'@a b' is not a concept: '@' and a kebab-case id, alone in its alternative"],
    ["'abc", 1, 'the literal is not closed'],
    ["''", 1, 'the literal is empty'],
    ["'a' b", 4, 'a literal stands alone; nothing may follow its closing quote'],
    ['a = b', 3, "'=' must touch the word it makes exact"],
    ['c++', 2, "'+' is not a word; write signs in quotes, as in '+'"],
    ['a & 100%', 8, "'%' is not a word; write signs in quotes, as in '%'"],
    ['a & -', 5, "'-' holds no word; write signs in quotes"],
  ])('%j at %d: %s', (source, column, message) => {
    expect(parsePattern(source)).toEqual({ kind: 'problem', column, message })
  })
})
