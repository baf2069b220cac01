import { expect, it } from 'vitest'
import { isLeftToThem, nearlyHeard, stockRef } from '../../src/interviewer/refs.ts'

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

it.each([
  [stockRef('yours', 'scale'), true],
  [stockRef('agreed', 'scale'), true],
  [stockRef('open', 'scale'), false],
  ['stock:which:goal:scale', false],
  ['yours', false],
  [null, false],
])('%j leaves it to them: %s', (ref, expected) => {
  expect(isLeftToThem(ref)).toBe(expected)
})
