import { describe, expect, it } from 'vitest'
import { clockText, timingText } from '../../src/render/clock.ts'
import { gradeBar, mistakeName, scoreText, verdictText } from '../../src/render/verdict.ts'

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [61, '1:01'],
    [4503, '75:03'],
  ])('%f is %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text)
  })
})

describe('timingText', () => {
  it.each([
    [340, 6, '5:40 of 6:00'],
    [340, null, '5:40'],
    [null, 6, 'of 6:00'],
    [null, null, ''],
  ])('%j of %j is %j', (spent, planned, text) => {
    expect(timingText({ spent, planned })).toBe(text)
  })
})

describe('verdictText', () => {
  it.each([
    ['strong-no-hire', 'strong no hire'],
    ['no-hire', 'no hire'],
    ['hire', 'hire'],
    ['strong-hire', 'strong hire'],
    [null, 'incomplete'],
  ] as const)('%s is %s', (verdict, text) => {
    expect(verdictText(verdict)).toBe(text)
  })
})

describe('gradeBar', () => {
  it.each([
    [0, '░░░░'],
    [3, '███░'],
    [4, '████'],
  ])('%i is %s', (grade, bar) => {
    expect(gradeBar(grade)).toBe(bar)
  })
})

describe('scoreText and mistakeName', () => {
  it('have one decimal, and words', () => {
    expect(scoreText(71)).toBe('71.0')
    expect(mistakeName('no-cold-start')).toBe('No cold start')
  })
})
