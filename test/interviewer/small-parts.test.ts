import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Area } from '../../src/bank/vocabulary.ts'
import { draw, pick } from '../../src/interviewer/chance.ts'
import { earFor } from '../../src/interviewer/hearing.ts'
import { hintsOpened, nextHint } from '../../src/interviewer/hints.ts'
import { sensesOf } from '../../src/interviewer/senses.ts'
import { termsOf } from '../../src/interviewer/terms.ts'
import { endedByTime, isOver, overLine, timeWords } from '../../src/interviewer/timing.ts'
import { readDocument } from '../../src/language/document.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { replay } from '../../src/session/replay.ts'
import { MINUTE, round, START, started } from '../session/events.ts'
import { CONCEPTS, PROMPT } from './toy.ts'

describe('chance', () => {
  it('draws the same for the same seed and turn, and a whole number', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, turn) => {
        const drawn = draw(seed, turn)
        expect(drawn).toBe(draw(seed, turn))
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < 2 ** 32).toBe(true)
      }),
    )
  })

  it('picks every item about as often as the others', () => {
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 100; seed += 1) {
      for (let turn = 0; turn < 30; turn += 1) counts[pick([0, 1, 2], seed, turn)]! += 1
    }
    for (const count of counts) expect(count / 1000).toBeCloseTo(1, 0)
  })
})

describe('what a question is about', () => {
  it.each([
    ['What is the p99 latency?', ['~latency']],
    ['How many users per day?', ['~volume', '~people']],
    ['Toys.', []],
  ])('%s', (text, senses) => {
    expect(sensesOf(text)).toEqual(senses)
  })

  it.each([
    ['What is the goal?', 'goal ~goal'],
    ['Could you please tell me about the toys?', 'toi'],
    ['?!', ''],
  ])('as terms: %s', (text, terms) => {
    expect([...termsOf(text)].join(' ')).toBe(terms)
  })

  it('leaves a word to its sense where it is not known', () => {
    expect([...termsOf('What is the goal of toys?', (stem) => stem === 'toi')]).toEqual(['toi', '~goal'])
  })
})

describe('an ear', () => {
  const { lexicon } = compileLexicon(CONCEPTS)
  const ear = earFor(lexicon)
  const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ')

  it.each([
    ['We wait.', true],
    [words(11), true],
    [`${words(20)}.`, true],
    [`${words(12)} because ${words(5)}`, false],
    [words(60), false],
    ["I don't know.", false],
    ['No idea, honestly', false],
  ])('takes %j as shallow: %s', (reply, shallow) => {
    expect(ear.isShallow(reply)).toBe(shallow)
  })

  it('goes by words alone where the lexicon has no reasons', () => {
    expect(earFor(compileLexicon([]).lexicon).isShallow(words(20))).toBe(false)
  })

  it.each([
    ['named', false],
    ['explained', true],
    ['argued', true],
    ['absent', false],
  ] as const)('takes a criterion that was %s as answered: %s', (credit, held) => {
    const hearing = {
      credits: new Map([['a', credit]]),
      touched: new Set<Area>(),
      document: readDocument(''),
    }
    expect(ear.isHeld({ criterion: 'a' }, hearing)).toBe(held)
    expect(ear.isHeld({ criterion: 'b' }, hearing)).toBe(false)
  })

  it.each([
    ['We put a cache before the shelf.', true],
    ['There is no cache.', false],
    ['We rank.', false],
  ])('hears a hold of its own words in %j: %s', (text, held) => {
    const hearing = { credits: new Map(), touched: new Set<Area>(), document: readDocument(text) }
    expect(ear.isHeld({ say: 'a cache', signals: ['cache | precompute', 'bad & & pattern'] }, hearing)).toBe(
      held,
    )
  })
})

describe('hints', () => {
  const hint = (ref: string) => ({ type: 'said', by: 'coach', kind: 'hint', text: 'h', ref }) as const

  it('come one by one, per phase, and end', () => {
    const none = replay([started()])
    expect(nextHint(none, PROMPT)).toEqual({ by: 'coach', kind: 'hint', text: 'Hint one', ref: 'hint:1' })
    const two = replay(
      round([
        [1, hint('hint:1')],
        [2, hint('hint:2')],
      ]),
    )
    expect(hintsOpened(two)).toBe(2)
    expect(nextHint(two, PROMPT)?.ref).toBe('hint:3')
    const three = replay(
      round([
        [1, hint('hint:1')],
        [2, hint('hint:2')],
        [3, hint('hint:3')],
      ]),
    )
    expect(nextHint(three, PROMPT)).toBeNull()
    const later = replay(
      round([
        [1, hint('hint:1')],
        [2, { type: 'moved', to: 'design' }],
      ]),
    )
    expect(nextHint(later, PROMPT)?.text).toBe('Hint four')
    const closing = replay(round([[2, { type: 'moved', to: 'close' }]]))
    expect(nextHint(closing, PROMPT)).toBeNull()
  })
})

describe('words on time', () => {
  const said = (ref: string) => ({ type: 'said', by: 'interviewer', kind: 'time', text: '…', ref }) as const
  const at = (minutes: number): number => START + minutes * MINUTE
  const words = (
    minutes: number,
    steps: Parameters<typeof round>[0] = [],
    first = started(),
  ): string | undefined => timeWords(replay(round(steps, first)), 'clarify', 'Clarify', at(minutes))?.text

  it.each([
    [4, undefined],
    [4.9, 'One minute left for Clarify.'],
    [6, 'That is the time for Clarify. Finish the thought, then move on.'],
    [9, 'That is the time for Clarify. Finish the thought, then move on.'],
  ])('after %d of 6 minutes: %s', (minutes, text) => {
    expect(words(minutes)).toBe(text)
  })

  it('say how many minutes are left of a long phase', () => {
    expect(
      timeWords(replay(round([[0, { type: 'moved', to: 'design' }]])), 'design', 'Design', at(16.2))?.text,
    ).toBe('4 minutes left for Design.')
  })

  it('are said once each', () => {
    expect(words(5, [[1, said('soon:clarify')]])).toBeUndefined()
    expect(words(7, [[1, said('soon:clarify')]])).toBeDefined()
    expect(words(7, [[1, said('over:clarify')]])).toBeUndefined()
  })

  it('are not said without a clock, nor to a script', () => {
    expect(words(50, [], started({ minutes: null }))).toBeUndefined()
    expect(words(50, [], started({ scripted: true }))).toBeUndefined()
    expect(isOver(replay([started({ minutes: null })]), at(99))).toBe(false)
    expect(isOver(replay([started({ scripted: true })]), at(99))).toBe(false)
  })

  it('end the round when all of it is gone', () => {
    const session = replay([started()])
    expect([isOver(session, at(44.9)), isOver(session, at(45))]).toEqual([false, true])
    expect(overLine(session)?.text).toBe('We are out of time, so I stop here. What you sent is kept.')
    const told = replay(round([[1, said('round-over')]]))
    expect([overLine(told), endedByTime(told), endedByTime(session)]).toEqual([null, true, false])
  })
})
