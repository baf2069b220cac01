import { describe, expect, it } from 'vitest'
import { kinFor } from '../../src/commands/round/mind.ts'
import { openContent } from '../../src/disk/content.ts'
import { answerLines } from '../../src/interviewer/answer-lines.ts'
import { answersTo } from '../../src/interviewer/answers.ts'
import { factFinder } from '../../src/interviewer/finder.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { ioWith, scratch } from '../disk/scratch.ts'

const content = await openContent(ioWith({ MLSD_HOME: scratch() }))
const { rubrics } = await content.rubrics()
const { lexicon } = compileLexicon(rubrics.concepts)

const finderFor = async (id: string) => {
  const open = await content.prompt(id)
  return factFinder({ ...open.prompt, kin: await kinFor(open, content) }, lexicon)
}
const answered = async (id: string, text: string): Promise<readonly string[]> =>
  answersTo(text, await finderFor(id), new Set()).map((answer) =>
    'fact' in answer ? answer.fact.id : answer.kind,
  )

describe('several questions in one entry', () => {
  it.each([
    [
      'netflix/thumbnail-selection',
      'How many members do we have and how many titles, and roughly how many candidate images exist per title?',
      ['peak-rate', 'titles', 'picture-set'],
    ],
    [
      'linkedin/job-search',
      'Who is this for, and what counts as a win for the business: more applications, or people getting hired?',
      ['aim', 'open'],
    ],
    [
      'stripe/payment-fraud',
      'How long do labels take, who reviews, and what is the weather?',
      ['label-timing', 'reviewers', 'open'],
    ],
    [
      'stripe/payment-fraud',
      'What latency do we have, how many transactions per second, and which cloud do we use?',
      ['latency', 'scale', 'open'],
    ],
    [
      'uber/ride-eta',
      'Is there an existing system? How many rides per day? Which cloud?',
      ['existing-system', 'scale', 'open'],
    ],
    // how many there are is asked beside other things, and before an assumption
    [
      'netflix/homepage-personalization',
      "What is it for, how many use it, and I'd assume phones only. Okay?",
      ['objective', 'members', 'agreed'],
    ],
    [
      'pinterest/visual-search',
      "What is it for, how many use it, and I'd assume phones only. Okay?",
      ['objective', 'users', 'agreed'],
    ],
    [
      'google/smart-compose',
      "What does it do, how many use it, how fast must it be, and I'd assume English only. Fine?",
      ['users', 'latency', 'open', 'agreed'],
    ],
    [
      'uber/ride-eta',
      'What is it for, how much traffic do we get, and which cloud?',
      ['objective', 'calls', 'open'],
    ],
    [
      'pinterest/visual-search',
      'How big is the corpus, and how many queries per second do we get at peak?',
      ['corpus', 'traffic'],
    ],
    // one question, put twice
    [
      'linkedin/job-search',
      'Are promoted jobs mixed into the same result list, or are they handled by another team?',
      ['bounds'],
    ],
  ])('%s: %s', async (id, text, expected) => {
    expect(await answered(id, text)).toEqual(expected)
  })
})

it.each([
  ['uber/ride-eta', 'Is there an existing system?'],
  ['meta/news-feed-ranking', 'Do we have user surveys?'],
])('neither yes nor no is put before a fact that does not say it: %s: %s', async (id, text) => {
  const answers = answersTo(text, await finderFor(id), new Set())
  const told = answers.flatMap((answer) => (answer.kind === 'fact' ? [answer.fact.answer.trim()] : []))
  expect(told).toHaveLength(1)
  expect(answerLines(answers, { seed: 1, turn: 1 }).map((line) => line.text)).toEqual(told)
})

describe('what kind of thing is asked for', () => {
  it.each([
    // a requirement on time is no count
    ['pinterest/visual-search', 'How quickly does a newly uploaded product have to be findable?', ['open']],
    // what is known of what was blocked is not how much is blocked
    [
      'stripe/payment-fraud',
      'Do you know what fraction of blocked payments would have been legitimate, i.e. is there any holdout today where we let flagged payments through?',
      ['blocked-outcomes'],
    ],
    // somebody is asked for
    [
      'stripe/payment-fraud',
      "What can we do about it? And who is the caller, the merchant's checkout or the issuer side?",
      ['actions', 'open'],
    ],
    // who does it is not what it is about
    [
      'pinterest/visual-search',
      'Is the query always a whole picture, or can the user crop a part of it?',
      ['traffic'],
    ],
    // a case beside the question is not the question
    [
      'netflix/homepage-personalization',
      'How fresh must it be, say somebody finishes an episode?',
      ['present-page'],
    ],
  ])('%s: %s', async (id, text, expected) => {
    expect(await answered(id, text)).toEqual(expected)
  })
})
