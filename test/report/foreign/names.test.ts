import { describe, expect, it } from 'vitest'
import { partLeading, partNamed, partSpoken } from '../../../src/report/foreign/names.ts'

describe('partNamed', () => {
  it.each([
    ['Clarify', 'clarify', true],
    ['CLARIFYING QUESTIONS', 'clarify', true],
    ['1. Clarifying questions', 'clarify', true],
    ['Requirements', 'clarify', false],
    ['DESIGN:', 'design', true],
    ['2) **High-level design**', 'design', true],
    ['Phase 2: High level design', 'design', true],
    ['Part II - Design', 'design', true],
    ['Architecture', 'design', false],
    ['Deep Dive (11:40 of 12:00)', 'deep-dive', true],
    ['deep-dive', 'deep-dive', true],
    ['Deepdive 12 min', 'deep-dive', true],
    ['III. Deep dives', 'deep-dive', true],
    ['Trade-offs', 'trade-offs', true],
    ['tradeoffs', 'trade-offs', true],
    ['Trade offs.', 'trade-offs', true],
    ['4 Trade\u2011offs & alternatives', 'trade-offs', true],
    ['Design phase', 'design', true],
    ['My questions', 'close', true],
  ])('%j is %s', (words, stage, sure) => {
    expect(partNamed(words)).toEqual({ stage, sure })
  })

  it.each(['Data', 'Metrics', 'Design of experiments', 'Model design', '', '12 min', 'We clarify the scope'])(
    '%j is no part',
    (words) => {
      expect(partNamed(words)).toBeNull()
    },
  )
})

it.each([
  ['Deep dive: labels', 'deep-dive', true],
  ['Design – two towers', 'design', true],
  ['Trade-offs (cost)', 'trade-offs', true],
  ['Design of experiments', 'design', false],
  ['Deep dive into labels', 'deep-dive', false],
])('%j begins with %s', (words, stage, sure) => {
  expect(partLeading(words)).toEqual({ stage, sure })
})

it.each([
  ['okay so the high level design we take two towers', 'design'],
  ['trade offs the first is cost', 'trade-offs'],
  ['design a feed', null],
  ['the deep dive', null],
  ['The deep dive comes later.', null],
])('%j, as it was dictated, opens %s', (line, stage) => {
  expect(partSpoken(line)?.stage ?? null).toBe(stage)
})
