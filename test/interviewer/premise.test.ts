import { describe, expect, it } from 'vitest'
import { ON_YOUR_PREMISE, YOUR_PREMISE } from '../../src/interviewer/phrases.ts'
import { pushesBack } from '../../src/interviewer/premise.ts'
import { BACK_TO_IT, EVEN_SO, OBJECTION } from '../../src/interviewer/pressing-words.ts'
import { play } from './play.ts'

const LONG = 'We weigh clicks by the inverse of how often a slot is seen, because the first would win.'
const SHORT = "I'd push back on the premise."
const FULL = `I'd push back a little on the premise: ${LONG}`

/** The last sentence of what is asked first with this seed. */
const ASKED = 'what does your label say?'

const repliesTo = (entries: readonly string[]): readonly string[] => {
  const { said } = play(entries, { first: { seed: 1 } })
  const after = said.slice(said.lastIndexOf(`> ${entries.at(-1)}`) + 1)
  return after.slice(
    0,
    after.findIndex((line) => line.startsWith('>')),
  )
}
const started = (lines: readonly string[], words: readonly string[]): boolean =>
  words.some((each) => lines[0] === `check-in stock:premise: ${each}`)

describe('a doubt about the question', () => {
  it.each([
    [FULL, true],
    ["I don't think it has to reach a child on this day.", true],
    ["I'm not sure I have that feature. If you mean plays, they leak.", true],
    ['I disagree. Plays are what counts.', true],
    ["I'm not sure graded pairs are where I'd put the money.", true],
    ["Before that - I don't think one o'clock matters much: the label takes two days.", true],
    ["don't have such a feature: mine are counts", true],
    // usual forms, each with its reason
    ["I wouldn't put it that way, because plays are all we have.", true],
    ["I don't think that's the problem: the label takes two days.", true],
    ["That's not quite right, since the list is made at night.", true],
    ["Well, that doesn't follow: the first slot wins anyway.", true],
    ['Not necessarily, because a child takes what stands first.', true],
    ["I'd see it differently: the price decides.", true],
    ['I see that differently, since the parent pays.', true],
    ["I'm not convinced that holds, because nobody reads it.", true],
    ['That assumes the box has a network, and it has none.', true],
    ["Actually, it's the wrong figure to look at, as it counts returns.", true],
    ['On the contrary: fewer toys mean more plays.', true],
    ['I have a problem with that, because the logs end in March.', true],
    ["With respect, I don't see why, since we hold both.", true],
    ["There's no need for a net, because a list does it.", true],
    ['I beg to differ, since prices move.', true],
    // answers that only deny something
    ['The cache. That does not hold for new toys.', false],
    ['It does not work for new toys, so a list by price stands in.', false],
    ['No: two days are too long.', false],
    ['Not the label but the slot, because the first would win.', false],
    ["That's the label, because it takes two days.", false],
    ["the boxes don't have that", false],
    ["I'm not sure the model is calibrated there.", false],
    ['I never said that the list is sorted.', true],
    ["Should I push back? I'd keep it.", false],
    ["I'd push the list to the box back at night.", false],
    ['I do not have the figures; about seven.', false],
    ["I don't think a tree would be fast.", false],
    ["We rank. We cap. I'd push back on that later.", false],
  ])('%j: %s', (text, doubts) => {
    expect(pushesBack(text)).toBe(doubts)
  })

  it.each([FULL, SHORT])('gets one word, and the question again in short, once: %j', (doubt) => {
    const lines = repliesTo(['/next', '/next', LONG, doubt])
    expect(started(lines, OBJECTION)).toBe(true)
    expect(EVEN_SO.map((words) => `follow-up again: ${words} ${ASKED}`)).toContain(lines[1])
    expect(lines).toHaveLength(2)
    const second = repliesTo(['/next', '/next', LONG, doubt, FULL])
    expect(second).toHaveLength(1)
    expect(second[0]).toMatch(/^(?:probe|follow-up) (?!again)/)
  })

  it.each([
    [
      true,
      "I'd push back a bit: I don't think it is the label. But I can do two things. I weigh each click by how seldom its slot is seen, from the logs of the past month, and I show one child in fifty a list in random order, so that what is learnt there holds for all the others.",
    ],
    [
      true,
      "I'd push back on the premise that much should change: a wish costs nothing to write, so it is weak evidence. Each wish gets a weight, learned from whether a parent backs it. Forty in one night trip the alarm on their number, and the new ones start at a tenth of the weight. So the search gets a little wider, one source in three brings perhaps ten boxes more, and the head for gifts, which has seen that bare wishes raise no sales, keeps the top of the list nearly as it was before.",
    ],
    [
      false,
      "I'd push back on that. Nobody knows what a child likes from what it takes, nor from what it leaves, and a list that is sorted by price says nothing of either, because what is cheap stands first every day of the year in each of the boxes that there are.",
    ],
  ])('is asked again only where nothing was answered beside it: %s', (answered, entry) => {
    const again = repliesTo(['/next', '/next', LONG, entry]).some((line) => line.includes(' again: '))
    expect(again).toBe(!answered)
  })

  it('is only heard where the question was answered before', () => {
    const { said } = play(['/next', '/next', LONG, FULL], {
      credits: ({ answers }) => new Map(answers['deep-dive'].length > 1 ? [['position-bias', 'argued']] : []),
      first: { seed: 1 },
    })
    const lines = said.slice(said.indexOf(`> ${FULL}`) + 1)
    expect(started(lines, YOUR_PREMISE)).toBe(true)
    expect(lines[1]).toMatch(/^(?:probe|follow-up) (?!again)/)
  })

  it('is heard in a change as well, and not before anything was asked', () => {
    expect(started(repliesTo(['/next', '/next', '/next', LONG, FULL]), YOUR_PREMISE)).toBe(true)
    expect(started(repliesTo(['/next', '/next', '/next', LONG, SHORT]), ON_YOUR_PREMISE)).toBe(true)
    expect(repliesTo(['/next', '/next', FULL])[0]).toMatch(/^probe /)
  })
})

