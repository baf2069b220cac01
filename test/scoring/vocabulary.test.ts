import { describe, expect, it } from 'vitest'
import type { MistakeRule } from '../../src/bank/rubric-types.ts'
import { vocabularyOf } from '../../src/scoring/vocabulary.ts'
import { prompt, rubrics } from './world.ts'

const talk: MistakeRule = {
  id: 'crumb-talk',
  kind: 'technical',
  name: 'Crumb talk',
  phase: 'design',
  lowers: 8,
  why: '',
  instead: '',
  hits: Array.from({ length: 20 }, () => 'crumb'),
  misses: [],
}

/** Much talk of something else, so that one word can be rare in it. */
const filler: MistakeRule = { ...talk, id: 'parcel-talk', hits: Array.from({ length: 200 }, () => 'parcel') }

/** Whether "crumb" is a word of the bread problem's own beside a mistake that talks of nothing else. */
const isOwn = (families?: readonly string[]): boolean => {
  const rule = families === undefined ? talk : { ...talk, families }
  return vocabularyOf(prompt, { ...rubrics, mistakes: [filler, rule] }).has('crumb')
}

describe('what a mistake says counts as talk about any system', () => {
  it.each([
    ['a mistake made everywhere', undefined, false],
    ['a mistake of families', ['kitchen', 'garden'], false],
    ['a mistake of a family and a problem', ['garden', 'home/bread'], false],
    ['a mistake of this problem', ['home/bread'], true],
    ['a mistake of other problems', ['home/jam', 'home/cake'], true],
  ])('%s', (_, families, own) => {
    expect(isOwn(families)).toBe(own)
  })
})
