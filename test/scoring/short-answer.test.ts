import { describe, expect, it } from 'vitest'
import type { AnswerCriterion, AnswerRubric } from '../../src/bank/answer-rubric.ts'
import { prepareShort } from '../../src/scoring/short-answer.ts'

const criterion = (id: string, more: Partial<AnswerCriterion> = {}): AnswerCriterion => ({
  id,
  weight: 1,
  meets: 'named',
  named: [id],
  hits: [],
  misses: [],
  ...more,
})

const scored = (rubric: Partial<AnswerRubric>, text: string) =>
  prepareShort({ id: 'demo', scale: { max: 10 }, criteria: [], ...rubric }, []).score('a', text)

describe('the score of a short answer', () => {
  const three = [criterion('sun'), criterion('moon', { weight: 2 }), criterion('star', { weight: 3 })]

  it.each([
    ['The sun shines.', 1],
    ['The sun and the moon, not the star.', 3],
    ['Sun. Moon. Star.', 6],
    ['Nothing of the kind.', 0],
    ['', 0],
  ])('is the weight of what is met: %s', (text, score) => {
    expect(scored({ criteria: three }, text)).toMatchObject({ score, raw: score, max: 10 })
  })

  it('is at most the scale, while raw shows the sum', () => {
    expect(scored({ criteria: three, scale: { max: 4 } }, 'Sun. Moon. Star.')).toMatchObject({
      score: 4,
      raw: 6,
    })
  })

  it('caps groups together', () => {
    const criteria = three.map((each) => ({ ...each, group: 'sky' }))
    expect(scored({ criteria, groups: { sky: { max: 2 } } }, 'Sun. Moon. Star.').raw).toBe(2)
  })

  it('follows a map from the number of criteria met', () => {
    const scale = { max: 3, map: [0, 0.5, 3] }
    const texts = ['Nothing.', 'The sun.', 'Sun. Moon.', 'Sun. Moon. Star.']
    expect(texts.map((text) => scored({ criteria: three, scale }, text).score)).toEqual([0, 0.5, 3, 3])
  })

  it('asks for the credit that a criterion is met from', () => {
    const concepts = [{ id: 'reason', means: '', says: ['because'], hits: [], misses: [] }]
    const criteria = [criterion('sun', { meets: 'explained' })]
    expect(scored({ criteria, concepts }, 'The sun.').score).toBe(0)
    expect(scored({ criteria, concepts }, 'The sun, because it burns.').score).toBe(1)
  })

  it('quotes by the normalised text', () => {
    const { criteria } = scored({ criteria: [criterion('sun')] }, 'Rain.\r\nThe sun.')
    expect(criteria['sun']).toEqual({ credit: 'named', quote: 'The sun.', start: 6, end: 14 })
  })
})