/** A question that comes with an objection, in the deep dive and in a change, and what is said to it. */
describe('a question in an objection', () => {
  const dive = (entry: string): readonly string[] => repliesTo(['/next', '/next', LONG, entry])

  it('is answered from the facts where one fits', () => {
    expect(dive("I'd push back on that. What is in production today?")).toEqual([
      'answer today: A list sorted by price, redone every night.',
      expect.stringMatching(/^follow-up again: .*: what does your label say\?$/),
    ])
    expect(dive(`${LONG} And what is the latency budget?`)).toEqual([
      'answer latency: Two hundred milliseconds at the 99th percentile.',
    ])
    expect(repliesTo(['/next', '/next', '/next', LONG, `${LONG} Are there privacy rules?`])).toEqual([
      'answer privacy: No names and no pictures; a parent has to agree first.',
    ])
  })

  it('is handed back where it is a decision', () => {
    expect(dive("I'd push back on that: should I use a net instead?")).toEqual([
      'answer stock:yours: Your call: what would you choose, and why?',
    ])
  })

  // facts say what is so, not why it is asked, and the reason is no decision of the candidate
  it.each([
    'Do you have a reason to prefer a list sorted by price, as in production today?',
    'Why do you want an answer after one hour?',
  ])('gets a neutral word where it asks for the reason, once: %s', (asked) => {
    const entry = `I'd push back on that: ${LONG} ${asked}`
    expect(started(dive(entry), OBJECTION)).toBe(true)
    expect(dive(entry)).toHaveLength(2)
    expect(repliesTo(['/next', '/next', LONG, entry, entry])[0]).toMatch(/^(?:probe|follow-up) /)
  })

  it('asks for no reason that would tell', () => {
    const given = expect.stringMatching(/: Take (?:it|that) as given/)
    const again = expect.stringMatching(/^follow-up again: /)
    expect(dive(`${LONG} Why after one hour?`)).toEqual([given])
    expect(dive('Why after one hour?')).toEqual([given, again])
    expect(dive('Why do you want the list in production today?')).toEqual([given, again])
  })

  it('alone is followed by the question again, once, unless something is asked back', () => {
    const asked = 'What is in production today?'
    const told = 'answer today: A list sorted by price, redone every night.'
    const [first, again] = dive(asked)
    expect(first).toBe(told)
    expect(BACK_TO_IT.map((words) => `follow-up again: ${words} ${ASKED}`)).toContain(again)
    expect(repliesTo(['/next', '/next', LONG, 'Is it legal?', asked])).toEqual([told])
    expect(dive('Should I use a net instead?')).toHaveLength(1)
  })

  it('is none where it is asked in the middle, or where to go', () => {
    expect(dive(`Why not the plays? ${LONG}`)[0]).toMatch(/^(?:probe|follow-up) /)
    expect(dive(`${LONG} What is the latency budget? We have a cache.`)[0]).toMatch(/^(?:probe|follow-up) /)
    expect(dive(`${LONG} Deeper here, or move on?`)[0]).not.toMatch(/stock:premise/)
  })
})
