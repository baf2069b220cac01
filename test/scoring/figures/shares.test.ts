import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/language/document.ts'
import { lineOf } from '../../../src/scoring/figures/line.ts'
import { excessIn } from '../../../src/scoring/figures/shares.ts'

const found = (text: string) =>
  readDocument(text).sentences.flatMap((sentence) =>
    excessIn(lineOf(sentence)).map(({ says, comesTo }) => `${says}: ${comesTo}`),
  )

describe('a share of more than the whole', () => {
  it.each([
    ['We want a recall of 110%.', 'recall of 110%: 110 %'],
    ['The list is shown to 120% of our users.', '120% of our users: 120 %'],
    ['70% train, 20% validation, 20% test', '70% train, 20% validation, 20% test: 110 %'],
    ['Train on 70%, validate on 20%, test on 20%.', 'Train on 70%, validate on 20%, test on 20%: 110 %'],
    ['80% for training and 30% for testing', '80% for training and 30% for testing: 110 %'],
    ['An 80/10/20 split by time.', '80/10/20: 110 %'],
    ['We split by time 80/30.', 'split by time 80/30: 110 %'],
  ])('is shown: %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })

  it.each([
    '70% train, 15% validation, 15% test',
    'an 80/20 split',
    'a 70/15/15 split by time',
    'Train on 80% of the weeks; test accuracy is 95%.',
    'Train AUC 99%, test AUC 91%.',
    'Windows of 7/30/90 days, split by user.',
    'Traffic grew to 120% of users last year.',
    'Sold 150% of the items we forecast.',
    'Capacity is 150% of requests at peak.',
    'Recall 95%, precision 80%.',
    '1% → 10% → 100% of users',
    '10% of queries are 60% of traffic, 30% of queries 90% of traffic.',
    'Recall cannot be 110%.',
    'Is it 120% of users?',
    'about 1% of impressions get a click, and there are billions of impressions per day',
    'a recall of 100-120%',
    'Latency is 150% of the old one.',
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is found in every partition that adds up to too much, and in no other', () => {
    const part = fc.integer({ min: 5, max: 60 })
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const sum = a + b + c
        expect(found(`${a}% train, ${b}% validation, ${c}% test`).length).toBe(sum > 100 ? 1 : 0)
      }),
    )
  })
})
