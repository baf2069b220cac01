import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../src/bank/rubric-types.ts'
import { EMPTY_LEXICON } from '../../src/language/lexicon.ts'
import { GENERIC } from '../../src/proof/generic.ts'
import { proveLibrary } from '../../src/proof/library.ts'
import { listenersOf, nearbyOf } from '../../src/proof/listening.ts'
import { notesOnPrompts } from '../../src/proof/own-notes.ts'
import {
  doubleQuestions,
  muteWords,
  repeatedHits,
  samePoints,
  soleQuestions,
  unlearned,
} from '../../src/proof/point-notes.ts'
import type { Verdict } from '../../src/scoring/scorecard.ts'
import { criterion, type prompt, rubrics } from '../bank/samples.ts'
import { shelf, told } from './shelf.ts'

const opened = (of: NonNullable<Parameters<typeof prompt>[0]>) => {
  const [file] = shelf({ prompt: of }).prompts
  if (file === undefined) throw new Error('no prompt')
  return file
}
const byWords = (...ids: readonly (readonly [string, readonly string[]])[]) => {
  const criteria = ids.map(([id, hits]) => criterion({ id, title: id, earns: 'Say it.', hits, named: ['x'] }))
  const file = opened({ criteria })
  return { ...file, value: { ...file.value, derived: criteria.map((_, i) => ['criteria', i, 'named']) } }
}

test('hits that share nearly all their words', () => {
  const hits = [
    'The dough rests in a cold cellar.',
    'Cold cellars rest the dough.',
    'Yeast works slowly at night.',
  ]
  expect(told(repeatedHits(opened({ criteria: [criterion({ hits })] })))).toEqual([
    'criteria[0].hits[1]: nearly all the words of hits[0]',
  ])
})

test('a point whose hits another hears too', () => {
  const dough = criterion({ id: 'dough', hits: ['Dough rests.'], named: ['dough'] })
  const rest = criterion({ id: 'rest', hits: ['Dough rests.', 'They rest.'], named: ['rest'] })
  expect(told(samePoints(opened({ criteria: [dough, rest] }), EMPTY_LEXICON))).toEqual([
    'criteria[0].hits: hits that "rest" hears too, all of them',
  ])
})

test('points that tell too little', () => {
  const file = byWords(['dough', ['The dough rests in the cellar.']], ['wait', ['We wait and see.']])
  expect(told(muteWords(file, rubrics()))).toEqual(['criteria[1].hits: none'])
  expect(listenersOf(file.value, rubrics()).map((each) => each.criterion)).toEqual(['dough', 'wait'])
})

describe('sentences to learn from', () => {
  const three = ['Dough rests.', 'It waits.', 'A night.']
  const five = ['It sleeps.', 'Cold.', 'Slow yeast.', 'Until morning.', 'In a cellar.']
  const notes = (over: Partial<Criterion>) =>
    unlearned(opened({ criteria: [criterion({ id: 'dough', hits: three, ...over })] })).map(
      ({ path, expected, found }) => `${path}: ${found} (${expected})`,
    )
  const WANTED = '(8 sentences or more in "hits" and "said" together: from there on its words are heard too)'

  test.each<[string, Partial<Criterion>, readonly string[]]>([
    ['need not be there', {}, []],
    ['are enough', { said: five }, []],
    ['are too few', { said: five.slice(1) }, [`criteria[0].said: 7: heard by patterns alone ${WANTED}`]],
    ['are only beside it', { beside: five }, [`criteria[0].beside: 3: heard by patterns alone ${WANTED}`]],
    ['are of no use to a drawing', { said: five.slice(1), reads: 'diagram' }, []],
  ])('%s', (_, over, told) => {
    expect(notes(over)).toEqual(told)
  })

  test('are too few beside the words of its hits', () => {
    const file = opened({ criteria: [criterion({ said: five.slice(1) })] })
    const criteria = file.value.criteria.map((each) => ({ ...each, byWords: true as const }))
    expect(told(unlearned({ ...file, value: { ...file.value, criteria } }))).toEqual([
      'criteria[0].said: 7: heard by the words of its hits alone',
    ])
  })

  test('are told of among the notes on a prompt', () => {
    const library = shelf({ prompt: { criteria: [criterion({ hits: three, said: five.slice(1) })] } })
    expect(told(notesOnPrompts(library, { prompts: new Map() }))).toContain(
      'criteria[0].said: 7: heard by patterns alone',
    )
  })
})

