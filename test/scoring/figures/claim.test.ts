import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/language/document.ts'
import { claimsIn } from '../../../src/scoring/figures/claim.ts'
import { lineOf } from '../../../src/scoring/figures/line.ts'

const claims = (text: string) =>
  readDocument(text).sentences.flatMap((sentence) =>
    claimsIn(lineOf(sentence)).map(({ operands, result, equals, about, start, end }) => ({
      of: operands.map(({ operation, quantity }) => `${operation}${quantity.value}`).join(' '),
      is: result.value,
      equals,
      about,
      text: text.slice(start, end),
    })),
  )

describe('claimsIn', () => {
  it.each([
    ['5M/4 = 1.25M a second', '×5000000 ÷4', 1_250_000, 'sign', false],
    ['We need 3 × 4 machines, that is 12.', '×3 ×4', 12, 'word', false],
    ['800 calls times 3 ms comes to about 2.4 s', '×800 ×3', 2.4, 'word', true],
    ['~6 keys x 10k = 60k', '×6 ×10000', 60_000, 'sign', false],
    ['10k x ~6 keys = 60k', '×10000 ×6', 60_000, 'sign', true],
    ['10-20 ms × 3 = 45 ms', '×10 ×3', 45, 'sign', true],
    ['1 KB × 10k/s => 10 MB/s', '×1 ×10000', 10, 'arrow', false],
    ['10k/s (860M a day)', '×10000', 860_000_000, 'loose', false],
  ])('reads %s', (text, of, is, equals, about) => {
    expect(claims(text)[0]).toMatchObject({ of, is, equals, about })
  })

  it('goes on from a result to the next', () => {
    expect(claims('30M x 30 frames = 900M frames a day = 10k frames/s').map(({ text }) => text)).toEqual([
      '30M x 30 frames = 900M frames a day',
      '900M frames a day = 10k frames/s',
    ])
  })

  it.each([
    'no figures at all',
    'clicked = 1 and not clicked = 0',
    '3 × 4 machines',
    '20 weights times the bid',
    'a 2.5x peak = trouble',
    '3 × 4, so 20 machines',
    'the x axis = 3',
    '5 × = 3',
  ])('reads nothing in %s', (text) => {
    expect(claims(text)).toEqual([])
  })
})
