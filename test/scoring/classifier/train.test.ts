import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../../src/bank/rubric-types.ts'
import { compileLexicon } from '../../../src/language/lexicon.ts'
import { unpacked } from '../../../src/scoring/classifier/packed.ts'
import { placesIn } from '../../../src/scoring/classifier/places.ts'
import { trained } from '../../../src/scoring/classifier/train.ts'
import { readText } from '../../../src/scoring/reading.ts'
import { BREAD, bread } from './bread.ts'

const { lexicon } = compileLexicon([])

/** By point, how near a sentence comes. */
const nearness = (points: readonly Criterion[], text: string, others: readonly Criterion[] = []) => {
  const places = placesIn([unpacked(trained(points, others))], readText(text, lexicon))
  return new Map(points.map(({ id }) => [id, places.get(id)?.[0]?.near ?? 0]))
}

const nearestTo = (near: ReadonlyMap<string, number>): string | undefined =>
  [...near].sort((a, b) => b[1] - a[1])[0]?.[0]

const near = (
  text: string,
  id: string,
  points: readonly Criterion[] = BREAD,
  others?: readonly Criterion[],
) => nearness(points, text, others).get(id) ?? Number.NaN

describe('what is learned', () => {
  test.each([
    ['We leave the dough in a cool cellar overnight.', 'rests'],
    ['An evening in the fridge is what the dough needs, as yeast works slowly there.', 'rests'],
    ['The stone has to be blazing before a loaf goes in.', 'heats'],
    ['Steam early on keeps the crust soft until it has risen.', 'steams'],
  ])('tells the points apart in words that none of them has together: %s', (text, id) => {
    expect(nearestTo(nearness(BREAD, text))).toBe(id)
  })

  test('lets near misses fall', () => {
    const plain = bread('rests', { misses: [], beside: [] })
    const points = [plain, ...BREAD.slice(1)]
    const miss = 'The dough rests on the table while we shop.'
    expect(near(miss, 'rests')).toBeLessThan(near(miss, 'rests', points) - 0.1)
  })

  test('takes what is said besides for a hit, and what is beside the point for a near miss', () => {
    const { hits, misses, said = [], beside = [] } = bread('rests')
    const moved = bread('rests', { hits: said, said: hits, misses: beside, beside: misses })
    for (const text of ['A night in the cellar.', 'Dough rests on the table.'])
      expect(near(text, 'rests', [moved, ...BREAD.slice(1)])).toBeCloseTo(near(text, 'rests'), 1)
  })

  test('holds what makes points of another kind against its own, but less than a near miss', () => {
    const texts = ['Dough boils.', 'The dough boils over.']
    const boils = bread('heats', { id: 'boils', hits: texts, said: [] })
    const missed = bread('rests', { misses: [...bread('rests').misses, ...texts] })
    const text = 'Dough it is.'
    const [alone, beside, amiss] = [
      near(text, 'rests'),
      near(text, 'rests', BREAD, [boils]),
      near(text, 'rests', [missed, ...BREAD.slice(1)]),
    ]
    expect(alone - beside).toBeGreaterThan(0.01)
    expect(alone - amiss).toBeGreaterThan(alone - beside)
  })

  test('knows no word that only makes points of another kind', () => {
    const soup = bread('heats', { id: 'soup', hits: ['Soup boils.'], said: [] })
    expect(trained(BREAD, [soup]).words).toBe(trained(BREAD, []).words)
  })

  test('knows every word of the sentences, each once, and all numbers as one', () => {
    const { words, points } = trained([bread('rests')], [])
    expect(points).toEqual(['rests'])
    const known = words.split(' ')
    expect(new Set(known).size).toBe(known.length)
    expect(known).toEqual(expect.arrayContaining(['dough', 'cellar', 'the', '#']))
    expect(known.filter((word) => ['12', '.', ','].includes(word))).toEqual([])
  })
})
