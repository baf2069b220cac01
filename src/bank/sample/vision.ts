import type { Sample } from './sample.ts'

export const VISION: Sample = {
  title: 'Dents in parcel photos',
  statement: 'Drivers photograph each parcel at the door. Find those that we damaged.',
  facts: [
    {
      id: 'volume',
      topic: 'Volume',
      answer: '2 million photos a day; 1 parcel in 300 is damaged.',
      asks: ['How many photos are taken a day?', 'How many parcels are damaged?'],
    },
    {
      id: 'depot',
      topic: 'Photos at the depot',
      answer: 'Two depots in three photograph a parcel from all sides when it leaves; the others do not.',
      asks: ['Is there a photo from before the trip?', 'Do depots photograph parcels?'],
    },
    {
      id: 'claims',
      topic: 'Claims',
      answer:
        'A claim costs 35 euros and comes up to 30 days later. Half of those who get a dented box never claim.',
      asks: ['What does damage cost us?', 'When do customers complain?'],
    },
  ],
  criteria: [
    {
      id: 'dispatch-photo',
      phase: 'design',
      area: 'labels',
      crux: true,
      title: 'Compares with the photo taken at dispatch',
      earns: 'Say which earlier photo is compared, and what happens where there is none.',
      hits: [
        'We compare the doorstep photo with the one from dispatch, because old dents are not ours.',
        'Where the depot took an earlier picture, only the difference gets a label.',
      ],
    },
    {
      id: 'claims-are-few',
      phase: 'deep-dive',
      area: 'labels',
      crux: true,
      title: 'Does not take a missing claim for a sound parcel',
      earns: 'Say why customers who stay silent prove little, and who labels a sample instead.',
      hits: [
        'Half of the recipients of a crushed box never complain, so no claim is no negative.',
        'unclaimed != intact; annotators grade 2,000 random parcels a week',
      ],
    },
    {
      id: 'dark-hallways',
      phase: 'trade-offs',
      area: 'data',
      title: 'Asks for a second photo where the first shows nothing',
      earns: 'Say what a blurred or dark photo does, and what it costs the driver.',
      hits: [
        'In a dark hallway nothing can be judged, so the app asks for a retake: 4 s of the driver.',
        'blur score > limit -> photograph again, once; else unknown, not undamaged',
      ],
    },
  ],
}
