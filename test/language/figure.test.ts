import { describe, expect, test } from 'vitest'
import { mayBegin, readFigure } from '../../src/language/figure.ts'
import { tokenise } from '../../src/language/token.ts'

describe('figures at the beginning of a text', () => {
  test.each([
    ['10', 10, 1],
    ['1,250,000 rows', 1_250_000, 1],
    ['0.05', 0.05, 1],
    ['10k rows', 10_000, 1],
    ['10K', 10_000, 1],
    ['2.5M', 2_500_000, 1],
    ['3m users', 3_000_000, 1],
    ['7B', 7e9, 1],
    ['1.2bn', 1.2e9, 1],
    ['4T', 4e12, 1],
    ['100 M users', 100e6, 2],
    ['100 million users', 100e6, 2],
    ['5 k', 5000, 2],
    ['5 m', 5, 1],
    ['2 thousand', 2000, 2],
    ['3 dozen', 36, 2],
    ['1e-3', 0.001, 1],
    ['10^6', 1e6, 3],
    ['2^10 rows', 1024, 3],
    ['zero', 0, 1],
    ['seven', 7, 1],
    ['twelve items', 12, 1],
    ['thirty', 30, 1],
    ['forty two', 42, 2],
    ['forty-two', 42, 3],
    ['forty twenty', 40, 1],
    ['two three', 2, 1],
    ['a hundred', 100, 2],
    ['a hundred and five', 105, 4],
    ['three hundred twenty', 320, 3],
    ['two hundred and fifty thousand', 250_000, 5],
    ['one million two hundred thousand', 1_200_000, 5],
    ['a million', 1e6, 2],
    ['half', undefined, 0],
    ['a model', undefined, 0],
    ['million', 1e6, 1],
    ['tens of thousands', 10_000, 3],
    ['hundreds of models', 100, 1],
    ['millions', 1e6, 1],
    ['5 lakh', 500_000, 2],
    ['and', undefined, 0],
    ['twenty - four', 24, 3],
    ['five hundred - four', 500, 2],
    [', 5', undefined, 0],
  ])('%s → %s', (text, value, length) => {
    const figure = readFigure(tokenise(text), 0)
    expect(figure?.value).toBe(value)
    expect(figure?.to ?? 0).toBe(length)
  })

  test.each([
    ['10', true],
    ['ten', true],
    ['half', true],
    ['a third', true],
    ['a million', true],
    ['a model', false],
    ['model', false],
    ['(', false],
    ['', false],
  ])('a figure or a fraction may begin with %j: %s', (text, expected) => {
    expect(mayBegin(tokenise(text), 0)).toBe(expected)
  })
})
