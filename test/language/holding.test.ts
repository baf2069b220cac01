import { expect, test } from 'vitest'
import type { Sets } from '../../src/language/bits.ts'
import { readDocument } from '../../src/language/document.ts'
import { holdingOf, meet, numberOf } from '../../src/language/holding.ts'
import { type PatternWord, parsePattern } from '../../src/language/pattern.ts'
import { emptyRegistry } from '../../src/language/registry.ts'
import { isWord } from '../../src/language/word-places.ts'

const wordsIn = (pattern: string): readonly PatternWord[] => {
  const parsed = parsePattern(pattern)
  if (parsed.kind === 'problem') throw new Error(parsed.message)
  return parsed.slots.flatMap(({ alternatives }) =>
    alternatives.flatMap((one) => (one.kind === 'phrase' ? one.words : [])),
  )
}

const TEXT =
  'The GPUS idle. Each gpu costs; GPUs queue. We SERVE ads and an AD. Serving scored it. LEARNING to rank, learned ranks. Calibratoin drifts.'
const SLIPS = new Map([['calibr', 'calibratoin']])

const prepared = (words: readonly PatternWord[]) => {
  const registry = emptyRegistry()
  const numbers = words.map((word) => numberOf(registry, word))
  const document = readDocument(TEXT)
  return { document, numbers, holding: holdingOf(document, SLIPS, registry) }
}

const has = ({ cells, width }: Sets, set: number, sentence: number): boolean =>
  ((cells[set * width + (sentence >>> 5)] ?? 0) & (1 << (sentence & 31))) !== 0

test.each(['GPU', 'gpu', 'serve', '=SERVE', '=served', 'AD', 'ad', 'scoring', '=learning', 'calibration'])(
  'no sentence is left out in which %s stands',
  (pattern) => {
    const words = wordsIn(pattern)
    const { document, numbers, holding } = prepared(words)
    const left = document.words.filter(
      (_, place) =>
        isWord(document, SLIPS, words[0]!, place) &&
        !has(holding, numbers[0]!, document.sentenceOf[place] ?? 0),
    )
    expect(left).toEqual([])
  },
)

test.each([
  ['learning rank', true],
  ['GPU idle', true],
  ['GPU rank', false],
  ['calibration drift', true],
  ['calibration scoring', false],
  ['serving nothing', false],
])('%s in one sentence: %s', (pattern, met) => {
  const { numbers, holding } = prepared(wordsIn(pattern))
  expect(meet(holding, numbers, 0, numbers.length)).toBe(met)
})

test('words of one stem share a number, which stands under each of their other names', () => {
  const registry = emptyRegistry()
  const numbers = wordsIn('GPU | scores | scoring | score').map((word) => numberOf(registry, word))
  expect(numbers).toEqual([0, 1, 1, 1])
  expect([...registry.aliases]).toEqual([
    ['gpus', [0]],
    ['scores', [1]],
    ['scoring', [1]],
  ])
})
