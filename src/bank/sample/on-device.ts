import type { Sample } from './sample.ts'

export const ON_DEVICE: Sample = {
  title: 'Snoring, heard by a watch',
  statement: 'Our watch should tell its owner in the morning how much they snored.',
  facts: [
    {
      id: 'battery',
      topic: 'Battery',
      answer: 'A night may take 6 % of the battery; the microphone alone takes 2 % an hour.',
      asks: ['How much battery may it use?', 'What does the microphone drain?'],
    },
    {
      id: 'recordings',
      topic: 'Recordings',
      answer:
        '400 nights from a sleep clinic, with snores marked by a nurse. Owners’ sound never leaves the watch.',
      asks: ['Are there labelled nights?', 'May we upload sound?'],
    },
    {
      id: 'bedrooms',
      topic: 'Bedrooms',
      answer: 'About 60 % of owners share a bedroom; every third has a fan or an open window.',
      asks: ['Do owners sleep alone?', 'How noisy are the bedrooms?'],
    },
  ],
  criteria: [
    {
      id: 'sleeping-microphone',
      phase: 'design',
      area: 'serving',
      crux: true,
      title: 'Wakes the microphone only when the wrist suggests it',
      earns: 'Say which cheap sensor decides when to listen, and what that saves of a night.',
      hits: [
        'Listening all night drains 16 %, so the motion sensor and the pulse decide when we record.',
        'accelerometer gate (always on, nearly free) -> 10 s of audio per minute, 3 % a night',
      ],
    },
    {
      id: 'whose-snore',
      phase: 'deep-dive',
      area: 'labels',
      crux: true,
      title: 'Tells the owner from whoever lies beside them',
      earns: 'Say by what a partner’s snore is told from the wearer’s own.',
      hits: [
        'Two people in one bed: only a snore that moves with the breathing of the wearer is ours.',
        "partner's snoring has no matching chest vibration -> discard",
      ],
    },
    {
      id: 'clinic-is-quiet',
      phase: 'trade-offs',
      area: 'evaluation',
      title: 'Distrusts a test in a quiet clinic',
      earns: 'Say how fans, windows and pets get into the test, and what it costs to collect them.',
      hits: [
        'The clinic is silent, so I mix in fans and street noise, otherwise we fail in real bedrooms.',
        '30 volunteers at home with a recorder: dear, but the only honest test set',
      ],
    },
  ],
}
