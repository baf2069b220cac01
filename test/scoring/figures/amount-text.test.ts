import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/language/document.ts'
import { amountOf } from '../../../src/scoring/figures/amount.ts'
import { amountText, inUnitOf, timeText } from '../../../src/scoring/figures/amount-text.ts'

const first = (text: string) => {
  const [quantity] = readDocument(text).sentences[0]?.quantities ?? []
  if (quantity === undefined) throw new Error(`no quantity in ${text}`)
  return quantity
}

describe('amountText', () => {
  it.each([
    ['1,250,000 writes', '1.25M'],
    ['864000000 payments a day', '864M a day'],
    ['120 an hour', '120 an hour'],
    ['150,000 reads/s', '150k a second'],
    ['125 MB/s', '125 MB a second'],
    ['256,000 MB', '256 GB'],
    ['12 bytes', '12 bytes'],
    ['2400 ms', '2.4 s'],
    ['0.4 ms', '400 µs'],
    ['90 minutes', '1.5 h'],
    ['$1,200,000', '$1.2M'],
    ['€12', '€12'],
    ['12.5 %', '12.5 %'],
    ['10-20 ms', '10 ms to 20 ms'],
    ['999.9 ms', '1 s'],
  ])('writes %s as %s', (text, written) => {
    const quantity = first(text)
    expect(amountText(amountOf(quantity), quantity)).toBe(written)
  })
})

describe('inUnitOf', () => {
  it.each([
    ['1 TB', '100 GB', '1000 GB'],
    ['90 s', '3 min', '1.5 min'],
    ['36 hours', '2 days', '1.5 days'],
    ['2 GiB', '100 MiB', '2050 MiB'],
    ['10k TPS', '80M a day', '864M a day'],
  ])('says %s in the unit of %s: %s', (text, like, said) => {
    expect(inUnitOf(amountOf(first(text)), first(like))).toBe(said)
  })
})

describe('timeText', () => {
  it.each([
    [0.18, '180 ms'],
    [5.5, '5.5 s'],
    [0, '0'],
  ])('writes %f s as %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text)
  })
})
