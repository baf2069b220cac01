import { describe, expect, it } from 'vitest'
import { HOW_SEEN, ON_DEED, ON_NAMED, ON_NOTHING } from '../../src/interviewer/pressing-words.ts'
import { play } from './play.ts'

const LONG = 'We weigh clicks by the inverse of how often a slot is seen, because the first would win.'
const THIN = 'The wooden blocks, mostly.'
const seeds = [1, 2, 3, 4, 5, 6]

/** What is said to the last of some entries, all of the deep dive but what was said in Design. */
const replyTo = (entries: readonly string[], seed = 1, design: readonly string[] = []): string => {
  const { said } = play(['/next', ...design, '/next', ...entries], { first: { seed } })
  return said[said.lastIndexOf(`> ${entries.at(-1)}`) + 1] ?? ''
}
const followUps = (words: readonly string[]): readonly string[] =>
  words.map((each) => `follow-up more: ${each}`)

describe('an opening that says little', () => {
  it.each([
    [THIN, ON_NAMED('the wooden blocks')],
    ["Dolls. I'd cap every list at 200.", ON_DEED('capping every list')],
    ['We filter them.', ON_NOTHING],
  ])('is asked about what it names, once: %j', (text, words) => {
    for (const seed of seeds) {
      expect(followUps(words)).toContain(replyTo([text], seed))
      expect(replyTo([text, text], seed)).toMatch(/^probe [\w-]+: Let us leave that there\. /)
    }
  })

  it.each([
    [
      "Probably the rescoring on plays, because it's stateful; I'd watch the lag and move the consumers.",
      HOW_SEEN,
    ],
    ['It could learn the current rules, because that is where most verdicts come from.', HOW_SEEN],
    [
      "Diversity, I think, because people get bored if the rows are all alike: I'd add a penalty and tune it.",
      ['You said adding a penalty. What does that cost?'],
    ],
  ])('is not let go for a reason where it feels for an answer, once: %j', (text, words) => {
    for (const seed of seeds) {
      expect(followUps(words)).toContain(replyTo([text], seed))
      expect(replyTo([text, text], seed)).toMatch(/^probe /)
    }
  })

  it('is not asked for a reason that was given before', () => {
    const before = 'We sell wooden blocks, because they hardly ever break.'
    for (const seed of seeds) expect(replyTo([THIN], seed, [before])).toMatch(/^probe /)
  })

  it.each([
    ['I do not know.'],
    [LONG],
    [`Probably the 7 first: ${LONG}`],
    ['The first toy a child takes: the label.'],
  ])('is met by the next question: %j', (text) => {
    for (const seed of seeds) expect(replyTo([text], seed)).toMatch(/^probe /)
  })
})

describe('a question of the problem', () => {
  it('is followed up where a hope stands for a reason', () => {
    const hope =
      'The weights of the lower slots pull the first of them down again, because that should be enough.'
    for (const seed of seeds) {
      expect(replyTo([LONG, hope], seed)).toMatch(/^follow-up (?:taken-not-liked|small-net): /)
    }
  })

  it('is followed up where one line feels for an answer, unless that answered it', () => {
    const felt = 'Probably the slots pull the first of them down again, because it is seen more often.'
    for (const seed of seeds) {
      expect(replyTo([LONG, felt], seed)).toMatch(/^follow-up (?:taken-not-liked|small-net): /)
      const held = 'I think we prune the net first, because the box has so little memory to hold it in.'
      expect(replyTo([LONG, held], seed)).not.toMatch(/^follow-up small-net: /)
    }
  })

  it('is followed up after a thin answer to a doubt, too', () => {
    const deed =
      'I would weigh each slot by how often it is seen, because the first slot would win otherwise.'
    const dives = Array.from(
      { length: 20 },
      (_, seed) => play(['/next', '/next', LONG, deed, 'It loses.'], { first: { seed } }).said,
    )
    const pushed = dives.filter((said) => said.at(said.lastIndexOf(`> ${deed}`) + 1)?.includes('push-back:'))
    expect(pushed.length).toBeGreaterThan(0)
    for (const said of pushed)
      expect(said[said.lastIndexOf('> It loses.') + 1]).toMatch(/^follow-up (?:taken-not-liked|small-net): /)
  })
})
