import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/language/document.ts'
import { lineOf } from '../../../src/scoring/figures/line.ts'
import { restatementsIn } from '../../../src/scoring/figures/restated.ts'

const found = (text: string, isOpen: (sentence: number) => boolean = () => true) =>
  restatementsIn(readDocument(text).sentences.map(lineOf), isOpen).map(
    ({ first, second }) => `${first.says}, ${second.says}`,
  )

describe('one quantity with two values', () => {
  it.each([
    ['users', 'We have 500M users. Storage: 50M users × 1 KB = 50 GB.', '500M users, 50M users'],
    [
      'daily users',
      'Assume 200M daily active users. With 20M daily active users, it fits.',
      '200M daily active users, 20M daily active users',
    ],
    [
      'things',
      'There are 500M products. With 50M products, brute force is out.',
      '500M products, 50M products',
    ],
    ['the load', 'About 10k QPS. We serve 100k QPS with 40 boxes.', '10k QPS, 100k QPS'],
    [
      'the load in words',
      '10,000 requests per second. Load is 100k TPS, so Kafka.',
      '10,000 requests per second, 100k TPS',
    ],
    [
      'a rate of the world',
      'The fraud rate is 0.1%. Since the fraud rate is 2%, classes are imbalanced.',
      '0.1%, 2%',
    ],
    ['the click-through rate', 'Overall CTR: 1%. CTR is about 8%, so AUC will do.', '1%, 8%'],
    [
      'the catalogue',
      'A catalogue of 50k titles. With a catalogue of 5M titles we need ANN.',
      '50k titles, 5M titles',
    ],
  ])('is shown: %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it.each([
    ['near each other', 'We have 500M users. 200M users × 1 KB = 200 GB.'],
    ['a part of the whole', 'We have 500M users. At first 5M users in the pilot country.'],
    ['a test', 'We have 500M users. The A/B test needs 2M users per arm.'],
    ['what is left of it', 'We have 500M products. Retrieval leaves 300 products.'],
    ['a peak', '10k TPS. At peak 40k TPS.'],
    ['a machine', '10k TPS. One shard does 500 TPS.'],
    ['a segment', 'Fraud rate 0.1%. The fraud rate in gift cards is 2%.'],
    ['any one', 'Fraud rate 0.1%. A merchant with a fraud rate of 3% is warned.'],
    ['a place', 'CTR is 1%. CTR is 8% in slot 1.'],
    ['a supposition', 'We have 500M users. If we had 5B users, we would shard.'],
    ['growth', 'We have 50M users. After tenfold growth it is 500M users.'],
    ['other people', '200M daily active users. 1B monthly active users. We have 3B users.'],
    ['other places', '50M users in Peru. We have 500M users.'],
    ['a range', 'We have 10-20M users. We have 500M users.'],
    ['a question', 'We have 500M users. Is it 5M users?'],
    ['once', 'We have 500M users, 10k QPS and a fraud rate of 0.1%.'],
  ])('is none: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('is not sought where the problem has been changed', () => {
    const text = 'We have 10k TPS. Then we have 100k TPS.'
    expect(found(text)).toHaveLength(1)
    expect(found(text, (sentence) => sentence === 0)).toEqual([])
  })

  it('is one pair for each quantity', () => {
    expect(found('We have 500M users. We have 50M users. We have 5M users.')).toEqual([
      '500M users, 50M users',
    ])
  })

  it('is apart by more than three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (a, b) => {
        const apart = Math.max(a, b) > 3 * Math.min(a, b)
        expect(found(`We have ${a}M users. We have ${b}M users.`).length).toBe(apart ? 1 : 0)
      }),
    )
  })
})
