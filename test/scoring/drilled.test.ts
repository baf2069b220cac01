import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { judgeDrilled } from '../../src/scoring/drilled.ts'
import { rubrics } from './world.ts'

const { lexicon } = compileLexicon(rubrics.concepts)

const criterion = (id: string, named: string) => ({
  id,
  weight: 1 as const,
  title: `Title ${id}`,
  earns: `Say ${id}.`,
  scope: 'linked' as const,
  named: [named],
  hits: [],
  misses: [],
})

const rule = (takes: 'any' | 'all', said: readonly string[] = []) => ({
  criteria: [criterion('oven', 'oven'), criterion('yeast', 'yeast')],
  takes,
  said,
})

const credit = (text: string, takes: 'any' | 'all', said: readonly string[] = []) =>
  judgeDrilled(text, rule(takes, said), lexicon).credit

describe('judgeDrilled', () => {
  it.each([
    ['We wait.', 'absent', 'absent'],
    ['The oven is hot.', 'named', 'named'],
    ['The oven is hot because bread is wet.', 'explained', 'named'],
    ['The oven is hot because bread is wet, 230 degrees.', 'argued', 'named'],
    ['The oven is hot. Then comes yeast.', 'named', 'explained'],
    ['The oven is hot because bread is wet, 230 degrees. Then comes yeast.', 'argued', 'argued'],
  ])('%s: any %s, all %s', (text, any, all) => {
    expect([credit(text, 'any'), credit(text, 'all')]).toEqual([any, all])
  })

  it('quotes what earned and tells what would have', () => {
    expect(judgeDrilled('Salt it.  The oven is hot.', rule('any'), lexicon).held).toEqual([
      { title: 'Title oven', earns: 'Say oven.', credit: 'named', quote: 'The oven is hot.' },
      { title: 'Title yeast', earns: 'Say yeast.', credit: 'absent', quote: null },
    ])
  })

  it('gives nothing for the words of the question', () => {
    const question = 'How hot is the oven when bread goes in?'
    expect(credit('How hot is the oven when bread goes in', 'any')).toBe('named')
    expect(credit('How hot is the oven when bread goes in', 'any', [question])).toBe('absent')
  })
})
