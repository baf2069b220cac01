import { describe, expect, it } from 'vitest'
import { INTERVIEWER_KINDS } from '../../src/bank/vocabulary.ts'
import { alternativesIn, caredFor } from '../../src/interviewer/alternatives.ts'

describe('two things to go into', () => {
  it.each([
    [
      'Do you want me to go deeper on the uplift model, or shall I move on to the cost side and serving?',
      true,
    ],
    ["I'd propose to go deep on the demand forecast, or would you prefer the serving?", true],
    ['deeper on policy, or go on to serving?', true],
    ['Deeper here, or move on?', false],
    ['Is that deep enough, or shall I say more?', false],
    ['Is that the right level of detail, or should I move on to evaluation?', false],
    ['Do you want me to go deeper on this, or move on to serving?', false],
    ["I'd go deep on the labels, or would you prefer another part?", false],
    ['Shall I go on to serving?', false],
  ])('are offered by %j: %s', (text, offered) => {
    expect(alternativesIn(text) !== null).toBe(offered)
  })

  it('are asked for as each kind of interviewer would', () => {
    const chosen = INTERVIEWER_KINDS.map((kind) => caredFor(['on the labels', 'to the cache'], kind))
    expect(Object.fromEntries(INTERVIEWER_KINDS.map((kind, at) => [kind, chosen[at]]))).toEqual({
      infrastructure: 'second',
      research: 'first',
      product: null,
    })
  })
})
