import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTo, noSets } from '../../../src/language/bits.ts'
import { compileLexicon } from '../../../src/language/lexicon.ts'
import { heardByWords, LEAST_MET, LEAST_NEAR, WORDS } from '../../../src/scoring/classifier/by-words.ts'
import type { Place } from '../../../src/scoring/classifier/places.ts'
import { findingsIn } from '../../../src/scoring/credit.ts'
import { readText } from '../../../src/scoring/reading.ts'
import { compileCriterion } from '../../../src/scoring/rubric.ts'
import { criterion } from '../../bank/samples.ts'

const concept = (id: string, says: readonly string[]) => ({ id, means: id, says, hits: [], misses: [] })
const { lexicon } = compileLexicon([
  concept('reason', ['because']),
  concept('cost', ['costs']),
  concept('rejects', ['instead of']),
  concept('consequence', ['leads to']),
])

/** Its patterns explain by themselves only with a reason, and are forbidden by a machine. */
const point = compileCriterion(
  criterion({ id: 'rests', named: ['dough & cellar', 'dough & night'], not: ['machine'] }),
  'prompt',
  lexicon,
)

const explaining = compileCriterion(
  criterion({
    id: 'waits',
    named: ['waits'],
    explained: ['waits & cool'],
    argued: ['waits & cool & morning'],
    not: [],
  }),
  'prompt',
  lexicon,
)

/** Credits, each with how well the point is made, its sentences, and whether it was heard by words alone. */
const heard = (text: string, places: readonly Partial<Place>[], compiled = point) => {
  const reading = readText(text, lexicon)
  const whole = places.map(
    (place): Place => ({ first: 0, last: place.first ?? 0, near: 0, known: 7, ...place }),
  )
  return heardByWords(compiled, findingsIn(compiled, reading), whole, reading).map(({ mark, finding }) => {
    const { credit, bare, first, last, pattern } = finding
    return `${credit}${bare ? ', bare' : ''} ${mark.toFixed(2)} ${first}-${last}${pattern === WORDS ? ' words' : ''}`
  })
}

const PLAIN = 'The dough stays in a cellar.'
const WHY = 'The dough stays in a cellar because it is cold.'
const COSTS = 'The dough stays in a cellar, which costs a day.'

describe('a pattern that is met', () => {
  test.each([
    ['is nothing where its words lead elsewhere', PLAIN, -0.06, []],
    ['is named from 1.1 on', PLAIN, -0.03, ['named 1.11 0-0']],
    ['stays named without a reason', PLAIN, 1.4, ['named 2.54 0-0']],
    ['is named below 1.9, whatever the reason', WHY, 0.75, ['named 1.89 0-0']],
    ['is explained from there on, with one', WHY, 0.77, ['explained 1.91 0-0']],
    ['or with what it costs', COSTS, 0.77, ['explained 1.91 0-0']],
    ['is not argued by a reason alone', WHY, 1.6, ['explained 2.74 0-0']],
    ['is argued by a cost from 3 on', COSTS, 1.87, ['argued 3.01 0-0']],
    ['and explained below', COSTS, 1.85, ['explained 2.99 0-0']],
  ])('%s: %s at %d', (_, text, near, made) => {
    expect(heard(text, [{ near }])).toEqual(made)
  })

  test('counts more where another agrees', () => {
    const [both] = heard('The dough stays in a cellar at night.', [{ near: -0.06 }])
    expect([heard(PLAIN, [{ near: -0.06 }]), both]).toEqual([[], 'named 1.12 0-0'])
  })

  test('is weighed by the nearest place that holds it', () => {
    const places = [{ near: 0.1 }, { first: 0, last: 1, near: 0.5 }, { first: 1, near: 0.9, known: 0 }]
    expect(heard(`${PLAIN} Then it is baked.`, places)).toEqual(['named 1.64 0-0'])
  })

  test('takes its reason from that place as well', () => {
    const places = [{ near: 0.1 }, { first: 0, last: 1, near: 0.9 }]
    expect(heard(`${PLAIN} We do so because it is cold.`, places)).toEqual(['explained 2.04 0-0'])
  })

  test.each([
    ['It waits where it is cool.', 0.4, 'named 1.58 0-0'],
    ['It waits where it is cool.', 1, 'explained 2.18 0-0'],
    ['It waits where it is cool.', 2, 'explained 3.18 0-0'],
    ['It waits where it is cool until morning.', 2, 'argued 3.22 0-0'],
    ['It waits where it is cool until morning.', 1, 'explained 2.22 0-0'],
  ])('that explains or argues needs no other mark for that: %s at %d', (text, near, made) => {
    expect(heard(text, [{ near }], explaining)[0]).toBe(made)
  })

  test('is nothing where no place holds it', () => {
    expect(heard(PLAIN, [])).toEqual([])
  })
})

