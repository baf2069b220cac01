import { describe, expect, it } from 'vitest'
import {
  asksDirection,
  asksOfUs,
  asksWhereWeAre,
  asksWhichFirst,
  choosesIn,
  endsInProposal,
  offersToMoveOn,
  restates,
} from '../../src/interviewer/proposals.ts'
import { play } from './play.ts'

const LONG = 'We weigh clicks by the inverse of how often a slot is seen, because the first would win.'

describe('a proposal', () => {
  it.each([
    ['I would go deep on the alive label next.', true],
    ['My proposal is to go deep on delayed labels, as fraudsters change within days.', true],
    ['I would go deep on the greedy builder, because the page differs there. Does this suit you?', true],
    ["For the deep dive I'd propose going deep on the alive label: it takes six weeks.", true],
    ['For the deep dive, I suggest that we look at how this fits into 100 ms.', true],
    ['Shall I go deep on that?', true],
    ["To go deep I'd suggest the empty shelf, since that's where the history is wrong.", true],
    ["For the deep dive I'd propose the box budget and the labels; is that where you'd like to go?", true],
    ['I would go deep on the labels next, if you agree?', true],
    ["I'd go deep on the labels – is that what you want to hear about?", true],
    ['I would go deep on the cache, shall I?', true],
    ["I'd suggest going deep on how the weights of the parts are chosen. Good?", true],
    [
      "I'd propose to go deep on labels and calibration, since all thresholds stand on it - is that good for you?",
      true,
    ],
    [
      "For the deep dive I'd propose rows, which compete for titles - or is there something you're more curious about?",
      true,
    ],
    [
      'I propose to go deep on the label problem, that is the audit, and on the graph if there is time.',
      true,
    ],
    ['I would go deep on the graph if there were time.', false],
    ['I would go deep on the cache; is that where the list is kept?', false],
    ['Shall I go deeper on labels, or move on?', false],
    ['I would go deeper on labels, were there time.', false],
    ['The tree is six levels deep.', false],
    ['We rank by plays.', false],
    ['I would go deep on labels. We rank by plays.', false],
    ["For the depth I'd suggest two: the labels and the cache. Or do you have another wish?", true],
    ['I would go deep on labels, unless you want something else. Would you prefer another part?', true],
  ])('%j: %s', (text, expected) => {
    expect(endsInProposal(text)).toBe(expected)
  })

  it.each([
    ['Which of the two would you like?', true],
    ['The batch, or the memory. Which one do you prefer?', true],
    ["deep: I'd go into the cache, or the label bias. your pick?", true],
    ["I'd take trees, or a net. Your pick?", false],
    ['Which of the two is larger?', false],
    ['Which model is it?', false],
  ])('leaves the choice: %j: %s', (text, expected) => {
    expect(asksWhichFirst(text)).toBe(expected)
  })
})

describe('a choice', () => {
  it.each([
    ["I'd take hours of play, because sales follow. Is that OK with you?", true],
    ['Then I would use the tree. Fine by you?', true],
    ['Would you rather I optimise hours of play?', false],
    ['Should I use a net?', false],
    ["I'd like to know: should I use a net?", false],
  ])('%j: %s', (text, expected) => {
    expect(choosesIn(text)).toBe(expected)
  })
})

describe('the problem said again', () => {
  it.each([
    ['So: given a child and a box, the system returns a list of toys, and success is hours of play.', true],
    ['In one sentence: given a payment, the system returns a probability and an action within 100 ms.', true],
    ['So one slider for the top thousand, because the rest never will tune it.', false],
    ['So, given a child, what does the system return, and what is the success of it?', false],
    ['So we rank.', false],
  ])('%j: %s', (text, expected) => {
    expect(restates(text)).toBe(expected)
  })
})

it.each([
  ['Sorry — are we still in the deep dive, or may I go on?', true],
  ['Are we done with the questions?', true],
  ['Are we in Europe?', false],
])('which part it is, is asked by %j: %s', (text, expected) => {
  expect(asksWhereWeAre(text)).toBe(expected)
})

