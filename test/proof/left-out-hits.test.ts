import { describe, expect, test } from 'vitest'
import { leftOutHits } from '../../src/proof/left-out-hits.ts'
import { criterion, rubrics } from '../bank/samples.ts'

const dough = criterion({
  id: 'dough',
  title: 'Lets the dough rest overnight',
  earns: 'Say how long the dough rests.',
  hits: [
    'The dough rests in a cold cellar, as yeast is slow there.',
    'A cold cellar slows the yeast down.',
    'We begin the evening before.',
  ],
})
const whole = { title: 'Bread', statement: 'Bake.', criteria: [{ ...dough, byWords: true as const }] }

describe('hits that are left out in turn', () => {
  test('are heard by the words of the others, or told', () => {
    expect(leftOutHits(whole, rubrics())).toEqual({
      heard: 2,
      of: 3,
      unheard: [{ criterion: 'dough', hits: [3] }],
    })
  })

  test('are none where a point has patterns', () => {
    expect(leftOutHits({ ...whole, criteria: [dough] }, rubrics())).toEqual({ heard: 0, of: 0, unheard: [] })
  })
})
