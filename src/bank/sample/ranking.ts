import type { Sample } from './sample.ts'

export const RANKING: Sample = {
  title: 'What to cook tonight',
  statement: 'Our app knows 80,000 recipes. Show people what they could cook tonight.',
  facts: [
    {
      id: 'moment',
      topic: 'When people look',
      answer: 'Most open the app between 17:00 and 19:00 and have 30 minutes to cook.',
      asks: ['When do people open the app?', 'How much time do they have to cook?'],
    },
    {
      id: 'signals',
      topic: 'What is logged',
      answer:
        'Views, saves, and a cooking mode that keeps the screen on. 7 % of saved recipes are ever cooked.',
      asks: ['What do we log?', 'Do we know whether a recipe was cooked?'],
    },
    {
      id: 'pantry',
      topic: 'Ingredients at home',
      answer: 'One household in five scans its groceries; of the others we know nothing.',
      asks: ['Do we know what is in the fridge?', 'Which ingredients do people have at home?'],
    },
  ],
  criteria: [
    {
      id: 'cooked-not-saved',
      phase: 'design',
      area: 'labels',
      crux: true,
      title: 'Learns from what was cooked, not from what was saved',
      earns: 'Say which trace proves that a dish was made, and why bookmarks mislead.',
      hits: [
        'Saving is dreaming: the positive is twenty minutes in cooking mode, because that is a dinner.',
        'bookmark = weak wish; screen kept on through the last step = cooked',
      ],
    },
    {
      id: 'fits-the-evening',
      phase: 'clarify',
      area: 'framing',
      crux: true,
      title: 'Shows only what can be on the table in time',
      earns:
        'Ask how long people have and what they have at home, and filter by both before anything is ranked.',
      hits: [
        'With half an hour left a three-hour roast is useless, so preparation time is a filter.',
        'missing ingredients > 2 -> a trip to the shop -> not tonight',
      ],
    },
    {
      id: 'no-pasta-again',
      phase: 'trade-offs',
      area: 'trade-offs',
      title: 'Keeps a household from eating the same dish each week',
      earns: 'Say how variety is bought, and how many cooked meals it costs.',
      hits: [
        'Somebody who cooked pasta on Monday gets it ranked lower, although they would cook it again.',
        'cuisine repeated within 5 days -> penalty; gives up 2 % of cooked dinners for variety',
      ],
    },
  ],
}
