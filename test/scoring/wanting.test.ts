import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { prepare } from '../../src/scoring/score.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import { prompt, rubrics } from './world.ts'

const [oven] = prompt.criteria
const NAMED: Partial<Criterion> = { named: ['dough'] }

const wanting = (change: Partial<Criterion>, design: string) => {
  if (oven === undefined) throw new Error('the world has no criterion')
  const own = { ...prompt, criteria: [{ ...oven, ...change }] }
  const { transcript } = transcriptOf({ prompt: 'home/bread', level: 'L5', answers: { design } })
  if (transcript === null) throw new Error('the answer is in the form of transcripts')
  const scorer = prepare({ prompt: own, rubrics, hash: 'sha256:test' })
  const found = scorer.why(transcript).find(({ id }) => id === oven.id)?.wanting
  if (found === undefined) throw new Error('no such proof')
  return found === null ? null : [found.credit, found.lack, found.pattern, found.missing]
}

describe('what a sentence that was only named lacks', () => {
  test.each<[string, Partial<Criterion>, string, ReturnType<typeof wanting>]>([
    [
      'a slot of the nearest pattern',
      { ...NAMED, explained: ['dough & sun & moon', 'dough & rest | sleep & #(hour)'] },
      'We let the dough rest in the cellar.',
      ['explained', 'slots', 'dough & rest | sleep & #(hour)', ['#(hour)']],
    ],
    [
      'several of its slots',
      { ...NAMED, explained: ['dough & rest | sleep & @reason'] },
      'The dough stands in the cellar.',
      ['explained', 'slots', 'dough & rest | sleep & @reason', ['rest | sleep', '@reason']],
    ],
    [
      'nearness',
      { ...NAMED, explained: ['dough & cellar ~3'] },
      'The dough is carried very slowly down into the old cellar.',
      ['explained', 'window', 'dough & cellar ~3', []],
    ],
    [
      'order',
      { ...NAMED, explained: ['cellar > dough'] },
      'The dough stands in the cellar.',
      ['explained', 'order', 'cellar > dough', []],
    ],
    [
      'a second word',
      { ...NAMED, explained: ['dough & dough | loaf'] },
      'The dough stands in the cellar.',
      ['explained', 'words', 'dough & dough | loaf', []],
    ],
    [
      'a reason, where no pattern is asked for',
      NAMED,
      'The dough stands in the cellar.',
      ['explained', 'mark', null, ['a reason']],
    ],
  ])('%s', (_, change, design, expected) => {
    expect(wanting(change, design)).toEqual(expected)
  })

  test('a slot that the linked sentence fills is not lacking, if the scope reaches so far', () => {
    const change = { ...NAMED, explained: ['dough & cellar & moon'] }
    const said = 'We knead the dough with the scraper. It then stands in the cellar.'
    expect(wanting({ ...change, scope: 'linked' }, said)?.[3]).toEqual(['moon'])
    expect(wanting(change, said)?.[3]).toEqual(['cellar', 'moon'])
  })

  test('a sentence, where it is an item of a bare list', () => {
    expect(wanting({ ...NAMED, explained: ['dough & moon'] }, 'Dough, salt, flour, water, yeast.')).toEqual([
      'explained',
      'list',
      null,
      [],
    ])
  })
})

test('explained without a number, a cost, an alternative or a consequence', () => {
  expect(wanting(NAMED, 'The dough stands in the cellar because it is cool.')).toEqual([
    'argued',
    'mark',
    null,
    ['a number', 'a cost', 'a rejected alternative', 'a consequence'],
  ])
})

test('argued lacks nothing', () => {
  expect(wanting(NAMED, 'The dough stands 20 hours in the cellar because it is cool.')).toBeNull()
})

describe('what was not even named', () => {
  test('shows the pattern that came nearest, wherever', () => {
    expect(wanting({ named: ['oven & degrees | hot', 'sun'] }, 'We knead. The oven stands there.')).toEqual([
      'named',
      'slots',
      'oven & degrees | hot',
      ['degrees | hot'],
    ])
  })

  test('says so of a denial', () => {
    expect(wanting({ named: ['preheat'] }, 'We never preheat.')).toEqual(['named', 'denied', 'preheat', []])
  })

  test('or nothing, if no word of it was said', () => {
    expect(wanting({ named: ['sun & moon'] }, 'We knead the bread.')).toBeNull()
  })
})
