import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/language/document.ts'
import type { Quantity } from '../../src/language/quantity.ts'

function shown({ value, high, unit, dimension }: Quantity): string {
  const figure = Number(value.toPrecision(6))
  return `${figure}${high === undefined ? '' : `..${high}`} ${unit === '' ? '-' : unit} (${dimension})`
}

function read(text: string): string {
  return readDocument(text)
    .sentences.flatMap((sentence) => sentence.quantities)
    .map(shown)
    .join(', ')
}

const ROWS: readonly (readonly [string, string])[] = [
  // figures
  ['5 k rows', '5000 row (count)'],
  ['100 M users', '100000000 user (count)'],
  ['100M daily users', '100000000 user (count)'],
  ['1,250,000 rows', '1250000 row (count)'],
  ['2.5B pairs', '2500000000 pair (count)'],
  ['1e6 items', '1000000 item (count)'],
  ['10^6 items', '1000000 item (count)'],
  ['sixty thousand rides', '60000 ride (count)'],
  ['two hundred and fifty rows', '250 row (count)'],
  ['twenty-five cards', '25 card (count)'],
  ['a million users', '1000000 user (count)'],
  ['tens of millions of users', '10000000 - (count)'],
  ['a dozen models', '12 model (count)'],
  ['12 cards', '12 card (count)'],
  // ranges
  ['10-20 ms', '10..20 ms (time)'],
  ['10–20 ms', '10..20 ms (time)'],
  ['10 to 20 ms', '10..20 ms (time)'],
  ['between 5 and 10 days', '5..10 day (time)'],
  ['5%-10% of traffic', '5..10 % (share)'],
  ['10-20k items', '10000..20000 item (count)'],
  ['$3 to $5', '3..5 usd (money)'],
  ['weeks 1-8', '1..8 week (time)'],
  ['from 100 ms to 80', '100 ms (time), 80 ms (time)'],
  // time
  ['p99 of 100ms', '100 ms (time)'],
  ['a 60-day window', '60 day (time)'],
  ['24 h later', '24 hour (time)'],
  ['two weeks', '2 week (time)'],
  ['one day', '1 day (time)'],
  ['every 15 min', '15 min (time)'],
  ['half an hour', '0.5 hour (time)'],
  ['500us', '500 us (time)'],
  ['a 7d window', '7 day (time)'],
  ['day 7 retention', '7 day (time)'],
  ['test on week 9', '9 week (time)'],
  // money
  ['$60 a claim', '60 usd (money)'],
  ['60 dollars', '60 usd (money)'],
  ['€5k a month', '5000 eur (money)'],
  ['$2.5M', '2500000 usd (money)'],
  ['30 cents', '30 cent (money)'],
  // shares
  ['5% of traffic', '5 % (share)'],
  ['0.1 percent', '0.1 % (share)'],
  ['20 bps', '20 bps (share)'],
  ['2 percentage points', '2 pp (share)'],
  ['1 in 1,000 listings', '0.1 % (share)'],
  ['one in a thousand', '0.1 % (share)'],
  ['three out of 10', '30 % (share)'],
  ['half of the users', '50 % (share)'],
  ['two thirds of clicks', '66.6667 % (share)'],
  ['a 50/50 split', '50 % (share)'],
  // rates
  ['10k QPS', '10000 qps (rate)'],
  ['5k/s', '5000 qps (rate)'],
  ['200 requests per second', '200 qps (rate)'],
  ['200 requests a second', '200 qps (rate)'],
  ['10 million rides per day', '10000000 /day (rate)'],
  ['3 pushes a week', '3 /week (rate)'],
  ['1,000 rps', '1000 qps (rate)'],
  ['20 MB/s', '20 mb/s (rate)'],
  // bytes
  ['400 GB of vectors', '400 gb (bytes)'],
  ['512 bytes', '512 b (bytes)'],
  ['16 GiB', '16 gib (bytes)'],
  // a bare number takes over the unit before it
  ['20 ms for retrieval and 50 for ranking', '20 ms (time), 50 ms (time)'],
  ['20 ms over 3 stages', '20 ms (time), 3 stage (count)'],
  // not amounts
  ['p99 and p50 at L5 on A1', ''],
  ['GPT-4 and ResNet-50', ''],
  ['recall@10', ''],
  ['version 2.1 on Python 3.11', ''],
  ['v2.1.3 and 1.2.3', ''],
  ['1. First we ask', ''],
  ['(Covington et al., 2016)', ''],
  ['in 2019 we', ''],
  ['on 2024-01-05', ''],
  ['on call 24/7', ''],
  ['labels are 0/1', ''],
  ['a two-tower model with one head', ''],
  ['zero-shot', ''],
  ['phase 2', ''],
  ['the 90th percentile', ''],
  ['(1) ask, (2) build', ''],
  ['1) ask, 2) build', ''],
  ['Top-10 items', '10 item (count)'],
]

describe('quantities', () => {
  test.each(ROWS)('%j → %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
