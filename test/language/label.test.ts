import { expect, test } from 'vitest'
import { readFigure } from '../../src/language/figure.ts'
import { isLabel, isVersion, isYear } from '../../src/language/label.ts'
import { tokenise } from '../../src/language/token.ts'

/** The verdict on the first figure of a text. */
function first(text: string, verdict: typeof isLabel): boolean | undefined {
  const tokens = tokenise(text)
  for (let at = 0; at < tokens.length; at += 1) {
    const figure = readFigure(tokens, at)
    if (figure !== undefined) return verdict(tokens, figure)
  }
  return undefined
}

test.each([
  ['recall @10', true],
  ['issue #12', true],
  ['[3]', true],
  ['(2) rank', true],
  ['ask, 2) rank', true],
  ['(about 2)', false],
  ['(top 40)', false],
  ['2: rank', true],
  ['figure 3', true],
  ['phase two', false],
  ['phase 2', true],
  ['GPT 4', true],
  ['GPT-4', true],
  ['ResNet-50', true],
  ['gpt-4', true],
  ['covid-19', true],
  ['Top-10', false],
  ['top-10', false],
  ['batch-32', false],
  ['k = 10', false],
  ['AUC 0.8', false],
  ['1.2.3', true],
  ['24/7', true],
  ['10 items', false],
])('%s is a label: %s', (text, expected) => {
  expect(first(text, isLabel)).toBe(expected)
})

test.each([
  ['3.11.2', true],
  ['2024-01-05', true],
  ['1/2/2024', true],
  ['10-20', false],
  ['10 - 20 - 30', false],
  ['0/1', true],
  ['1/2', false],
  ['3.5', false],
])('%s is a version or a date: %s', (text, expected) => {
  expect(first(text, isVersion)).toBe(expected)
})

test.each([
  ['in 2016', true],
  ['2031', true],
  ['1989', false],
  ['2,016', false],
  ['20160', false],
  ['2016 k', false],
])('%s is a year: %s', (text, expected) => {
  expect(first(text, isYear)).toBe(expected)
})