const FREE = 'It waits where it is cool, until the next morning comes.'

describe('words alone', () => {
  test.each([
    ['that only speak of it: near', FREE, 1.89, 7, []],
    ['that only speak of it: nearer', FREE, 1.9, 7, ['named 1.90 0-0 words']],
    ['of a few terms', FREE, 2.5, 6, []],
    ['with a reason: far', 'It waits because it is cool there.', 1.24, 7, []],
    ['with a reason: near', 'It waits because it is cool there.', 1.25, 7, ['named 1.25 0-0 words']],
    ['with a reason: nearer', 'It waits because it is cool there.', 1.9, 7, ['explained 1.90 0-0 words']],
    ['with a figure: near', 'It waits for 12 hours.', 1.25, 7, ['named 1.25 0-0 words']],
    ['with a figure, which explains nothing', 'It waits for 12 hours.', 2, 7, ['named 2.00 0-0 words']],
    ['with a figure: very near', 'It waits for 12 hours.', 3, 7, ['argued 3.00 0-0 words']],
    ['with a consequence', 'It waits, which leads to taste.', 1.9, 7, ['explained 1.90 0-0 words']],
    ['with a rejection', 'It waits instead of being baked.', 1.9, 7, ['explained 1.90 0-0 words']],
    ['with a rejection: very near', 'It waits instead of being baked.', 3, 7, ['argued 3.00 0-0 words']],
    ['without any: very near', FREE, 2.7, 7, ['named 2.70 0-0 words']],
  ])('%s', (_, text, near, known, made) => {
    expect(heard(text, [{ near, known }])).toEqual(made)
  })

  test('earn nothing in a list', () => {
    const list = 'Yeast, flour, water, salt, cellar, time.'
    expect(readText(list, lexicon).remarks.map(({ soundness }) => soundness)).toEqual(['list'])
    expect(heard(list, [{ near: 3, known: 9 }])).toEqual([])
  })

  test('earn nothing where the point is spoken against, in either sentence', () => {
    const places = [{ near: 3 }, { first: 1, near: 3 }, { first: 0, last: 1, near: 3 }]
    expect(heard(`${FREE} A machine does it.`, places)).toEqual(['named 3.00 0-0 words'])
    expect(heard(`A machine does it. ${FREE}`, places)).toEqual(['named 3.00 1-1 words'])
    expect(heard(`${FREE} No machine does it.`, [{ first: 1, near: 3 }])).toEqual(['named 3.00 1-1 words'])
  })

  test('are not heard once more where a pattern was met', () => {
    const places = [
      { first: 0, near: 3 },
      { first: 1, near: 0.5 },
      { first: 0, last: 1, near: 3 },
    ]
    expect(heard(`${FREE} ${PLAIN}`, places)).toEqual(['named 4.14 1-1', 'named 3.00 0-0 words'])
  })
})

test('a pattern that is met in a list names the point at most', () => {
  const list = 'Yeast, flour, dough, salt, costs, cellar, time.'
  expect(readText(list, lexicon).remarks.map(({ marks }) => marks.cost)).toEqual([true])
  expect(heard(list, [{ near: 3 }])).toEqual(['named, bare 4.14 0-0'])
})

test('patterns need not be tried where the words are too far', () => {
  const SENTENCES = [
    PLAIN,
    WHY,
    COSTS,
    FREE,
    'The dough rests at night.',
    'It stays in a cellar.',
    'A machine.',
  ]
  const NEAR = fc.integer({ min: -20, max: 80 }).map((near) => near / 40)
  const round = fc.array(fc.tuple(fc.constantFrom(...SENTENCES), NEAR), {
    minLength: 1,
    maxLength: 12,
  })
  const linked = compileCriterion({ ...point.criterion, scope: 'linked' }, 'prompt', lexicon)
  fc.assert(
    fc.property(round, NEAR, (said, pair) => {
      const reading = readText(said.map(([text]) => text).join(' '), lexicon)
      const places = said.flatMap(([, near], at): readonly Place[] => [
        { first: at, last: at, near, known: 7 },
        ...(at === 0 ? [] : [{ first: at - 1, last: at, near: (pair + near) / 2, known: 7 }]),
      ])
      const all = heardByWords(linked, findingsIn(linked, reading), places, reading)
      const near = noSets(1, said.length)
      for (const place of places)
        if (place.near >= LEAST_MET) for (const at of [place.first, place.last]) addTo(near, 0, at)
      const tried = findingsIn(linked, reading, near)
      const holds = ({ first, last }: Place) => tried.some((one) => first <= one.first && last >= one.last)
      const wanted = places.filter((place) => place.near >= LEAST_NEAR || holds(place))
      expect(heardByWords(linked, tried, wanted, reading)).toEqual(all)
    }),
  )
})
