import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { aboutOf, bearingOf, heardAs, nearerIn } from '../../src/scoring/bearing.ts'
import { findingsIn } from '../../src/scoring/credit.ts'
import { readText } from '../../src/scoring/reading.ts'
import { compileCriterion } from '../../src/scoring/rubric.ts'

const { lexicon } = compileLexicon([])

const criterion = (id: string, title: string, hits: readonly string[], named: readonly string[]) =>
  compileCriterion({ id, title, hits, named, misses: [], weight: 1 }, 'prompt', lexicon)

const CRITERIA = [
  criterion(
    'pool',
    'Borrows strength for villages with few bookings',
    ['A village takes the slope of its region.'],
    ['neighbour & size'],
  ),
  criterion(
    'interference',
    'Sees that guests move next door',
    ['Cheaper homes take guests from the neighbour, so homes are no units.'],
    ['takes & booking'],
  ),
  criterion('freshness', 'Says how fresh prices are', ['Prices are computed every night.'], ['night']),
]

const nearerFor = (id: string, text: string): number => {
  const reading = readText(text, lexicon)
  const compiled = CRITERIA.find((each) => each.criterion.id === id)
  const finding = compiled && findingsIn(compiled, reading)[0]
  if (compiled === undefined || finding === undefined) throw new Error(`nothing met for ${id}`)
  return nearerIn(bearingOf(CRITERIA, aboutOf(CRITERIA)), reading)(compiled, finding)
}

describe('what a sentence is about', () => {
  it.each([
    ['pool', 'A village of small size borrows from the neighbour village.', 0],
    ['pool', 'Homes are no units, a cheaper one takes the guests of its neighbour whatever the size.', 1],
    ['interference', 'A cheaper home takes a booking from the homes next door.', 0],
  ])('%s: %s', (id, text, nearer) => {
    expect(nearerFor(id, text)).toBe(nearer)
  })

  it('is not asked of what the texts do not know', () => {
    const reading = readText('The neighbour has the same size.', lexicon)
    const stranger = criterion('asked', 'Asked in the round', [], ['neighbour'])
    const [finding] = findingsIn(stranger, reading)
    const nearer = nearerIn(bearingOf(CRITERIA, aboutOf(CRITERIA)), reading)
    expect(finding && nearer(stranger, finding)).toBe(0)
  })
})

describe('what a finding is heard as', () => {
  const [pool] = CRITERIA
  const [finding] = pool
    ? findingsIn(pool, readText('The neighbour has a size because he pays 200.', lexicon))
    : []

  it.each([
    ['of its own', 1, 0, 'argued'],
    ['among its kin', 1, 3, 'argued'],
    ['in passing', 1, 6, 'named'],
    ['of something else', 1, 40, null],
    ['of something else, but by many patterns', 4, 40, 'argued'],
  ])('in a sentence %s', (_, patterns, nearer, credit) => {
    expect(finding && (heardAs({ ...finding, credit: 'argued' }, patterns, nearer)?.credit ?? null)).toBe(
      credit,
    )
  })

  it('never more for being further off', () => {
    const worth = ['absent', 'named', 'explained', 'argued']
    const worthOf = (patterns: number, nearer: number): number =>
      worth.indexOf(
        (finding && heardAs({ ...finding, credit: 'explained' }, patterns, nearer)?.credit) ?? 'absent',
      )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(120), fc.nat(120), (patterns, a, b) => {
        expect(worthOf(patterns, Math.max(a, b))).toBeLessThanOrEqual(worthOf(patterns, Math.min(a, b)))
      }),
    )
  })
})