describe('facts', () => {
  const fact = (id: string, asks: readonly string[]) => ({
    id,
    topic: id,
    answer: 'Two hours.',
    asks,
    changes: [],
    source: { kind: 'practice' as const },
  })
  test('that are found by one question', () => {
    const facts = [
      fact('oven', ['How hot?']),
      fact('dough', ['How long?', 'Until when?']),
      fact('yeast', ['Which?']),
    ]
    expect(told(soleQuestions(opened({ facts })))).toEqual(['facts[0].asks: one of oven, yeast'])
  })
})

test('a problem that a generic answer passes', () => {
  const library = shelf({
    prompt: {
      outlines: [{ name: 'Any', phases: GENERIC }],
      criteria: [criterion({ id: 'any', crux: true, hits: ['We split by time.'], named: ['split & time'] })],
    },
  })
  const scored = (verdict: Verdict, score = 78.6) =>
    new Map(
      [...proveLibrary(library).prompts].map(([id, proof]) => [
        id,
        { ...proof, generic: { ...proof.generic, verdict, score } },
      ]),
    )
  const notes = (verdict: Verdict, score?: number) =>
    told(notesOnPrompts(library, { prompts: scored(verdict, score) })).filter((each) =>
      each.startsWith('criteria:'),
    )
  expect(notes('hire')).toEqual(['criteria: that a generic answer, of no problem at all, scores 79: hire'])
  expect(notes('no-hire', 36)).toEqual([])
  expect(notes('no-hire', 59)).toEqual(['criteria: 59'])
})

test('the sentence that holds most of a point’s words tells which one more would do', () => {
  const { value } = byWords(['dough', ['The dough rests in the cellar with yeast.']])
  const told = (text: string) => nearbyOf(value, rubrics(), [text]).get('dough')
  expect(told('A cellar is near. Doughs need a cellar.')).toEqual({
    heard: ['dough', 'cellar'],
    more: ['yeast'],
  })
  expect(told('We bake.')?.heard).toEqual([])
})

test.each([
  ['Which ones?', []],
  ['Your net has to run inside the box. What goes first, and why?', []],
  ['What sees it, and the rest as well?', []],
  [
    'Is that fraud, and would your system find it?',
    ['a second one in the same breath, "and would your system find it?"'],
  ],
  ['Which ones? And when?', ['a second one in the same breath, "And when?"']],
])('a question that asks for two things: %s', (text, found) => {
  const probe = { id: 'x', area: 'model', interviewer: ['research'], holds: [{ criterion: 'a' }] } as const
  const sheet = (question: string, followUp: string, change: string) =>
    opened({
      probes: [{ ...probe, question, followUp }],
      curveballs: [{ id: 'y', change, touches: ['model'], holds: [{ criterion: 'a' }] }],
    })
  expect(told(doubleQuestions(sheet(text, 'Go on?', 'It grows.')))).toEqual(
    found.map((each) => `probes[0].question: ${each}`),
  )
  expect(told(doubleQuestions(sheet('Which?', text, 'It grows.')))).toEqual(
    found.map((each) => `probes[0].followUp: ${each}`),
  )
  expect(told(doubleQuestions(sheet('Which?', 'Go on?', text)))).toEqual(
    found.map((each) => `curveballs[0].change: ${each}`),
  )
})

test('a question of the family that asks for two things is not the author’s', () => {
  const question = 'Which ones? And when?'
  const holds = [{ criterion: 'a' }]
  const file = opened({
    probes: [{ id: 'x', area: 'model', interviewer: ['research'], holds, question, followUp: 'Go on?' }],
    curveballs: [{ id: 'y', change: question, touches: ['model'], holds }],
  })
  const paths = (derived: readonly string[][]) =>
    doubleQuestions({ ...file, value: { ...file.value, derived } }).map(({ path }) => path)
  expect(paths([])).toEqual(['probes[0].question', 'curveballs[0].change'])
  expect(paths([['probes']])).toEqual(['curveballs[0].change'])
  expect(paths([['probes'], ['curveballs']])).toEqual([])
})
