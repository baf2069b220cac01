import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { normaliseText } from '../../src/language/normalise.ts'

function flags(text: string, flag: 'question' | 'linked' | 'bullet' | 'code'): string {
  return readDocument(text)
    .sentences.map((sentence) => (sentence[flag] ? 'x' : '.'))
    .join('')
}

describe('questions', () => {
  test.each([
    ['How many users? We have many.', 'x.'],
    ['how many users do we have', 'x'],
    ['do we log impressions and their positions', 'x'],
    ['What we need is a label.', '.'],
    ['Is it "real time?"', 'x'],
    ['Should the cache fail, we serve popular items', '.'],
    ['which week', '.'],
  ])('%j → %s', (text, expected) => {
    expect(flags(text, 'question')).toBe(expected)
  })
})

describe('linked sentences', () => {
  test.each([
    ['We split by week. This keeps the future out.', '.x'],
    ['We split by week. Because the future leaks.', '.x'],
    ['We split by week. As a result nothing leaks at all.', '.x'],
    ['We split the data by week. The model is a tree.', '..'],
    ['The reasons we split by week:\nthe future leaks otherwise', '.x'],
    ['Temporal split. The future leaks otherwise.', '.x'],
    ["Counters in the path cost five milliseconds. I'd pay it.", '.x'],
    ['Random rows cost us some plays. Worth it, but never at the top.', '.x'],
    ['Random rows cost us some plays. Worth is hard to measure.', '..'],
    ['It starts here with five words.', '.'],
  ])('%j → %s', (text, expected) => {
    expect(flags(text, 'linked')).toBe(expected)
  })
})

test('bullets and code', () => {
  const text = '- One. Two.\nThree.\n```\nA -> B\n```'
  expect(flags(text, 'bullet')).toBe('xx..')
  expect(flags(text, 'code')).toBe('...x')
})

test('a sentence knows its words and its text', () => {
  const { text, sentences, words } = readDocument('We rank, then serve.\nFast!')
  expect(
    sentences.map(({ firstWord, endWord }) => words.slice(firstWord, endWord).map((word) => word.folded)),
  ).toEqual([['we', 'rank', 'then', 'serve'], ['fast']])
  for (const sentence of sentences) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
})

test('places leave room for signs that part words, and more between sentences', () => {
  const { places } = readDocument('a-b, c (d). e')
  expect([...places]).toEqual([3, 4, 6, 8, 11])
})

test('the index holds every word by its stem, names also by their folded form', () => {
  const { index, names } = readDocument('Labels and AWS label GPUs')
  expect(index.get('label')).toEqual([0, 3])
  expect(index.get('gpu')).toEqual([4])
  expect([...names.entries()]).toEqual([
    ['aws', [2]],
    ['gpus', [4]],
  ])
})

test('an overlong sentence is cut, at a comma when there is one', () => {
  const text = `${'word '.repeat(100)}, ${'more '.repeat(60)}`
  expect(readDocument(text).sentences.map(({ endWord, firstWord }) => endWord - firstWord)).toEqual([100, 60])
  expect(readDocument('word '.repeat(300)).sentences.map(({ tokens }) => tokens.length)).toEqual([
    120, 120, 60,
  ])
})

test('a short reply denies the question before it', () => {
  const [first] = readDocument('Human review? Not needed.').sentences
  expect(first?.scopes).toEqual([{ start: 0, end: 13, cue: 'Not', cueStart: 14, cueEnd: 17 }])
  expect(readDocument('Do we need labels? No, we have them.').sentences[0]?.scopes).toEqual([])
})

const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'we do not never without instead of skip the model , . ; : ? ! ( ) -> - 10 ms 5% $3 k 1-8 p99 A/B é 😀 "x" \n \n\n - ``` no because and or of 1.5 e.g. one million per day'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => normaliseText(parts.join(' ')))

describe('any text', () => {
  test('every offset is true to the text', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const document = readDocument(text)
        let last = 0
        document.sentences.forEach((sentence, index) => {
          expect(sentence.index).toBe(index)
          expect(sentence.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last)
            expect(token.end).toBeLessThanOrEqual(sentence.end)
            expect(text.slice(token.start, token.end)).toBe(token.text)
            last = token.end
          }
        })
        expect(document.sentences.at(-1)?.endWord ?? 0).toBe(document.words.length)
      }),
    )
  })

  test('scopes and quantities lie within their sentence', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { sentences, words } = readDocument(text)
        for (const { start, end, scopes, quantities, firstWord, endWord } of sentences) {
          for (const scope of scopes) {
            expect(scope.start).toBeGreaterThanOrEqual(start)
            expect(scope.end).toBeLessThanOrEqual(end)
            expect(scope.start).toBeLessThan(scope.end)
          }
          for (const quantity of quantities) {
            expect(quantity.start).toBeGreaterThanOrEqual(start)
            expect(quantity.end).toBeLessThanOrEqual(end)
            expect(quantity.firstWord).toBeGreaterThanOrEqual(firstWord)
            expect(quantity.lastWord).toBeLessThan(endWord)
            expect(words[quantity.firstWord]?.start).toBeLessThan(quantity.end)
            expect(Number.isFinite(quantity.value)).toBe(true)
          }
        }
      }),
    )
  })

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(readDocument(text)).toEqual(readDocument(text))
      }),
    )
  })
})
