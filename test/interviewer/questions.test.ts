import { describe, expect, it } from 'vitest'
import { isOnlyAsking, questionsIn } from '../../src/interviewer/questions.ts'

const asked = (text: string): string[] =>
  questionsIn(text).map((question) => `${question.fragment ? '- ' : ''}${question.text}`)

describe('questionsIn', () => {
  it.each([
    ['We rank toys by price.', []],
    ['', []],
    ['What is the goal?', ['What is the goal?']],
    ['What is the goal? How fast?', ['What is the goal?', 'How fast?']],
    ['What is the goal and how many children play?', ['What is the goal', 'how many children play?']],
    [
      'Who plays, what do we log, and how fast must it be?',
      ['Who plays', 'what do we log', 'how fast must it be?'],
    ],
    [
      'How many play and how many toys, and roughly how often?',
      ['How many play', 'how many toys', 'roughly how often?'],
    ],
    ['Who plays, and on which surface do we show it?', ['Who plays', 'on which surface do we show it?']],
    ['How long have I got, and must a new toy show?', ['How long have I got', 'must a new toy show?']],
    ['Is it enough to show it, or must a child play?', ['Is it enough to show it, or must a child play?']],
    ['What is logged - do we see the price?', ['What is logged', 'do we see the price?']],
    ['How fast: if I add a toy, is it shown?', ['How fast: if I add a toy', '- fast', 'is it shown?']],
    ['First, what is the goal?', ['First what is the goal?']],
    ['For the metrics, what do we want?', ['For the metrics what do we want?']],
    ['Before models: what is the goal, and who plays?', ['what is the goal', 'who plays?']],
    ["I'd like to know the latency budget.", ["I'd like to know the latency budget."]],
    ['Tell me about the labels.', ['Tell me about the labels.']],
    ['I will rank toys. Is there a baseline?', ['Is there a baseline?']],
    ['是什么目标？ what is the goal', ['是什么目标?', 'what is the goal']],
    [
      'What are the daily volume, latency budget, and error rate?',
      [
        'What are the daily volume, latency budget, and error rate?',
        '- daily volume',
        '- latency budget',
        '- error rate',
      ],
    ],
    ['Do we want time, or interactions?', ['Do we want time, or interactions?']],
    ['Latency?', ['Latency?']],
    ['how rare is it', ['how rare is it']],
    ['How we rank: by price.', []],
    ['Which we log.', []],
    ['- How many toys?\n- How many children?', ['How many toys?', 'How many children?']],
  ])('%j', (text, questions) => {
    expect(asked(text)).toEqual(questions)
  })
})

describe('isOnlyAsking', () => {
  it.each([
    ['Shall I go deeper here?', true],
    ['Does that make sense? Or should I move on?', true],
    ['How do we get labels? From the log.', false],
    ['We rank toys.', false],
    ['', false],
    [`Is ${'very '.repeat(50)}long?`, false],
  ])('%j: %s', (text, only) => {
    expect(isOnlyAsking(text)).toBe(only)
  })
})
