import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Document, readDocument, type Token } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { type CompiledPattern, compilePattern, findMatches, type Scope } from '../../src/language/matcher.ts'
import { normaliseText } from '../../src/language/normalise.ts'

const { lexicon } = compileLexicon([
  { id: 'one', says: ['a', 'b c', 'd & e'] },
  { id: 'two', says: ['@one & f', 'not & g ~4', "'->'"] },
])

const WORD = fc.constantFrom(...'a b c d e f g not'.split(' '))
const ALTERNATIVE = fc.oneof(
  { weight: 6, arbitrary: WORD },
  { weight: 2, arbitrary: fc.tuple(WORD, WORD).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.constantFrom('#', '#(time)', '@one', '@two', "'->'", '=a') },
)
const SLOT = fc.array(ALTERNATIVE, { minLength: 1, maxLength: 3 }).map((list) => list.join(' | '))
const PATTERN = fc
  .tuple(
    fc.constantFrom('', '', '', '!'),
    fc.array(SLOT, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(' & ', ' > '),
    fc.constantFrom('', '', ' ~3', ' ~6'),
  )
  .map(([denied, slots, operator, window]) => `${denied}${slots.join(operator)}${window}`)
const TEXT = fc
  .array(fc.constantFrom(...'a b c d e f g x x not but , . . : -> 5 10\u00a0ms this \n'.split(/ /)), {
    maxLength: 30,
  })
  .map((words) => normaliseText(words.join(' ')))
const SCOPE = fc.constantFrom<Scope>('sentence', 'linked', 'answer')

function compiled(source: string): CompiledPattern {
  const pattern = compilePattern(source, lexicon)
  if (pattern.kind === 'problem') throw new Error(`${source}: ${pattern.message}`)
  return pattern
}

describe('findMatches', () => {
  test('gives slices of the text in order, within its sentences', () => {
    fc.assert(
      fc.property(PATTERN, TEXT, SCOPE, (source, text, scope) => {
        const document = readDocument(text)
        for (const match of findMatches(compiled(source), document, scope)) {
          expect(match.tokens.length).toBeGreaterThan(0)
          let last = match.start
          for (const token of match.tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text)
            expect(token.start).toBeGreaterThanOrEqual(last)
            last = token.end
          }
          expect(last).toBe(match.end)
          expect(document.sentences[match.first]?.start).toBeLessThanOrEqual(match.start)
          expect(document.sentences[match.last]?.end).toBeGreaterThanOrEqual(match.end)
          expect(match.last - match.first).toBeLessThanOrEqual(
            { sentence: 0, linked: 1, answer: 1000 }[scope],
          )
          expect(match.denied).toBe(match.cue !== undefined)
          if (source.startsWith('!')) expect(match.denied).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('is the same every time, whatever was asked before', () => {
    fc.assert(
      fc.property(PATTERN, PATTERN, TEXT, SCOPE, (source, other, text, scope) => {
        const document = readDocument(text)
        const first = findMatches(compiled(source), document, scope)
        findMatches(compiled(other), document, scope)
        expect(findMatches(compiled(source), document, scope)).toEqual(first)
        expect(findMatches(compiled(source), readDocument(text), scope)).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })

  test('never throws, on any pattern and any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.string({ unit: fc.constantFrom(..."ab |&>~9!#()@'=-/ ") }),
        ),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        SCOPE,
        (source, raw, scope) => {
          const pattern = compilePattern(source, lexicon)
          if (pattern.kind === 'compiled') findMatches(pattern, readDocument(normaliseText(raw)), scope)
          else expect(pattern.column).toBeLessThanOrEqual(source.length + 1)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** The places of a phrase by trying all: words in order, one other word or parting sign between. */
function naivePhrase(document: Document, first: number, end: number, phrase: string): number[][] {
  const words = phrase.split(' ')
  const grow = (taken: number[]): number[][] => {
    const word = words[taken.length]
    if (word === undefined) return [taken]
    const found: number[][] = []
    for (let at = first; at < end; at += 1) {
      const last = taken.at(-1)
      const near =
        last === undefined || (at > last && (document.places[at] ?? 0) - (document.places[last] ?? 0) <= 2)
      if (near && document.words[at]?.stem === word) found.push(...grow([...taken, at]))
    }
    return found
  }
  return grow([])
}

/** Is there any way to fill the slots within these words, by trying all? */
function naive(
  document: Document,
  first: number,
  end: number,
  slots: string[][],
  ordered: boolean,
  window: number,
): boolean {
  const grow = (taken: number[][]): boolean => {
    const slot = slots[taken.length]
    if (slot === undefined) {
      const all = taken.flat()
      return Math.max(...all) - Math.min(...all) < window
    }
    return slot.some((phrase) =>
      naivePhrase(document, first, end, phrase).some((places) => {
        const before = taken.at(-1)?.[0] ?? -1
        if (ordered && (places[0] ?? 0) <= before) return false
        return !taken.flat().some((place) => places.includes(place)) && grow([...taken, places])
      }),
    )
  }
  return grow([])
}

test('finds what trying everything finds', () => {
  const phrase = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 })
    .map((words) => words.join(' '))
  const slots = fc.array(fc.array(phrase, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'x', ',', '.'), { maxLength: 16 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(slots, fc.boolean(), fc.constantFrom(2, 3, 5, 99), text, (parts, ordered, window, raw) => {
      const source = `${parts.map((slot) => slot.join(' | ')).join(ordered ? ' > ' : ' & ')} ~${window}`
      const document = readDocument(raw)
      const found = new Set(findMatches(compiled(source), document, 'sentence').map((match) => match.first))
      for (const { index, firstWord, endWord } of document.sentences) {
        // The search takes the first way through a phrase; only one-word phrases have no other.
        const single = parts.flat().every((alternative) => !alternative.includes(' '))
        const expected = naive(document, firstWord, endWord, parts, ordered && parts.length > 1, window)
        if (single) expect([source, raw, found.has(index)]).toEqual([source, raw, expected])
        else if (found.has(index)) expect([source, raw, expected]).toEqual([source, raw, true])
      }
    }),
    { numRuns: 2000 },
  )
})

test('tokens of one word are never used by two slots', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const document = readDocument(text)
      const words = document.words.filter((word: Token) => word.folded === 'a')
      const found = findMatches(compiled('a & a'), document, 'answer')
      expect(found.length > 0).toBe(words.length > 1)
    }),
  )
})
