import { describe, expect, it } from 'vitest'
import type { Probe } from '../../src/bank/prompt-types.ts'
import { prepareMind } from '../../src/interviewer/mind.ts'
import { prepareInterviewer } from '../../src/interviewer/next.ts'
import { parted } from '../../src/interviewer/one-thing.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { rubrics } from '../fixtures/round.ts'
import { playWith } from './play.ts'
import { CONCEPTS, KIN, PROMPT } from './toy.ts'

describe('a question of two parts', () => {
  it.each([
    [
      'A woman got her kettle for free. Is that fraud, and would your system find it?',
      'A woman got her kettle for free. Is that fraud?',
      'And would your system find it?',
    ],
    [
      'What happens in each case, and where do the numbers come from?',
      'What happens in each case?',
      'And where do the numbers come from?',
    ],
  ])('is asked as two: %s', (text, first, rest) => {
    expect(parted(text)).toEqual({ first, rest })
  })

  it.each([
    'What goes first?',
    'What goes first, and why?',
    'Why, and what do you change?',
    'Draw me the graph. What is a node, what is an edge, and which shape in it is a crime?',
    'The wheels break, and what then?',
    'It is dark, and how it got there nobody knows. Who looks?',
    'Draw the decisions.',
  ])('or stays one: %s', (text) => {
    expect(parted(text)).toEqual({ first: text, rest: '' })
  })
})

describe('in a deep dive', () => {
  const LONG = 'We pay by card and the bank answers after three days, because cash would be lost otherwise.'
  const CACHED =
    'We put a cache in front of it, because most children see the same shelf on the same morning.'
  const probe = {
    ...PROMPT.probes[1]!,
    question: 'The shelf answers in two seconds today. Where does the time go, and what do you cut?',
    followUp: 'What do you show meanwhile, and for how long?',
  }
  const prompt = { ...PROMPT, probes: [probe] }
  const against = (only: Probe) => {
    const own = { ...PROMPT, probes: [only] }
    const react = prepareMind({
      prompt: own,
      kin: KIN,
      lexicon: () => compileLexicon(CONCEPTS).lexicon,
      standing: () => [],
    })
    return prepareInterviewer({ prompt: own, phases: rubrics.phases, react })
  }
  const interviewer = against(probe)
  const asked = (...entries: readonly string[]): readonly string[] =>
    playWith(interviewer, prompt, ['/next', '/next', LONG, ...entries]).said.filter((line) =>
      / slow-shelf: /.test(line),
    )
  const FIRST = /^probe slow-shelf: .*Where does the time go\?$/

  it('the second part follows an answer that stands', () => {
    const [first, second, ...more] = asked(LONG, LONG)
    expect(first).toMatch(FIRST)
    expect(second).toBe('follow-up slow-shelf: And what do you cut?')
    expect(more).toEqual([])
  })

  it('but not where all of it is answered, and a shallow answer is followed by one thing', () => {
    expect(asked(CACHED, LONG)).toHaveLength(1)
    expect(asked('We wait.', LONG)[1]).toBe('follow-up slow-shelf: What do you show meanwhile?')
    expect(asked('I do not know.', LONG)).toHaveLength(1)
  })

  it('the other half of a follow-up comes after its first, be that answer thin', () => {
    expect(asked('We wait.', 'A grey box.', LONG).slice(1)).toEqual([
      'follow-up slow-shelf: What do you show meanwhile?',
      'follow-up slow-shelf: And for how long?',
    ])
    expect(asked('We wait.', 'I do not know.', LONG)).toHaveLength(2)
    expect(asked('We wait.', CACHED, LONG)).toHaveLength(2)
  })

  it('the second part follows the first that came back, too', () => {
    expect(asked("I'd push back on the premise.", LONG)[1]).toBe('follow-up slow-shelf: And what do you cut?')
  })

  it('a long question is not said again, but pointed to', () => {
    const question = `Where does the time go that the shelf takes ${'every morning of a week '.repeat(3)}?`
    const back = (entry: string, asked = question): string | undefined =>
      playWith(against({ ...probe, question: asked }), prompt, ['/next', '/next', LONG, entry]).said.find(
        (line) => line.startsWith('follow-up again: '),
      )
    expect(back("I'd push back on the premise.")).toBe(
      'follow-up again: I would still like an answer to my question.',
    )
    expect(back('Is it legal?')).toBe('follow-up again: My last question stands.')
    const bare = 'The shelf takes two seconds. Halve that. How?'
    expect(back('Is it legal?', bare)).toMatch(/^follow-up again: \D+ halve that\. How\?$/)
  })
})
