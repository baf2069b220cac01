import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../../src/language/lexicon.ts'
import { packed, unpacked } from '../../../src/scoring/classifier/packed.ts'
import { placesIn } from '../../../src/scoring/classifier/places.ts'
import { type Reading, readAnswer, readText } from '../../../src/scoring/reading.ts'
import { echoesOf, SILENCE } from '../../../src/scoring/soundness.ts'

const { lexicon } = compileLexicon([])
const EMPTY = { clarify: '', design: '', 'deep-dive': '', 'trade-offs': '' }

/** Bread is an oven and a loaf, soup a pot; all three words are as rare as each other. */
const classifier = unpacked(
  packed(
    ['bread', 'soup'],
    new Map([
      ['oven', 1],
      ['loaf', 1],
      ['pot', 1],
    ]),
    [
      { base: 0, slopes: Float64Array.of(1, 1, -1) },
      { base: 0.5, slopes: Float64Array.of(0, 0, 2) },
    ],
  ),
)

const shown = (text: string, id = 'bread') =>
  (placesIn([classifier], readText(text, lexicon)).get(id) ?? []).map(
    ({ first, last, near, known }) => `${first}-${last} ${near.toFixed(2)} of ${known}`,
  )

const spansOf = (reading: Reading) =>
  placesIn([classifier], reading)
    .get('bread')
    ?.map(({ first, last }) => [first, last])

describe('how near a place is', () => {
  test.each([
    ['one word', 'We heat the oven.', ['0-0 1.00 of 1']],
    ['two, divided by a little of their length', 'The oven bakes a loaf.', ['0-0 1.80 of 2']],
    ['a word said twice counts once', 'An oven is an oven.', ['0-0 1.00 of 1']],
    ['a word of another point takes away', 'An oven and a pot.', ['0-0 0.00 of 2']],
    ['a word that is denied counts neither way', 'We have an oven and no pot.', ['0-0 1.00 of 1']],
    ['nothing of it is known', 'It rains outside.', []],
    ['all of it is denied', 'We have no oven.', []],
  ])('%s', (_, text, places) => {
    expect(shown(text)).toEqual(places)
  })

  test('has the base of its point', () => {
    expect(shown('We heat the oven.', 'soup')).toEqual(['0-0 0.50 of 1'])
  })
})

describe('places', () => {
  const [HOT, LOAF, POT] = ['We heat the oven.', 'A loaf is in it.', 'The pot stands by.'] as const

  test('are each sentence, and after it the pair that it ends', () => {
    expect(shown(`${HOT} ${LOAF} ${POT}`)).toEqual([
      '0-0 1.00 of 1',
      '1-1 1.00 of 1',
      '0-1 1.80 of 2',
      '2-2 -1.00 of 1',
      '1-2 0.00 of 2',
    ])
  })

  test('are not where two sentences have a third between them', () => {
    expect(shown(`${HOT} It rains. ${LOAF}`)).toEqual([
      '0-0 1.00 of 1',
      '0-1 1.00 of 1',
      '2-2 1.00 of 1',
      '1-2 1.00 of 1',
    ])
  })

  test('lie in one phase', () => {
    const reading = readAnswer({ ...EMPTY, clarify: HOT, design: LOAF }, SILENCE, lexicon)
    expect(spansOf(reading)).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  test('are of sentences that carry credit', () => {
    const told = 'A loaf goes into this hot oven every early morning.'
    const echoes = echoesOf([told])
    const reading = readAnswer({ ...EMPTY, design: `${HOT} ${told} ${POT}` }, echoes, lexicon)
    expect(reading.remarks.map(({ soundness }) => soundness)).toEqual(['sound', 'echo', 'sound'])
    expect(spansOf(reading)).toEqual([
      [0, 0],
      [2, 2],
    ])
  })

  test('are those of the later classifier, where two know a point', () => {
    const other = unpacked(
      packed(['bread'], new Map([['oven', 1]]), [{ base: 7, slopes: Float64Array.of(0) }]),
    )
    const places = placesIn([classifier, other], readText(HOT, lexicon))
    expect(places.get('bread')?.map(({ near }) => near)).toEqual([7])
    expect(places.get('soup')).toHaveLength(1)
  })
})