it.each([
  ['Should I go further on the labels, or first close the loop with the cache?', true],
  ['Should I say more about the model here, or go on to how I measure it?', true],
  ['Would you like me to cover serving first?', true],
  ['Shall I go deep on the labels here, or on to serving?', true],
  ['Should I move to evaluation, or stay with the cache?', true],
  ['Should I use a tree, or a net?', false],
  ['Should we cache the list, or compute it?', false],
])('where the talk goes is asked by %j: %s', (text, expected) => {
  expect(asksDirection(text)).toBe(expected)
})

it.each([
  ['How is the team split between ranking and editors?', true],
  ['What would I work on in my first three months?', true],
  ['What would you like to see from someone in the first half year on this team?', true],
  ['Could I ask you something: what made people leave?', true],
  ['How large is the group of new toys?', false],
  ['Does the team of reviewers see it?', false],
  ['What changes in the first weeks of play?', false],
])('the people are asked about by %j: %s', (text, expected) => {
  expect(asksOfUs(text)).toBe(expected)
})

describe('what is said', () => {
  const ANSWER = `${LONG} Two children in a box without network would still get it.`
  const WISH = 'I would go deep on the payments next, because they decide.'
  const SO = 'So: given a child and a box, the system returns a list of toys, and success is hours of play.'
  const WHERE = 'Are we still in the deep dive, or may I go on?'
  const lastOf = (entries: readonly string[], seed: number): string => {
    const { said } = play(entries, { first: { seed } })
    return said[said.lastIndexOf(`> ${entries.at(-1)}`) + 1] ?? ''
  }

  it.each([
    ['a wish in Design', ['/next', WISH], /stock:go-there: .*(there|go there)\.$/],
    ['whether it suits', ['/next', `${WISH} Does this suit you?`], /stock:go-there/],
    ['leave to', ['/next', WISH, 'Shall I go deep on that?'], /stock:go-there/],
    [
      'where it would go, and whether that suits',
      ['/next', "For the deep dive I'd propose the payments and the labels; is that where you'd like to go?"],
      /stock:go-there/,
    ],
    [
      'the right level, or on',
      ['/next', 'Is that the right level of detail, or should I move on to evaluation?'],
      /stock:steer/,
    ],
    [
      'further, or the loop first',
      ['/next', `${LONG} Should I go further on the slots, or first close the loop?`],
      /stock:steer/,
    ],
    ['whether that is enough', ['/next', 'Is that enough on the model?'], /stock:steer/],
    [
      'a check-in at the end of the trade-offs',
      ['/next', '/next', '/next', LONG, ANSWER, 'Is that deep enough, or shall I say more?'],
      /stock:steer: (Move on whenever|I have no more)/,
    ],
    ['which first', ['/next', 'Labels, or the cache.', 'Which of the two would you like?'], /stock:first/],
    [
      'a wish where no question is left',
      ['/next', '/next', ...Array<string>(6).fill(LONG), WISH, WISH],
      /stock:(?:heard|go-there)|follow-up component/,
    ],
    [
      'a check-in where no question is left',
      ['/next', '/next', ...Array<string>(6).fill(LONG), 'Is that deep enough, or shall I say more?'],
      /stock:steer: (Move on whenever|I have no more)/,
    ],
    [
      'a choice with its reason',
      ["I'd take hours of play, because sales follow. Is that OK with you?"],
      /stock:chosen: (Then go|Go) with/,
    ],
    [
      'a choice without one',
      ["I'd take hours of play. Is that OK with you?"],
      /stock:chosen: .*(speaks for it|that one)\?$/,
    ],
    ['no choice', ['Would you rather I optimise hours?'], /stock:yours/],
    ['the problem said again', ['We note a thing.', SO], /stock:restated/],
    ['and with a question to it', [`${SO} Is that right?`], /stock:restated/],
    ['and with one on a fact', [`${SO} What is the latency budget?`], /answer latency/],
    [
      'where we are, at a probe',
      ['/next', '/next', LONG, WHERE],
      /stock:where: Still the deep dive\. My last/,
    ],
    [
      'where we are, before the change',
      ['/next', '/next', '/next', WHERE],
      /stock:where: We are at the trade-offs/,
    ],
    [
      'a question of their own, once all was asked',
      ['/next', '/next', '/next', LONG, ANSWER, 'How does the team here split its work?'],
      /stock:keep-that: .*(comes? right after|is next)/,
    ],
    [
      'one on the team, whenever it comes',
      ['/next', '/next', '/next', LONG, 'How is the team split between research and the shop?'],
      /stock:keep-that/,
    ],
    [
      'one that comes after a last word',
      [
        '/next',
        '/next',
        '/next',
        LONG,
        ANSWER,
        "That's it from my side. A question to you: who owns the shelf today, and how hard was it to get?",
      ],
      /stock:keep-that/,
    ],
    [
      'two things to go to',
      ['/next', 'Do you want me to go deeper on the labels, or shall I move on to the cost side?'],
      /stock:steer: Either is fine/,
    ],
    [
      'a proposal of two',
      ['/next', "I'd propose to go deep on the demand forecast, or would you prefer the serving?"],
      /stock:either: Either is fine/,
    ],
    [
      'a proposal of one thing or another',
      ['/next', "I'd propose to go deep on the forecast, or would you prefer another part?"],
      /stock:go-there/,
    ],
    [
      'two things in the deep dive, of which one is for research',
      [
        '/next',
        '/next',
        LONG,
        'Do you want me to go deeper on the serving, or shall I move on to the labels?',
      ],
      /stock:steer: (The second|Take the second)/,
    ],
    [
      'one on a fact at that time',
      ['/next', '/next', '/next', LONG, ANSWER, 'What is the latency budget?'],
      /answer latency/,
    ],
    ['a proposal in Design', ['/next', "I'd cache the shelf, okay?"], /stock:chosen: (Then go|Go) with/],
    ['where the talk goes', ['/next', 'Should I say more about labels, or go on to serving?'], /stock:steer/],
    ['where we are, in Design', ['/next', 'We rank.', WHERE], /stock:where: Still the design\. Go on/],
  ] as const)('to %s', (_, entries, expected) => {
    for (const seed of [1, 2, 3, 4]) expect(lastOf(entries, seed)).toMatch(expected)
  })

  it('opens the deep dive where the candidate proposed to go', () => {
    const { said } = play(['/next', 'My proposal is to go deep on delayed labels.', '/next'])
    expect(said.find((line) => line.startsWith('statement deep-dive'))).toMatch(/you said|named/i)
  })
})

