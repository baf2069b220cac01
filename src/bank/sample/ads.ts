import type { Sample } from './sample.ts'

export const ADS: Sample = {
  title: 'Ads between two songs',
  statement: 'Our free listeners hear an ad every few songs. Decide which one.',
  facts: [
    {
      id: 'volume',
      topic: 'Volume',
      answer: '3 million free listeners hear 20 million ads a day, from 900 advertisers.',
      asks: ['How many listeners are there?', 'How many ads do we play a day?'],
    },
    {
      id: 'outcome',
      topic: 'What an ad brings',
      answer: 'Nobody taps on an ad. Listeners type its voucher code in a shop, 5 days later on average.',
      asks: ['Do listeners tap on ads?', 'How do we know that an ad worked?'],
    },
    {
      id: 'leaving',
      topic: 'Leaving',
      answer: 'One listener in eight closes the app during an ad; each lost hour costs 3 cents.',
      asks: ['Do people leave because of ads?', 'What does a lost listener cost?'],
    },
  ],
  criteria: [
    {
      id: 'leaving-priced',
      phase: 'clarify',
      area: 'metrics',
      crux: true,
      title: 'Charges an ad for the listeners whom it drives away',
      earns: 'Say what a listener who closes the app costs, and take that off the bid.',
      hits: [
        'An ad that makes people close the app costs us 3 cents an hour, so its bid is lowered by that.',
        'score = bid x P(voucher) - P(quits) x lost listening',
      ],
    },
    {
      id: 'voucher-waits',
      phase: 'design',
      area: 'labels',
      crux: true,
      title: 'Waits for the voucher before it calls an ad useless',
      earns: 'Say for how long a code may still be redeemed, and what a young ad is labelled as until then.',
      hits: [
        'Codes are redeemed days afterwards, so an ad of yesterday is no negative yet.',
        'voucher typed within 14 days = positive; younger plays stay unlabelled',
      ],
    },
    {
      id: 'rivals-apart',
      phase: 'trade-offs',
      area: 'trade-offs',
      title: 'Never plays two rivals in one break',
      earns: 'Say how competitors are kept apart, and what that costs.',
      hits: [
        'Two car makers in one break would both complain, so the second slot skips the competitor.',
        'exclusion by trade -> fewer slots filled, 2 % of revenue, worth it as big brands would leave',
      ],
    },
  ],
}
