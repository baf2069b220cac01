import { describe, expect, test } from 'vitest'
import { placedConcepts, placedMistakes } from '../../src/bank/placed.ts'
import type { Concept, MistakeRule } from '../../src/bank/rubric-types.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { proveConcept, proveMistake } from '../../src/proof/shared-rules.ts'
import { shelf, told } from './shelf.ts'

const drift: Concept = {
  id: 'drift',
  means: 'The world moves.',
  says: ['drift', '@psi'],
  hits: ['We watch drift.', 'PSI above 0.2 pages us.'],
  misses: ['We watch the snow.', 'We do not watch drift.'],
}
const psi: Concept = { id: 'psi', means: 'An index.', says: ['PSI'], hits: ['PSI'], misses: [] }

const proveConcepts = (...concepts: readonly Concept[]) => {
  const library = shelf({ concepts })
  const { lexicon } = compileLexicon(library.rubrics.concepts)
  return placedConcepts(library).flatMap((placed) => proveConcept(placed, lexicon))
}

describe('a concept', () => {
  test('says its hits and not its misses, through other concepts too', () => {
    expect(proveConcepts(drift, psi)).toEqual([])
  })

  test('is told where it does not', () => {
    const broken = { ...drift, hits: ['We watch the snow.'], misses: ['They drift apart.'] }
    expect(told(proveConcepts(broken, psi))).toEqual([
      'concepts[0].hits[0]: no pattern that matches',
      'concepts[0].misses[0]: a match of "drift"',
    ])
  })
})

const random: MistakeRule = {
  id: 'random-split',
  kind: 'technical',
  name: 'Random split',
  phase: 'design',
  lowers: 10,
  why: 'Leaks.',
  instead: 'By time.',
  when: ['random split', 'shuffle & rows'],
  unless: ['no time in the rows'],
  hits: ['A random split will do.', 'We shuffle all rows first.'],
  misses: ['We never take a random split.', 'A random split, as there is no time in the rows.'],
}

const proveMistakes = (mistake: MistakeRule) => {
  const library = shelf({ mistake })
  const { lexicon } = compileLexicon(library.rubrics.concepts)
  return placedMistakes(library).flatMap((placed) => proveMistake(placed, lexicon))
}

describe('a mistake', () => {
  test('is shown by its hits, and excused', () => {
    expect(proveMistakes(random)).toEqual([])
  })

  test('is told where it is not', () => {
    expect(
      told(proveMistakes({ ...random, hits: ['We split by week.'], misses: ['Take a random split.'] })),
    ).toEqual([
      'mistakes[0].hits[0]: no pattern that matches',
      'mistakes[0].misses[0]: a match of "random split"',
    ])
  })

  test('of two halves is shown by both, and told with both', () => {
    const { when: _, ...rest } = random
    const halves = [{ within: 1, one: ['years of rows'], other: ['shuffle'] }]
    const split: MistakeRule = {
      ...rest,
      halves,
      hits: ['There are years of rows. I shuffle.'],
      misses: ['I shuffle cards.'],
    }
    expect(proveMistakes(split)).toEqual([])
    expect(told(proveMistakes({ ...split, hits: split.misses, misses: split.hits }))).toEqual([
      'mistakes[0].hits[0]: no pattern that matches',
      'mistakes[0].misses[0]: both halves in "There are years of rows. I shuffle."',
    ])
  })

  test('of absence has no sentence to prove', () => {
    const { when: _, unless: __, ...silent } = random
    expect(proveMistakes({ ...silent, absent: ['temporal-split'], hits: ['x'], misses: ['y'] })).toEqual([])
  })
})
