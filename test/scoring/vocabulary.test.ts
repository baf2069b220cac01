import { describe, expect, it } from 'vitest'
import type { Rubrics } from '../../src/bank/rubric-types.ts'
import { vocabularyOf } from '../../src/scoring/vocabulary.ts'
import { prompt, rubrics } from './world.ts'

const OFTEN = Array.from({ length: 40 }, () => 'crumb')
const [family] = rubrics.families
const [mistake] = rubrics.mistakes
const [concept] = rubrics.concepts
if (family === undefined || mistake === undefined || concept === undefined)
  throw new Error('the world is empty')
const [criterion] = family.criteria
if (criterion === undefined) throw new Error('the family has no criterion')

const speaking = { ...family, criteria: [{ ...criterion, hits: OFTEN }] }

/** Whether "crumb" is a word of the bread problem's own. */
const isOwn = (more: Partial<Rubrics>): boolean => vocabularyOf(prompt, { ...rubrics, ...more }).has('crumb')

describe('a word of the problem', () => {
  it.each<[string, Partial<Rubrics>, boolean]>([
    ['is its own', {}, true],
    ['is its own though a mistake speaks of it', { mistakes: [{ ...mistake, hits: OFTEN }] }, true],
    ['is its own though a concept does', { concepts: [{ ...concept, hits: OFTEN }] }, true],
    ['is its own though its family does', { families: [speaking] }, true],
    [
      'is talk about any system where other families speak of it',
      { families: [{ ...speaking, id: 'garden' }] },
      false,
    ],
  ])('%s', (_, more, own) => {
    expect(isOwn(more)).toBe(own)
  })
})
