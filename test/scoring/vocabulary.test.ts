import { describe, expect, it } from 'vitest'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { MistakeRule, ScoredRubrics } from '../../src/bank/rubric-types.ts'
import { vocabularyOf } from '../../src/scoring/vocabulary.ts'

const prompt: Prompt = {
  id: 'acme/kites',
  family: 'vision',
  title: 'Kites',
  statement: 'Find kites on a windy photo.',
  background: 'A kite hides behind clouds.',
} as Prompt

const bare = { facts: [], criteria: [], probes: [], tradeOffs: [], outlines: [] }

const rule = (families?: readonly string[]): MistakeRule => ({
  id: 'kites-counted',
  kind: 'technical',
  name: 'Kites counted',
  phase: 'design',
  lowers: 6,
  why: 'A kite, a kite and one more kite.',
  instead: 'Say which kite.',
  hits: ['We count each kite, kite by kite.'],
  misses: ['No kite is counted twice, kite or not.'],
  ...(families === undefined ? {} : { families }),
})

/** So many other words stand in the rubrics that half a count weighs little. */
const talk: MistakeRule = {
  ...rule(),
  id: 'talk',
  why: 'The model, the labels, the split, the metric, the service and the test all come with a reason.',
  instead: 'Name users, data, features, training, latency, drift, fallback, cost and owner.',
  hits: [],
  misses: [],
}

const words = (mistakes: readonly MistakeRule[]) => {
  const rubrics: ScoredRubrics = { areas: [], families: [], concepts: [], mistakes: [talk, ...mistakes] }
  return vocabularyOf({ ...prompt, ...bare }, rubrics)
}

describe('the words of a problem', () => {
  it.each([
    ['a rule for all problems takes them for talk about any system', rule(), false],
    ['so does one for a family', rule(['vision']), false],
    ['and one for a family beside a problem', rule(['acme/kites', 'vision']), false],
    ['a rule for named problems only leaves them theirs', rule(['acme/kites', 'acme/boats']), true],
  ])('%s', (_, mistake, isOwn) => {
    expect(words([mistake]).has('kite')).toBe(isOwn)
  })
})
