import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../src/interviewer/units.ts'
import {
  cosine,
  factVector,
  mixed,
  questionVector,
  rarityOf,
  spreadAmong,
  textsVector,
  unitVector,
} from '../../src/interviewer/vectors.ts'
import { FACTS } from './toy.ts'

const even = (): number => 1

describe('vectors', () => {
  it('have length 1, or none', () => {
    expect(
      unitVector(
        new Map([
          ['toy', 3],
          ['shelf', 4],
        ]),
      ),
    ).toEqual(
      new Map([
        ['toy', 0.6],
        ['shelf', 0.8],
      ]),
    )
    expect(unitVector(new Map())).toEqual(new Map())
  })

  it('are compared by what they share', () => {
    const toy = unitVector(new Map([['toy', 1]]))
    expect(cosine(toy, toy)).toBe(1)
    expect(cosine(toy, new Map([['shelf', 1]]))).toBe(0)
    expect(cosine(toy, new Map())).toBe(0)
  })

  it('are mixed by their shares', () => {
    const mix = mixed([
      [new Map([['toy', 1]]), 2],
      [
        new Map([
          ['toy', 1],
          ['shelf', 1],
        ]),
        0.5,
      ],
    ])
    expect(mix).toEqual(
      new Map([
        ['toy', 2.5],
        ['shelf', 0.5],
      ]),
    )
  })

  it('say less of what is said often', () => {
    const once = textsVector([['toys shelf', 1]], even)
    const often = textsVector(
      [
        ['toys shelf', 1],
        ['toys', 8],
      ],
      even,
    )
    expect(once.get('toi')).toBe(once.get('shelf'))
    const ratio = (often.get('toi') ?? 0) / (often.get('shelf') ?? 1)
    expect(ratio).toBeGreaterThan(1)
    expect(ratio).toBeLessThan(9)
  })
})

describe('a fact', () => {
  const spread = spreadAmong(FACTS)
  const rarity = rarityOf((name) => spread.get(name) ?? 0, FACTS.length)
  const nearest = (question: string): string | undefined => {
    const asked = questionVector(unitsOf(question))
    const [best] = FACTS.map((fact) => ({ id: fact.id, near: cosine(asked, factVector(fact, rarity)) })).sort(
      (a, b) => b.near - a.near,
    )
    return best?.id
  }

  it.each([
    ['How many kids play per day?', 'scale'],
    ['Is there a list in production?', 'today'],
    ['personal pictures?', 'privacy'],
  ])('is near to what asks for it: %s', (question, id) => {
    expect(nearest(question)).toBe(id)
  })

  it('is known by rare words rather than by common ones', () => {
    expect(rarity('budget')).toBeGreaterThan(rarity('toi'))
    expect(rarity('a word that nobody says')).toBeGreaterThanOrEqual(rarity('budget'))
  })
})
