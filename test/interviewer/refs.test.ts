import { expect, it } from 'vitest'
import { nearlyHeard, stockRef } from '../../src/interviewer/refs.ts'

it.each([
  [stockRef('open', 'scale'), ['scale']],
  [stockRef('open'), []],
  ['stock:which:goal:scale', ['goal', 'scale']],
  ['stock:given:goal', []],
  ['stock:covered:deep-dive', []],
  ['scale', []],
  [null, []],
])('%j was nearly heard as %j', (ref, ids) => {
  expect(nearlyHeard(ref)).toEqual(ids)
})
