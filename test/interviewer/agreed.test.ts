import { expect, it } from 'vitest'
import { grants } from '../../src/interviewer/agreed.ts'
import { playWith } from './play.ts'
import { interviewerFor } from './rounds.ts'
import { FACTS } from './toy.ts'

const WITHHELD =
  'When pushes were withheld from a random group, 64 percent of the visits took place all the same.'
const HOLDOUT =
  "I'd assume we are allowed to keep a small random holdout that gets sends at random for training and measurement, okay?"

it.each([
  [HOLDOUT, WITHHELD, true],
  ['I assume we can withhold pushes from a random group, fine?', WITHHELD, true],
  [
    'I assume we can withhold pushes from a random group, fine?',
    `${WITHHELD} It may not be done again.`,
    false,
  ],
  ['I assume we can withhold pushes from a random group, fine?', `Only with consent. ${WITHHELD}`, false],
  ['I assume we can withhold all pushes from a random group, fine?', WITHHELD, false],
  ['I assume we can withhold pushes for two weeks, fine?', WITHHELD, false],
  ['I assume we can read the calendar, fine?', WITHHELD, false],
  ['I assume that pushes are random, fine?', WITHHELD, false],
])('%j is granted by %j: %s', (proposal, answer, granted) => {
  expect(grants({ ...FACTS[0]!, answer }, proposal)).toBe(granted)
})

it('says yes before the fact', async () => {
  const { prompt, interviewer } = await interviewerFor('meta/notification-relevance')
  const { said } = playWith(interviewer, prompt, [HOLDOUT])
  expect(said[said.indexOf(`> ${HOLDOUT}`) + 1]).toMatch(/^answer anyway: Yes\. When pushes were withheld/)
})
