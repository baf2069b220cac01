import { expect, it } from 'vitest'
import { inTurn } from '../../src/interviewer/chance.ts'

it('takes one after the other, and begins again', () => {
  expect([0, 1, 2, 3].map((count) => inTurn(['a', 'b', 'c'], count))).toEqual(['a', 'b', 'c', 'a'])
})
