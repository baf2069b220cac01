import { describe, expect, it } from 'vitest'
import { announced } from '../../src/interviewer/announced.ts'
import { play } from './play.ts'

const replyTo = (entries: readonly string[]): string | undefined => {
  const { said } = play(entries)
  return said[said.lastIndexOf(`> ${entries.at(-1)}`) + 1]
}

describe('an announcement', () => {
  it.each([
    ['I have what I need, let me move on to the design.', 'clarify', 'next'],
    ['Now to the design.', 'clarify', 'next'],
    ["Okay, let's go to the high-level architecture.", 'clarify', 'next'],
    ["Thanks. That's all I need.", 'clarify', 'next'],
    ['No more questions.', 'clarify', 'next'],
    [
      'Moving on to the design. Candidates come from the graph, then a ranker scores them.',
      'clarify',
      'next',
    ],
    ['Moving on to the design. Candidates come from the graph.', 'design', null],
    ['Let me go on to evaluation.', 'clarify', 'on'],
    ['Let me go on to evaluation.', 'design', 'on'],
    ['We rank by plays. Now to serving.', 'design', 'on'],
    ["I'm going to turn to the metrics.", 'design', 'on'],
    ['So, now let me move to the deep dive.', 'design', 'next'],
    ['Let me move on.', 'design', 'on'],
    ['Shall I move on to the design?', 'clarify', null],
    ['I would go deep on the labels next.', 'design', null],
    ['Then we go to a bigger model.', 'design', null],
    ['Let me go on with two towers.', 'design', null],
    ['Requests go to the ranking model.', 'design', null],
    ['Now the model is trained every night.', 'design', null],
    ['Next, features are read from the store.', 'design', null],
    ['Next features are joined.', 'design', null],
    ['Let me move on to the design. We rank by plays.', 'clarify', 'next'],
    ['We rank by plays.', 'design', null],
  ] as const)('%j in %s: %s', (text, phase, to) => {
    expect(announced(text, phase)).toBe(to)
  })

  it.each([
    [['I have what I need, let me move on to the design.'], 'Go ahead: /next takes us there.'],
    [['What is the goal?', 'Now to the design.'], 'Go ahead: /next takes us there.'],
    [['/next', 'We rank by plays.', 'Let me go on to evaluation.'], 'Go ahead.'],
  ])('is told to go on: %j', (entries, reply) => {
    expect(replyTo(entries)).toBe(`check-in stock:goes-on: ${reply}`)
  })

  it('that comes with a question is answered', () => {
    expect(replyTo(['What is the goal? Then let me move on to the design.'])).toMatch(/^answer goal/)
  })
})
