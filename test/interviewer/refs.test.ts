import { expect, it } from 'vitest'
import { leftToThem, nearlyHeard, stockRef } from '../../src/interviewer/refs.ts'

it.each([
  [stockRef('open', ['scale']), ['scale']],
  [stockRef('open', ['scale', 'goal', 'scale']), ['scale', 'goal']],
  [stockRef('open'), []],
  ['stock:which:goal:scale', ['goal', 'scale']],
  ['stock:given:goal', []],
  ['stock:covered:deep-dive', []],
  ['scale', []],
  [null, []],
])('%j was nearly heard as %j', (ref, ids) => {
  expect(nearlyHeard(ref)).toEqual(ids)
})

it.each([
  [stockRef('yours', ['scale']), 'yours'],
  [stockRef('agreed', ['scale']), 'assumed'],
  [stockRef('open', ['scale']), null],
  ['stock:which:goal:scale', null],
  ['yours', null],
  [null, null],
])('%j leaves it to them: %s', (ref, expected) => {
  expect(leftToThem(ref)).toBe(expected)
})
