import type { Sample } from './sample.ts'

export const SEARCH: Sample = {
  title: 'Spare parts for washing machines',
  statement: 'People search our shop for a part and leave with the wrong one. Mend that.',
  facts: [
    {
      id: 'catalogue',
      topic: 'Catalogue',
      answer: '2 million parts for 90,000 machines; a part fits 40 machines on average.',
      asks: ['How many parts are there?', 'How many machines does a part fit?'],
    },
    {
      id: 'queries',
      topic: 'Queries',
      answer: '600,000 queries a day: half are numbers off a label, often misread, and half are words.',
      asks: ['What do people type?', 'How many queries are there a day?'],
    },
    {
      id: 'returns',
      topic: 'Returns',
      answer:
        '14 % of parts come back, two thirds of those because they do not fit. A return costs 11 euros.',
      asks: ['How many parts are sent back?', 'What does a wrong part cost?'],
    },
  ],
  criteria: [
    {
      id: 'machine-first',
      phase: 'clarify',
      area: 'framing',
      crux: true,
      title: 'Asks which machine it is for before it shows parts',
      earns: 'Say how the model of the appliance becomes known, and that nothing incompatible is shown.',
      hits: [
        'A pump that looks right fits a different drum, so the appliance comes first and filters all else.',
        'type plate scanned -> compatible parts only; unknown model -> one question back',
      ],
    },
    {
      id: 'kept-not-bought',
      phase: 'design',
      area: 'labels',
      crux: true,
      title: 'Counts a part as found once it is kept',
      earns: 'Say why a purchase proves little, and how long you wait for the return.',
      hits: [
        'Every seventh purchase is sent back, so the positive is a part that was still kept after 30 days.',
        'bought + returned "does not fit" = hard negative for this query',
      ],
    },
    {
      id: 'misread-numbers',
      phase: 'deep-dive',
      area: 'features',
      title: 'Forgives a misread part number',
      earns: 'Say which characters are confused on a worn label, and how near a number has to be.',
      hits: [
        'On a worn label an 8 looks like a B, so the distance counts such a swap as half a letter.',
        'fuzzy lookup by character n-grams, exact prefix first, else 0/O and 1/I confusions explode',
      ],
    },
  ],
}
