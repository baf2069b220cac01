import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { checkBundle } from '../../src/proof/check.ts'
import { notesOn } from '../../src/proof/notes.ts'
import { company, criterion, prompt, rubrics, yamlOf } from '../bank/samples.ts'
import { shelf, told } from './shelf.ts'

const notes = (change: Partial<Criterion>) => notesOn(shelf({ criterion: change }))

const HITS = ['We use a temporal split.', 'The split goes by time.']
const MISSES = ['We never use a temporal split.', 'We shuffle all rows.']

describe('a criterion of somebody’s own', () => {
  test.each<[string, Partial<Criterion>, string[]]>([
    ['is fine', {}, []],
    [
      'has a miss that is named',
      { explained: ['split & time'], misses: [...MISSES, 'A temporal split.'] },
      ['criteria[0].misses[2]: named, by "temporal split", in "temporal", "split"'],
    ],
    [
      'has a pattern that nothing meets',
      { explained: ['split & time', 'split and time'] },
      ['criteria[0].explained[1]: none'],
    ],
    [
      'has a slip in a unit',
      { named: ['split & #(weaks) | time', 'temporal split'] },
      ['criteria[0].named[0]: "weaks", which none counts; "weeks" is near'],
    ],
    [
      'has a noun that nothing counts',
      { named: ['split & #(day|photos) | time', 'temporal split'] },
      ['criteria[0].named[0]: "photos", which none counts'],
    ],
    [
      'has a noun that a hit counts',
      { named: ['split & #(photos) | time', 'temporal split'], hits: [...HITS, 'We split 40 photos.'] },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(notes({ hits: HITS, misses: MISSES, ...change }))).toEqual(expected)
  })

  test('is told what #( ) takes, at the unit', () => {
    const [note] = notes({
      hits: HITS,
      misses: MISSES,
      named: ['temporal split', 'split & time | #(photos)'],
    })
    expect(note).toMatchObject({
      expected:
        'in #( ) a dimension (time, money, share, rate, bytes, count), a unit such as ms or day, or a noun that some hit counts',
    })
  })
})

describe('an outline', () => {
  const own = prompt({
    family: 'forecasting',
    criteria: [criterion({ named: ['temporal split', 'split > time', 'trees & depth'] })],
  })
  const notesIn = (text: string) => {
    const phases = { ...prompt().weak, design: text }
    return told(notesOn(shelf({ prompt: { ...own, outlines: [{ name: 'Trees', phases }] } })))
  }

  test('meets a pattern as well as a hit does', () => {
    expect(notesIn('Trees of depth 6.')).toEqual([])
    expect(notesIn('Trees.')).toEqual(['criteria[0].named[2]: none'])
  })
})

test('a bank that is whole, or one with problems, is spared notes', () => {
  const texts = [{ file: 'prompts/acme/parcel-eta.yaml', text: yamlOf(prompt()) }]
  const base = { rubrics: rubrics(), companies: [company()] }
  const one = checkBundle({ texts, base, unread: [] })
  expect([one.problems.length > 0, one.notes]).toEqual([true, []])
  expect(checkBundle({ texts, base: null, unread: [] }).notes).toEqual([])
})
