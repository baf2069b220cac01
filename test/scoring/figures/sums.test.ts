import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/language/document.ts'
import { normaliseText } from '../../../src/language/normalise.ts'
import { lineOf } from '../../../src/scoring/figures/line.ts'
import { wrongSums } from '../../../src/scoring/figures/sums.ts'

const wrong = (raw: string) => {
  const text = normaliseText(raw)
  const lines = readDocument(text).sentences.map(lineOf)
  return lines.flatMap((line, at) => wrongSums(line, lines[at - 1], text))
}

const found = (text: string) => wrong(text).map(({ id, says, comesTo }) => `${id}: ${says} is ${comesTo}`)

describe('a wrong product', () => {
  it.each([
    ['a quotient', "That's 5M/4 = 1.5M writes.", '5M/4 = 1.5M', '1.25M'],
    ['in words', '200 divided by 4 is 80 machines.', '200 divided by 4 is 80', '50'],
    ['three factors', '500M x 128 x 4 bytes = 25 GB', '500M x 128 x 4 bytes = 25 GB', '256 GB'],
    [
      'nouns in between',
      '500M vectors × 128 floats × 4 bytes is about 2.5 TB.',
      '500M vectors × 128 floats × 4 bytes is about 2.5 TB',
      '256 GB',
    ],
    ['a size by its kind of number', '8k × 64 floats is 13 MB', '8k × 64 floats is 13 MB', '2.05 MB'],
    ['B for bytes', '20M × 64B = 13 GB', '20M × 64B = 13 GB', '1.28 GB'],
    ['a time', '800 × 3 ms = 24 s', '800 × 3 ms = 24 s', '2.4 s'],
    [
      'a rate, behind an arrow',
      '25k/s × 6 keys → 1.5M reads/s, fine.',
      '25k/s × 6 keys → 1.5M reads/s',
      '150k a second',
    ],
    [
      'users to requests',
      '300 M users × 10 sessions / 86,400 s = 350 k QPS',
      '300 M users × 10 sessions / 86,400 s = 350 k QPS',
      '34.7k a second',
    ],
    ['a share', '10% of 500M is 5M.', '10% of 500M is 5M', '50M'],
    ['money', '3 × $20 = $80 a head', '3 × $20 = $80', '$60'],
    ['each', '1,000 candidates at 10 µs each is 100 ms', '1,000 candidates at 10 µs each is 100 ms', '10 ms'],
    ['a range', '4 × 10-20 ms = 500 ms', '4 × 10-20 ms = 500 ms', '40 ms to 80 ms'],
    [
      'a total by the day',
      '10M users × 20 = 2B requests a day',
      '10M users × 20 = 2B requests a day',
      '200M a day',
    ],
    ['a sum', '15 + 20 + 50 = 120 ms', '15 + 20 + 50 = 120 ms', '85 ms'],
    [
      'a sum with nouns',
      '15 ms network + 30 ms model = 90 ms',
      '15 ms network + 30 ms model = 90 ms',
      '45 ms',
    ],
    ['a sum of money', 'A miss costs $80 + $15 = $120.', '$80 + $15 = $120', '$95'],
    ['shares of shares', '50% × 40% = 30%', '50% × 40% = 30%', '20 %'],
    ['a count over another', '30 / 600 = 50 %', '30 / 600 = 50 %', '5 %'],
  ])('is recomputed: %s', (_, text, says, comesTo) => {
    expect(wrong(text)).toEqual([{ id: 'sum', says, comesTo }])
  })

  it.each([
    '5M/4 = 1.25M location writes a second at peak if everyone is online',
    '500M x 128 x 4 bytes = 256 GB',
    '500M x 128 floats x 4 bytes is about 256GB, quantization reduces it',
    '500M × 256 int8 = 128 GB vectors',
    '2^30 weights × 4 B = 4 GB',
    '50 M × 128 d × 1 B = 6.4 GB → one box, 3 replicas',
    '1 B × 256 floats = 1 TB',
    '25k/s × 6 keys → 150k reads/s',
    '800 × 3 ms = 2.4 s',
    '1.25M msg/s x 100 bytes = 125 MB/s',
    '2B × 500B = 1 TB/day raw',
    '12k reviewers × ~350 decisions/shift ≈ 4M/day',
    '250M writers/day × 40 eligible pauses → 10B/day, 115k/s mean',
    '2B × 8 loads = 190k/s, 500k/s at peak',
    '10B × 1% = 100M clicks',
    '1% of 10B → 100M positives daily',
    '3 years × 52 weeks × 300 million is 45 billion rows',
    '150 million * 2 tweets / 24 hour / 3600 seconds = ~3500',
    '30 TB * 365 * 5 = ~55 PB',
    '86400 × 30 days = 2,500,000 seconds a month',
    '29 x $4/h x 720 h ~ $84K a month',
    '500M docs, about 2KB each = 1TB',
    'retrieval 20 + ranking 30 = 50 ms',
    '90k views × .004 × .5 / 6 rows = 30 plays',
    '.2% of 400M = 800k people',
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a reckoning that may mean more than it says', () => {
  it.each([
    ['headroom', '6k/s × 4 ms ≈ 40 GPUs with headroom'],
    ['copies', '500M × 128 × 4 bytes = 768 GB with three replicas'],
    ['a factor said nearby', 'In 2 regions we keep 500M × 1 KB = 1 TB.'],
    ['a factor said before', 'Three copies, 3 of each. So 100M × 1 KB = 300 GB.'],
    ['a week of working days', '400 people × 60 lines a day = 120k a week'],
    ['an arrow to the next stage', '500 × 2 → 300 kept'],
    ['a path', 'query → 500 × 3 ms → 50 ms → page'],
    ['the middle of something', '2–3 tokens prefill and 10 steps decode × 2 ms = 40 ms'],
    ['a sum with an unknown in it', 'Latency: 20 ms + 30 ms + overhead = 80 ms'],
    ['products in a sum', '2 × 3 + 4 = 30'],
    ['brackets', '(3.3M × 500) / 1M × $0.15 = $2,475'],
    ['a fraction', 'Units: 1/2 in = 12.7 mm'],
    ['two currencies', '100 × $2 = €500'],
    ['other kinds of things', '60 adds × 3 = 20 µs'],
    ['edges and nodes in bytes', '10M nodes + 50M edges ≈ 5GB'],
    ['chances in a row', '99.9% × 3 services = 99.7%'],
    ['a bound', '3 × 4 = over 30'],
    ['a comparison', '10 × 3 is 5 times better'],
    ['a power', '3 × 4 = 10⁵'],
    ['a magnitude that is not known', '650k × 1.5k tokens = 1 G tokens a day'],
    ['a unit that is not known', 'One percent of 10 Wh is 360 J.'],
    ['bits', '1024-bit × 3 = 384 B'],
    ['a share of something', 'Forty thousand over ten million people is a half of a cent each.'],
    ['next to nothing', '3 times 0.004 ≈ 0'],
    ['a part of a share', '+1% on 2M × $100 = $2M a day'],
    ['a factor before a doubtful one', '30 tokens in each of ~200 × 4 = 600'],
    ['odds', 'One wrong in a thousand rides times 50 rides is five percent.'],
    ['a figure spoken in two', '500 thousand times 500 is two fifty million'],
    ['a question', 'Is 5M/4 = 3M?'],
    ['a denial', 'It is not 5M/4 = 3M.'],
    ['a result with a rest', '10 × 3 = 5 × 6 machines'],
    ['letters', 'Block if p × (amount + fee) > (1 − p) × margin = 30'],
  ])('is let pass: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a wrong conversion', () => {
  it.each([
    ['to the day', '10k TPS = about 86M payments a day.', '10k TPS = about 86M payments a day', '864M a day'],
    ['to the second', '35M uploads/day ≈ 4k/s', '35M uploads/day ≈ 4k/s', '405 a second'],
    ['in brackets', 'There are 500M trips a day (58k/s).', '500M trips a day (58k/s)', '5.79k a second'],
    [
      'with so',
      '500M trips a day, so about 580 per second',
      '500M trips a day, so about 580 per second',
      '5.79k a second',
    ],
    ['of a size', '1 TB = 100 GB', '1 TB = 100 GB', '1000 GB'],
    ['of a time', '90 s = 3 min', '90 s = 3 min', '1.5 min'],
  ])('is shown: %s', (_, text, says, comesTo) => {
    expect(wrong(text)).toEqual([{ id: 'conversion', says, comesTo }])
  })

  it.each([
    ['right', '10k TPS = about 860M payments a day'],
    ['rounded seconds of a day', '10k QPS = 1B a day'],
    ['other things counted', '10k trips a second = 5B pings a day'],
    ['a peak that is not named', '10k TPS → 400M payments a day'],
    ['a peak that is', '100M/day = peak 5k/s'],
    ['a bound', '10k TPS → up to 400M payments a day'],
    ['one person alone', '8 sessions a day = 19k a second'],
    ['hours of work', '60,000 cases an hour = 480,000 a day'],
    ['days of work', '1 week = 5 days'],
    ['a change', 'the refresh goes 30 s → 2 h'],
    ['a smaller copy', '1 TB → 64 GB'],
    ['other kinds', '86,400 s = 10 QPS'],
    ['the same unit', '$80 fraud = $95'],
  ])('is none: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

describe('any product', () => {
  const factor = fc.integer({ min: 2, max: 900 })

  it('is right when it is right', () => {
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        expect(found(`${a} items × ${b} ms = ${a * b} ms`)).toEqual([])
        expect(found(`${a}M × ${b} bytes = ${a * b} MB`)).toEqual([])
        expect(found(`${a}k/s × ${b} keys → ${a * b}k reads/s`)).toEqual([])
      }),
    )
  })

  it('is wrong when it is ten times too much, or too little', () => {
    fc.assert(
      fc.property(factor, factor, fc.constantFrom(10, 0.1), (a, b, off) => {
        expect(wrong(`${a}M rows × ${b} bytes = ${a * b * off} MB`)).toHaveLength(1)
      }),
    )
  })

  it('may be rounded by a tenth, with about by a quarter', () => {
    fc.assert(
      fc.property(factor, factor, fc.double({ min: 0.92, max: 1.08, noNaN: true }), (a, b, off) => {
        expect(found(`${a}M rows × ${b} bytes = ${(a * b * off).toFixed(2)} MB`)).toEqual([])
        expect(found(`${a}M rows × ${b} bytes is about ${(a * b * off * off).toFixed(2)} MB`)).toEqual([])
      }),
    )
  })

  it('never fails on any text', () => {
    const word = fc.constantFrom(
      '3',
      '×',
      '=',
      '≈',
      'ms',
      '10k',
      'TPS',
      '/',
      '%',
      'of',
      'GB',
      '(',
      ')',
      '→',
      '+',
      'a',
      'day',
      '.',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        for (const { says, comesTo } of wrong(words.join(' '))) {
          expect(says).not.toBe('')
          expect(comesTo).toMatch(/\d/)
        }
      }),
    )
  })
})
