import { expect, test } from 'vitest'
import { readLibrary } from '../../src/bank/library.ts'
import type { PhaseTexts } from '../../src/bank/prompt-types.ts'
import { proveLibrary } from '../../src/proof/library.ts'
import { prompt, rubrics, yamlOf } from '../bank/samples.ts'
import { shelf, told } from './shelf.ts'

const phases = (text: string): PhaseTexts => ({
  clarify: text,
  design: text,
  'deep-dive': text,
  'trade-offs': text,
})

test('an outline that does not pass is told, phase by phase', () => {
  const library = shelf({ prompt: { outlines: [{ name: 'Thin', phases: phases('We train a model.') }] } })
  const { problems, prompts } = proveLibrary(library)
  expect(problems.map(({ path, expected }) => `${path}: ${expected}`)).toEqual([
    'outlines[0].name: an outline that scores hire or better at L5',
    'outlines[0].phases.clarify: an answer of grade 3 or more at L5',
    'outlines[0].phases.design: an answer of grade 3 or more at L5',
    'outlines[0].phases.deep-dive: an answer of grade 3 or more at L5',
    'outlines[0].phases.trade-offs: an answer of grade 3 or more at L5',
  ])
  expect(prompts.get('acme/parcel-eta')?.weak.verdict).toMatch(/no-hire$/)
})

test('a question that two facts claim is told of both', () => {
  const [fact] = prompt().facts
  if (fact === undefined) throw new Error('the sample is empty')
  const facts = [
    fact,
    {
      ...fact,
      id: 'volume',
      topic: 'Returns',
      asks: ['How many parcels a day?', 'How often are parcels returned?'],
    },
  ]
  const library = shelf({ prompt: { facts, outlines: [] } })
  expect(told(proveLibrary(library).problems)).toEqual([
    'facts[0].asks[0]: either "scale" (line 18, by "How many parcels a day?") or "volume" (line 35, by "How many parcels a day?")',
    'facts[1].asks[0]: either "scale" (line 18, by "How many parcels a day?") or "volume" (line 35, by "How many parcels a day?")',
  ])
})

test('only the files that are wanted are proved', () => {
  const library = shelf({
    criterion: { hits: ['Nothing of the kind.'] },
    concepts: [{ id: 'reason', means: 'x', says: ['because'], hits: ['Nothing.'], misses: [] }],
  })
  expect(told(proveLibrary(library).problems)).toEqual([
    'concepts[0].hits[0]: no pattern that matches',
    'criteria[0].hits[0]: no pattern that matches',
  ])
  expect(told(proveLibrary(library, (file) => file.includes('families')).problems)).toEqual([
    'criteria[0].hits[0]: no pattern that matches',
  ])
})

test('a library may lean on the rubrics of another', () => {
  const text = yamlOf(prompt({ outlines: [] }))
  const library = readLibrary([{ file: 'prompts/acme/parcel-eta.yaml', text }], rubrics())
  expect(told(proveLibrary(library).problems)).toEqual([])
})

test('a card proves what it holds, sentence by sentence', () => {
  const hold = { say: 'Play', signals: ['played with'], hits: ['It is red.'], misses: ['It is played with.'] }
  const card = { id: 'toys', area: 'labels', question: 'Which?', answer: 'Play.', holds: [hold] }
  const library = readLibrary([
    { file: 'rubrics/cards/toys.yaml', text: yamlOf({ cards: [card] }) },
    { file: 'rubrics/concepts/built-in.yaml', text: yamlOf({ concepts: rubrics().concepts }) },
  ])
  expect(told(proveLibrary(library).problems)).toEqual([
    'cards[0].holds[0].hits[0]: no pattern that matches',
    'cards[0].holds[0].misses[0]: named, by "played with", in "played", "with"',
  ])
})