describe('an offer to move on', () => {
  it.each([
    ['Is that the right depth, or shall I move on to serving?', true],
    ['More on the list today, or should we carry on?', true],
    ['Would you like me to continue with serving?', true],
    ['What is in production today?', false],
    ['Can we move the list to hourly batches?', false],
    ['We cap the list. Shall I move on?', false],
  ])('%j: %s', (text, expected) => {
    expect(offersToMoveOn(text)).toBe(expected)
  })

  it.each([
    ['in Design', ['/next', '/nxt']],
    ['in the deep dive', ['/next', '/next', 'We rank by plays.']],
    ['in a change', ['/next', '/next', '/next', 'We rank by plays.']],
  ])('asks for no fact %s, whatever its first half names', (_, before) => {
    const asked = 'What is in production today, or shall I move on to serving?'
    const { said } = play([...before, asked])
    expect(said[said.lastIndexOf(`> ${asked}`) + 1]).toMatch(/^check-in stock:steer: /)
  })
})

it('whoever adds something where no question is left is heard', () => {
  for (const seed of [1, 2, 3, 4]) {
    const { said } = play(['/next', '/next', ...Array<string>(9).fill(LONG)], { first: { seed } })
    const covered = said.findIndex((line) => line.startsWith('check-in stock:covered:deep-dive'))
    expect(said[covered + 1]).toBe(`> ${LONG}`)
    expect(said[covered + 2]).toMatch(/^check-in stock:acknowledged: /)
  }
})
