import { describe, expect, test } from 'vitest'
import { placedCriteria } from '../../src/bank/placed.ts'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { proveCriterion } from '../../src/proof/criterion.ts'
import { shelf, told } from './shelf.ts'

const prove = (change: Partial<Criterion>) => {
  const library = shelf({ criterion: change })
  const { lexicon } = compileLexicon(library.rubrics.concepts)
  return placedCriteria(library).flatMap((placed) => proveCriterion(placed, lexicon))
}

const HITS = ['We use a temporal split.', 'The split goes by time.']
const MISSES = ['We never use a temporal split.', 'We shuffle all rows.']

test('hits earn and misses do not', () => {
  expect(prove({ hits: HITS, misses: MISSES })).toEqual([])
})

describe('a hit that fails says why', () => {
  test.each<[string, Partial<Criterion>, string]>([
    ['no pattern', { hits: ['We cut the rows in two.'] }, 'criteria[0].hits[0]: no pattern that matches'],
    [
      'a slot of the nearest pattern',
      { hits: ['We split the rows at noon.'], named: ['moon', 'split & time | date ~9'] },
      'criteria[0].hits[0]: no pattern that matches; in the nearest, "split & time | date ~9", it lacks one of (time | date)',
    ],
    [
      'a pattern that cannot be read',
      { hits: ['We split the rows at noon.'], named: ['split &'] },
      'criteria[0].hits[0]: no pattern that matches, as one cannot be read',
    ],
    ['a denial', { hits: ['We do not use a temporal split.'] }, 'criteria[0].hits[0]: a denial ("not")'],
    [
      'a red flag',
      { hits: ['We use a temporal split of shuffled rows.'], not: ['shuffled'] },
      'criteria[0].hits[0]: the red flag "shuffled"',
    ],
  ])('%s', (_, change, expected) => {
    expect(told(prove({ misses: MISSES, ...change }))).toEqual([expected])
  })

  test('unless a denial answers too', () => {
    const misses = ['We shuffle all rows.', 'It rains.']
    expect(prove({ hits: ['We do not use a temporal split.'], misses, polarity: 'any' })).toEqual([])
  })
})

describe('a near miss', () => {
  const explained = ['temporal split & leak']
  const hits = [...HITS, 'A temporal split, or rows leak.']
  test.each<[string, Partial<Criterion>, string[]]>([
    [
      'may not be named',
      { misses: ['A temporal split.', MISSES[0] ?? ''] },
      ['criteria[0].misses[0]: named, by "temporal split", in "temporal", "split"'],
    ],
    [
      'may be named where the criterion knows more',
      { explained, misses: ['A temporal split.', MISSES[0] ?? ''] },
      [],
    ],
    [
      'may not be explained',
      { explained, misses: ['A temporal split, as rows leak.', MISSES[0] ?? ''] },
      ['criteria[0].misses[0]: explained, by "temporal split & leak", in "temporal", "split", "leak"'],
    ],
    [
      'is not all there is: one must earn nothing',
      { explained, misses: ['A temporal split.', 'Some temporal split.'] },
      ['criteria[0].misses: only such as are named'],
    ],
    [
      'may be a bare list',
      { misses: ['temporal split, A/B test, Kafka, Redis, Spark, BERT', MISSES[0] ?? ''] },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(prove({ hits, ...change }))).toEqual(expected)
  })

  test.each<[string, Partial<Criterion>, string]>([
    [
      'one that knows no more',
      { misses: ['A temporal split.', MISSES[0] ?? ''] },
      'a near miss that earns nothing ("named" would do only if the criterion had patterns in "explained")',
    ],
    [
      'one that does',
      { explained, misses: ['A temporal split, as rows leak.', MISSES[0] ?? ''] },
      'a near miss that earns nothing, or "named" at most',
    ],
  ])('is told what is asked of it, in %s', (_, change, expected) => {
    expect(prove({ hits, ...change }).map((one) => one.expected)).toEqual([expected])
  })
})

describe('a credit that no hit earns', () => {
  test.each<[string, Partial<Criterion>, string[]]>([
    [
      'explained',
      { explained: ['temporal split & leak'] },
      ['criteria[0].explained: none; nearest is hits[0] by "temporal split & leak": it lacks "leak"'],
    ],
    [
      'argued',
      { argued: ['temporal split & #(day)'] },
      ['criteria[0].argued: none; nearest is hits[0] by "temporal split & #(day)": it lacks "#(day)"'],
    ],
    ['by one pattern of many is enough', { explained: ['nowhere', 'split & time'] }, []],
    [
      'for a denial',
      { explained: ['split & rain'], hits: [...HITS, 'No split for rain.'] },
      [
        'criteria[0].explained: none; nearest is hits[2] by "split & rain": it is met, but denied',
        'criteria[0].hits[2]: a denial ("No")',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(prove({ hits: HITS, misses: MISSES, ...change })).toSorted()).toEqual(expected)
  })
})

test('a miss that is heard says which word stood for which', () => {
  const hits = ['We repost listings.', 'They are reposting it.']
  const named = ['reposting']
  expect(told(prove({ hits, named, misses: ['We train on rebosting pairs.', 'It rains.'] }))).toEqual([
    'criteria[0].misses[0]: named, by "reposting", in "rebosting"; "rebosting" was heard as "reposting" (=word takes it as it is)',
  ])
})

test('a pattern that follows from the hits is not quoted to its end', () => {
  const many = `${'a'.repeat(40)} | ${'b'.repeat(40)} & moon`
  expect(told(prove({ hits: ['We see the moon.'], named: [many], misses: MISSES }))[0]).toMatch(
    /in the nearest, "a{40} \| b{16}…", it lacks/,
  )
})

test('the place is that of the sentence', () => {
  const [problem] = prove({ hits: ['We use a temporal split.', 'Nothing.'], misses: MISSES })
  expect(problem).toMatchObject({
    file: 'rubrics/families/forecasting.yaml',
    path: 'criteria[0].hits[1]',
    expected: 'a sentence that earns credit',
  })
})
