import type { Sample } from './sample.ts'

export const INTEGRITY: Sample = {
  title: 'Flats that do not exist',
  statement: 'People lose deposits for flats that were never there. Keep such listings away.',
  facts: [
    {
      id: 'volume',
      topic: 'Volume',
      answer: '40,000 new listings a day; about 1 in 200 is a swindle.',
      asks: ['How many listings are posted a day?', 'What share of listings is false?'],
    },
    {
      id: 'reports',
      topic: 'Reports',
      answer: 'Victims report a listing 9 days after they paid, by the median; most never do.',
      asks: ['When are swindles reported?', 'Do victims tell us?'],
    },
    {
      id: 'clerks',
      topic: 'People who check',
      answer: '25 clerks look at 1,500 listings a day; one that waits is not shown.',
      asks: ['Are there people who check listings?', 'What happens to a listing while it waits?'],
    },
  ],
  criteria: [
    {
      id: 'before-payment',
      phase: 'clarify',
      area: 'framing',
      crux: true,
      title: 'Stops a listing before the deposit is paid',
      earns: 'Say how soon money flows, and that a listing is judged before anybody sees it or writes to it.',
      hits: [
        'Deposits go out within hours, so a listing that we remove next week has robbed its victims already.',
        'judge at posting, again at the first message -> else the transfer is gone',
      ],
    },
    {
      id: 'stolen-photos',
      phase: 'design',
      area: 'features',
      crux: true,
      title: 'Finds photos that were taken from another flat',
      earns: 'Compare the pictures with those of older listings and of hotels.',
      hits: [
        'Swindlers copy pictures from hotel pages, so I look up each image by its perceptual hash.',
        'same living room in two towns -> one of them is stolen',
      ],
    },
    {
      id: 'silent-victims',
      phase: 'deep-dive',
      area: 'labels',
      title: 'Does not take silence for honesty',
      earns: 'Say what a listing counts as which nobody complained about.',
      hits: [
        'Most who were cheated are ashamed and say nothing, so unreported listings are not clean.',
        'no complaint after 9 days != honest; clerks label a random sample',
      ],
    },
  ],
}
