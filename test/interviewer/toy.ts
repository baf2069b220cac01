import type { Fact, Prompt } from '../../src/bank/prompt-types.ts'
import type { Concept } from '../../src/bank/rubric-types.ts'
import { kinAmong } from '../../src/interviewer/kin.ts'
import { prompt as toyPrompt } from '../fixtures/round.ts'

const fact = (id: string, topic: string, answer: string, asks: readonly string[]): Fact => ({
  id,
  topic,
  answer,
  asks,
  changes: [],
  source: { kind: 'practice' },
})

/** What the interviewer of a made-up toy shop knows. */
export const FACTS: readonly Fact[] = [
  fact('goal', 'Goal', 'More hours of play per child and week; sales follow from it.', [
    'What is the business goal?',
    'What does success look like?',
    'Do we want more sales or more play?',
  ]),
  fact('scale', 'Volume', 'About a million children a day, and forty thousand toys.', [
    'How many children use it per day?',
    'How many toys are there?',
    'What is the traffic at the peak?',
  ]),
  fact('latency', 'Time to answer', 'Two hundred milliseconds at the 99th percentile.', [
    'What is the latency budget?',
    'How fast must the list appear?',
    'latency | deadline & ms | milliseconds | budget',
  ]),
  fact('labels', 'Labels', 'We log which toy is taken out of the box, and for how long it is played with.', [
    'Where do the labels come from?',
    'What do we log when a child plays?',
    'What counts as a positive example?',
  ]),
  fact('privacy', 'Children and privacy', 'No names and no pictures; a parent has to agree first.', [
    'Are there privacy rules?',
    'May we use personal data of children?',
  ]),
  fact('today', 'The system today', 'A list sorted by price, redone every night.', [
    'What is in production today?',
    'Is there a baseline?',
  ]),
  fact('newcomers', 'New toys', 'Two hundred new toys a week, without any history.', [
    'How many new toys arrive?',
    'What do we know about a new toy?',
  ]),
]

const REASONS: Concept = {
  id: 'reason',
  means: 'A reason is given.',
  says: ['because | so that | otherwise | since we'],
  hits: [],
  misses: [],
}

export const CONCEPTS: readonly Concept[] = [REASONS]

/** A prompt with enough to ask: five probes of three interviewers, two curveballs. */
export const PROMPT: Prompt = {
  ...toyPrompt,
  facts: FACTS,
  criteria: [
    ...toyPrompt.criteria,
    { ...toyPrompt.criteria[0]!, id: 'wear-and-tear', levels: ['L6'], named: ['wear'] },
  ],
  probes: [
    {
      id: 'taken-not-liked',
      area: 'labels',
      interviewer: ['research'],
      question: 'A child takes the first toy it sees. What does your label say?',
      holds: [{ criterion: 'position-bias' }],
      followUp: 'How large is that effect, and how do you measure it?',
    },
    {
      id: 'slow-shelf',
      area: 'serving',
      interviewer: ['infrastructure'],
      question: 'The shelf answers in two seconds today. Where does the time go?',
      holds: [{ say: 'a cache', signals: ['cache | precompute'] }],
      followUp: 'What do you show while you wait?',
    },
    {
      id: 'broken-wheel',
      area: 'monitoring',
      interviewer: ['infrastructure', 'product'],
      question: 'Wheels break more often since Monday. Who notices?',
      holds: [{ criterion: 'breakage' }],
      followUp: 'And at night?',
    },
    {
      id: 'angry-parent',
      area: 'metrics',
      interviewer: ['product'],
      question: 'A parent writes that the list is all plastic. What do you change?',
      holds: [{ criterion: 'wear-and-tear' }],
      followUp: 'Which number would tell you that it helped?',
    },
    {
      id: 'small-net',
      area: 'model',
      interviewer: ['research', 'infrastructure'],
      question: 'Your model has to run inside the box. What goes first?',
      holds: [{ say: 'quantises', signals: ['quantise | prune | distil'] }],
      followUp: 'What does it cost in quality?',
    },
  ],
  curveballs: [
    { id: 'offline', change: 'The box has no network from now on.', touches: ['serving'], holds: [] },
    { id: 'twins', change: 'Two children share every box from now on.', touches: ['labels'], holds: [] },
  ],
}

/** As in a bank of nothing else. */
export const KIN = kinAmong([])(PROMPT)
