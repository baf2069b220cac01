import { describe, expect, it } from 'vitest'
import { INTERVIEWER_KINDS } from '../../src/bank/vocabulary.ts'
import { BRIDGES, LEAVE_THAT, STAY_WITH } from '../../src/interviewer/phrases.ts'
import { componentOf } from '../../src/interviewer/wishes.ts'
import { play } from './play.ts'

describe('what a wish is for', () => {
  it.each([
    ['I would go deep on delayed labels, as they decide.', 'delayed labels'],
    ["What I'd like to go deep on is the elasticity under host-set prices.", 'the elasticity'],
    ["For the deep dive I would propose the recipient's load and the experiment.", "the recipient's load"],
    [
      "For the depth I'd suggest two: identification of the response and the loop.",
      'identification of the response',
    ],
    ['Let me dive into how we pick the right skill.', 'how you pick the right skill'],
    ["I'd propose going deep on the alive label: it takes six weeks.", 'the alive label'],
    ["I'd propose to go deep on the value formula and on position bias.", 'the value formula'],
    ['For the deep dive, I suggest that we look at how this fits into 100 ms.', 'how this fits into 100 ms'],
    ['Can I zoom into my cache?', 'your cache'],
    ['I would go deep on the 1,000 heaviest keys.', 'the 1,000 heaviest keys'],
    ['I would go deep on that.', null],
    ['I would go deep.', null],
    ["I'd like to go deep on the delayed and selective label, since it decides.", null],
    ['I would go deep on how the one right skill out of a hundred is picked.', null],
    ['We rank by plays.', null],
  ])('%j: %s', (wish, name) => {
    expect(componentOf(wish)).toBe(name)
  })
})

it.each(INTERVIEWER_KINDS.flatMap((kind) => STAY_WITH[kind]('the load')))('asks one thing: %s', (text) => {
  expect(text.match(/\?/g)).toHaveLength(1)
})

describe('a wish that was agreed to', () => {
  const LONG = 'We pay by card and the bank answers after three days, because cash would be lost otherwise.'
  const seeds = [1, 2, 3, 4, 5]
  const dived = (wish: string, seed: number, middle: readonly string[] = []): readonly string[] => {
    const { said } = play(['/next', wish, ...middle, '/next', LONG, LONG, LONG], { first: { seed } })
    return said.slice(said.findIndex((line) => line.startsWith('statement deep-dive')))
  }
  const repliesIn = (said: readonly string[]): readonly string[] =>
    said.filter((line) => /^(?:probe|follow-up) /.test(line))

  it('is asked about before anything else, and then left with a word', () => {
    for (const seed of seeds) {
      const [first, second] = repliesIn(dived('I would go deep on the payments next.', seed))
      expect(first).toMatch(/^follow-up component: Stay with the payments\. /)
      expect(second?.slice(second.indexOf(': ') + 2)).toMatch(
        new RegExp(`^(?:${[...BRIDGES, LEAVE_THAT].join('|')}) `),
      )
    }
  })

  it('is met by the question of the problem that goes there, whoever else would ask it', () => {
    for (const seed of seeds) {
      const [first] = repliesIn(dived('I would go deep on the wheels that break.', seed))
      expect(first).toBe('probe broken-wheel: Wheels break more often since Monday. Who notices?')
    }
  })

  it('is not forgotten over what is said after it in Design', () => {
    const [opening, ...rest] = dived('I would go deep on the payments next.', 1, [
      '/nxt',
      'We rank by plays.',
    ])
    expect(opening).toMatch(/you said|just named/i)
    expect(repliesIn(rest)[0]).toMatch(/^follow-up component/)
  })
})
