import { describe, expect, test } from 'vitest'
import { brokenParts } from '../../src/bank/broken-parts.ts'
import { criterion, prompt, rubrics } from './samples.ts'

describe('parts that mean nothing', () => {
  test.each([
    ['none', {}, 0],
    [
      'a pattern without an end, and one with an unknown concept',
      { criteria: [criterion({ named: ['split &', '@nosuch'] })] },
      2,
    ],
    ['a family that is not there', { family: 'bread' }, 1],
    ['a company that is not there is another matter', { company: 'nobody' }, 0],
  ])('%s', (_, change, n) => {
    expect(brokenParts(prompt(change), rubrics())).toBe(n)
  })
})
