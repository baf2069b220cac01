import { expect, it } from 'vitest'
import { kinFor } from '../../src/commands/round/mind.ts'
import { openContent } from '../../src/disk/content.ts'
import { answerLines } from '../../src/interviewer/answer-lines.ts'
import { answersTo } from '../../src/interviewer/answers.ts'
import { factFinder } from '../../src/interviewer/finder.ts'
import { verdictOf } from '../../src/interviewer/verdicts.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { ioWith, scratch } from '../disk/scratch.ts'
import { FACTS } from './toy.ts'

const KEPT = 'Toys, prices, and the reviews of parents are logged for two years. Names are not logged.'
const OUT = 'Toys in shops. Books and the advertising of toys belong to another team.'

it.each([
  ['Do we have reviews?', KEPT, 'yes'],
  ["I'd assume we have prices and reviews, okay?", KEPT, 'yes'],
  ['Can I assume there are reviews of parents?', KEPT, 'yes'],
  ['Are the reviews of parents logged?', KEPT, 'yes'],
  ['Are names logged?', KEPT, 'no'],
  ['Do we store names?', KEPT, 'no'],
  ['Are books in scope?', OUT, 'no'],
  ['Do we handle advertising too?', OUT, 'no'],
  ['Are books in scope?', 'Books are sold in shops. Films have a team of their own.', null],
  ['Are books in scope?', 'Books are ours and films have their own team.', null],
  // neither is said
  ['Are toys in scope?', OUT, null],
  ['Do we have clicks?', KEPT, null],
  ['Do we have reviews and clicks?', KEPT, null],
  ['Do we have all reviews?', KEPT, null],
  ['Do we have reviews or prices?', KEPT, null],
  ['Are there more than ten reviews?', KEPT, null],
  ['Are the reviews reliable?', KEPT, null],
  ['What reviews do we have?', KEPT, null],
  ['Do we have to keep reviews?', KEPT, null],
  ['Do we have reviews?', 'Only a few reviews are kept.', null],
  ['Do we have reviews?', 'For books there are reviews.', null],
  ['Is there a simulator?', 'There is a simulator of one city in which nobody reacts.', null],
  ['Can I use names?', 'Names must not be used.', 'no'],
  ['Are names included?', 'Names must not slip through.', null],
  ["I'd assume names are never used, okay?", 'Names must not be used.', null],
])('%j of %j: %s', (question, answer, says) => {
  expect(verdictOf({ ...FACTS[0]!, answer }, question)?.says ?? null).toBe(says)
})

const content = await openContent(ioWith({ MLSD_HOME: scratch() }))
const { rubrics } = await content.rubrics()
const { lexicon } = compileLexicon(rubrics.concepts)

it.each([
  [
    'netflix/movie-recommendation',
    'Are search and artwork in scope?',
    'No. Search, artwork and the order of the other rows belong to other teams. One personal list',
  ],
  [
    'uber/surge-pricing',
    'Are shared rides included?',
    'No. Base fares, promotions and shared rides belong to others.',
  ],
  ['stripe/payment-fraud', 'Do we get device fingerprints and IP addresses?', 'Yes. Amount, currency'],
  ['x/home-timeline', 'Do we have embeddings of the text?', 'Yes. Every view'],
])('%s: %s', async (id, question, begins) => {
  const open = await content.prompt(id)
  const finder = factFinder({ ...open.prompt, kin: await kinFor(open, content) }, lexicon)
  const [line] = answerLines(answersTo(question, finder, new Set()), { seed: 1, turn: 1 })
  expect(line?.text.slice(0, begins.length)).toBe(begins)
})
