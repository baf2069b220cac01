import type { Sample } from './sample.ts'

export const FORECASTING: Sample = {
  title: 'Loaves for tomorrow',
  statement: 'Our bakeries throw away bread each evening. Tell them how much to bake.',
  facts: [
    {
      id: 'scale',
      topic: 'Scale',
      answer: '340 shops, 60 kinds of bread; each shop sells about 900 pieces a day.',
      asks: ['How many shops are there?', 'How many kinds of bread do we sell?'],
    },
    {
      id: 'costs',
      topic: 'Cost of errors',
      answer:
        'A loaf thrown away costs 70 cents. One that is missing costs 2 euros, as the customer buys nothing else.',
      asks: ['What does a loaf too many cost?', 'What do we lose when a shelf is empty?'],
    },
    {
      id: 'cut-off',
      topic: 'Time of the order',
      answer: 'Shops order dough at three o’clock for the next morning, before the afternoon is sold.',
      asks: ['When must a shop order?', 'Can an order be changed in the evening?'],
    },
  ],
  criteria: [
    {
      id: 'rye-for-wheat',
      phase: 'design',
      area: 'labels',
      crux: true,
      title: 'Knows that a customer takes rye where wheat is gone',
      earns: 'Say how sales of one kind are read when another has run out.',
      hits: [
        'Once baguettes are gone people take rolls, so the sales of rolls overstate how many were wanted.',
        'substitution between kinds -> forecast the whole shelf first, then split it',
      ],
    },
    {
      id: 'ordered-blind',
      phase: 'deep-dive',
      area: 'features',
      crux: true,
      title: 'Forecasts without the afternoon that is still to come',
      earns: 'Say which figures of today are known when the dough is ordered.',
      hits: [
        'At three we know half of the sales of today, so the features stop there, else they leak.',
        "order at three -> today's till only until lunch, in training as well",
      ],
    },
    {
      id: 'second-oven',
      phase: 'trade-offs',
      area: 'trade-offs',
      title: 'Keeps frozen loaves for a second round of the oven',
      earns: 'Say what is baked at noon only, and what quality and staff that costs.',
      hits: [
        'A third stays frozen until noon, so the morning tells us how much to finish baking.',
        'half-baked stock: less fresh and an hour of staff, yet 40 % less thrown away',
      ],
    },
  ],
}
