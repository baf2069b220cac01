import { expect, test } from 'vitest'
import { members } from '../../../src/language/bits.ts'
import { compileLexicon } from '../../../src/language/lexicon.ts'
import { type Classifier, unpacked } from '../../../src/scoring/classifier/packed.ts'
import { placesIn } from '../../../src/scoring/classifier/places.ts'
import { stretchesIn } from '../../../src/scoring/classifier/stretches.ts'
import { readAnswer, readText } from '../../../src/scoring/reading.ts'
import { SILENCE } from '../../../src/scoring/soundness.ts'

const { lexicon } = compileLexicon([])

/** Two points over four stems: the first adds 1, 2, 3, 4 steps, the second ten times as much. */
const toy: Classifier = unpacked({
  points: ['one', 'ten'],
  bases: [0, 1],
  words: 'cach eventu replica shard',
  squares: [1, 2, 3, 4],
  steps: [1, 0.5],
  slopes: btoa(String.fromCharCode(1, 10, 2, 20, 3, 30, 4, 40)),
})

const whole = readText(
  'We cache the page. Each shard has a replica and a replica of that. No cache is shared here. Nothing more.',
  lexicon,
)

test('a sentence and those two that follow each other add up their known words, each once, without what is denied', () => {
  const { sums, lengths, ...found } = stretchesIn(toy, whole)
  expect(found).toEqual({ firsts: [0, 1, 0, 1], lasts: [0, 1, 1, 2], knowns: [1, 2, 3, 2] })
  expect(lengths).toEqual([1, 7, 8, 7].map((square) => square ** 0.15))
  expect([...sums]).toEqual([1, 10, 7, 70, 0, 0, 0, 0])
})

test('a word that says nothing by itself adds to the sum, but is not known', () => {
  const withThe = { ...toy, words: new Map([['the', 0], ...[...toy.words].slice(1)]) }
  const { sums, knowns } = stretchesIn(withThe, readText('We shard the page.', lexicon))
  expect([[...sums], knowns]).toEqual([[5, 50], [1]])
})

test('two sentences in different phases are not read together', () => {
  const texts = { clarify: 'We cache it.', design: 'Each shard differs.', 'deep-dive': '', 'trade-offs': '' }
  expect(stretchesIn(toy, readAnswer(texts, SILENCE, lexicon))).toMatchObject({
    firsts: [0, 1],
    lasts: [0, 1],
  })
})

test.each([
  ['near enough', { least: 28, around: [] }, [[0, 1]]],
  ['round a finding', { least: 99, around: [{ first: 2, last: 2 }] }, [[1, 2]]],
  [
    'either',
    { least: 28, around: [{ first: 0, last: 0 }] },
    [
      [0, 0],
      [0, 1],
    ],
  ],
  ['none', { least: 99, around: [] }, []],
])('of the places of a point only those are made that are %s', (_, wanted, expected) => {
  const places = placesIn([toy], whole)
  const wantedOnes = places.get('ten', wanted) ?? []
  expect(wantedOnes.map(({ first, last }) => [first, last])).toEqual(expected)
  expect(
    places
      .get('ten')
      ?.filter((place) => wantedOnes.some((one) => one.first === place.first && one.last === place.last)),
  ).toEqual(wantedOnes)
  expect(places.get('other', wanted)).toBeUndefined()
})

test.each([
  // everything comes nearer to "ten" than to "one"
  ['one', undefined, [0, 1, 0, 1]],
  ['one', 2, [0, 1, 0, 1]],
  ['one', 1, []],
  ['ten', 1, [0, 1, 0, 1]],
])('a place of %s with %s rivals is none where as many other points come nearer', (id, rivals, firsts) => {
  const places = placesIn([toy], whole).get(id, {
    least: Number.NEGATIVE_INFINITY,
    around: [],
    ...(rivals === undefined ? {} : { rivals }),
  })
  expect(places?.map(({ first }) => first)).toEqual(firsts)
})

test.each([
  [28, [0, 1], 30.28],
  [25, [0, 1, 2], 30.28],
  [99, [], Number.NEGATIVE_INFINITY],
])('near a point come, from %d on, these sentences', (least, expected, most) => {
  const nearby = placesIn([toy], whole).nearby('ten', least)
  expect(nearby?.most).toBeCloseTo(most, 1)
  expect(nearby && members(nearby.sentences)).toEqual(expected)
  expect(placesIn([toy], whole).nearby('other', least)).toBeUndefined()
})
