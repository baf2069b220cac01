import { describe, expect, it } from 'vitest'
import type { AnswerRubric } from '../../src/bank/answer-rubric.ts'
import { objectIn, shortOutcome } from '../../src/report/jsonl.ts'
import { prepareShort } from '../../src/scoring/short-answer.ts'

const rubric: AnswerRubric = {
  id: 'demo',
  scale: { max: 3 },
  criteria: [{ id: 'split', weight: 2, meets: 'named', named: ['split & time'], hits: [], misses: [] }],
}
const scorer = prepareShort(rubric, [])

describe('a line of JSON', () => {
  it.each([
    ['{"a": 1}', { card: { a: 1 } }],
    ['nope', 'no JSON'],
    ['[1]', 'another value'],
    ['null', 'another value'],
    ['"text"', 'another value'],
  ])('%s', (text, expected) => {
    const read = objectIn(text, 7)
    if (typeof expected !== 'string') expect(read).toEqual(expected)
    else
      expect(read).toEqual({
        error: {
          schema: 1,
          id: null,
          line: 7,
          error: { path: '', expected: 'one JSON object per line', found: expected },
        },
      })
  })
})

describe('a short answer', () => {
  it('is scored, with its id', () => {
    const outcome = shortOutcome(scorer, '{"id": 4, "text": "We split by time."}', 1)
    expect(outcome).toEqual({
      card: {
        id: 4,
        score: 2,
        raw: 2,
        max: 3,
        criteria: { split: { credit: 'named', quote: 'We split by time.', start: 0, end: 17 } },
      },
    })
  })

  it.each(['score', 'Score1', 'human_grade', 'label', 'points', 'rating', 'gold'])(
    'is refused with a field such as %s',
    (key) => {
      const outcome = shortOutcome(scorer, JSON.stringify({ id: 'x', text: 'a', [key]: 3 }), 2)
      expect(outcome).toEqual({
        error: {
          schema: 1,
          id: 'x',
          line: 2,
          error: {
            path: key,
            expected: 'only id and text, so that no grade can leak into a score',
            found: `the field "${key}"`,
          },
        },
      })
    },
  )

  it('needs a text', () => {
    expect(shortOutcome(scorer, '{"id": 1}', 3)).toMatchObject({
      error: { line: 3, error: { path: 'text' } },
    })
  })
})
