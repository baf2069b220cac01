import { describe, expect, test } from 'vitest'
import { foldSpelling } from '../../src/language/spelling.ts'
import { plainStem, stemOf, wordForm } from '../../src/language/stem.ts'

describe('words that share a stem', () => {
  test.each([
    ['label', 'labels labelled labeled labelling labeling Labels LABELS'],
    ['model', 'models modelled modeled modelling modeling'],
    ['rank', 'ranks ranked ranking'],
    ['optimise', 'optimize optimised optimizing optimisation optimization'],
    ['personalise', 'personalized personalisation personalization'],
    ['generalise', 'generalize generalisation generalization'],
    ['analyse', 'analyze analysed analysis analyses analysing'],
    ['behaviour', 'behavior behaviours behavioral'],
    ['centre', 'center centres centered'],
    ['licence', 'license licences licensed'],
    ['catalogue', 'catalog catalogues'],
    ['practise', 'practice practised'],
    ['artefact', 'artifact artefacts'],
    ['bias', 'biases biased'],
    ['use', 'uses used using'],
    ['choose', 'chose chosen choosing'],
    ['hold', 'held holding'],
    ['query', 'queries'],
    ['matrix', 'matrices'],
    ['latency', 'latencies'],
    ["user's", 'users user users’'],
    ['GPU', 'GPUs gpu gpus'],
    ['p99', 'P99 p99s'],
    ['DNN', 'DNNs dnn'],
    ['AWS', 'aws'],
    ['iOS', 'ios'],
  ])('%s = %s', (word, others) => {
    for (const other of others.split(' ')) expect([other, stemOf(other)]).toEqual([other, stemOf(word)])
  })
})

describe('words that do not', () => {
  test.each([
    ['position', 'positive'],
    ['personal', 'person'],
    ['personalise', 'person'],
    ['general', 'generate'],
    ['generalise', 'generate'],
    ['general', 'generic'],
    ['experience', 'experiment'],
    ['business', 'busy'],
    ['important', 'import'],
    ['objective', 'object'],
    ['precise', 'precision'],
    ['rating', 'rate'],
    ['engine', 'engineer'],
    ['news', 'new'],
    ['community', 'communicate'],
    ['aws', 'aw'],
    ['gps', 'gp'],
    ['hour', 'hor'],
    ['our', 'or'],
    ['us', 'use'],
    ['one', 'on'],
    ['exercise', 'exercize'],
  ])('%s ≠ %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })
})

test.each([
  ['organise', 'organize'],
  ['organisational', 'organizational'],
  ['noise', 'noise'],
  ['supervised', 'supervised'],
  ['pairwise', 'pairwise'],
  ['contour', 'contour'],
  ['colours', 'colors'],
  ['metres', 'meters'],
  ['defence', 'defense'],
  ['per', 'per'],
])('the spelling of %s folds to %s', (british, american) => {
  expect(foldSpelling(british)).toBe(american)
})

test.each([
  ['GPUs', { folded: 'gpus', stem: 'gpu', fixed: true }],
  ['MySQL', { folded: 'mysql', stem: 'mysql', fixed: true }],
  ['AUC’s', { folded: 'auc', stem: 'auc', fixed: true }],
  ['DESIGN', { folded: 'design', stem: 'design', fixed: false }],
  ['Models', { folded: 'models', stem: 'model', fixed: false }],
  ['don’t', { folded: "don't", stem: "don't", fixed: false }],
  ["it's", { folded: "it's", stem: "it'", fixed: false }],
])('the forms of %s', (word, form) => {
  expect(wordForm(word)).toEqual(form)
})

test('a word of monstrous length is left alone', () => {
  const word = 'running'.repeat(1000)
  expect(plainStem(word)).toBe(word)
})

test('more words than the cache holds', () => {
  for (let n = 0; n < 60_000; n += 1) stemOf(`w${n.toString(36)}`)
  expect(stemOf('labels')).toBe('label')
})
