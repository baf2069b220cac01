import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import { figuresIn, isCommonplace, isSameFigure } from '../../src/report/figure.ts'

const figures = (text: string) => figuresIn(readDocument(text).sentences)

describe('isSameFigure', () => {
  it.each([
    ['It is 11 percent.', 'We lose 11 % there.', true],
    ['Some 500,000 estimates a second.', 'That is 500k qps.', true],
    ['Two hundred milliseconds.', 'We have 0.2 s.', true],
    ['30 million trips a day.', 'With 30M trips we can train.', true],
    ['About 150 analysts.', 'The 150 people review.', true],
    ['About forty toys.', 'The 40 toys fit.', true],
    ['About forty toys.', 'The 40 children play.', false],
    ['It is 11 percent.', 'It took 11 minutes.', false],
    ['It is 11 percent.', 'It is 12 percent.', false],
    ['Between 22 and 60 minutes.', 'An hour, so 60 min.', true],
  ])('%s and %s: %s', (left, right, same) => {
    const found = figures(left).some((one) => figures(right).some((other) => isSameFigure(one, other)))
    expect(found).toBe(same)
  })
})

describe('figuresIn', () => {
  it.each([
    ['Two minutes too early.', []],
    ['In 1 percent of cases.', []],
    ['It is 7.', []],
    ['A range of 20 to 80 ms.', [20, 80]],
    ['No number at all.', []],
  ])('%s', (text, values) => {
    expect(figures(text).map(({ value }) => value)).toEqual(values)
  })
})

describe('isCommonplace', () => {
  it.each([
    ['30 days', true],
    ['24 hours', true],
    ['8 percent', true],
    ['11 percent', false],
    ['2.4 minutes', false],
    ['200 ms', false],
  ])('%s: %s', (text, expected) => {
    expect(figures(text).map(isCommonplace)).toEqual([expected])
  })
})
