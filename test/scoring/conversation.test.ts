import { describe, expect, it } from 'vitest'
import { PHASES } from '../../src/bank/vocabulary.ts'
import { exacted, exactingOf, isConversation } from '../../src/scoring/conversation.ts'
import { TUNING } from '../../src/scoring/tuning.ts'
import { NO_ANSWERS, type Transcript, type Turn } from '../../src/session/transcript.ts'

const said = (more: Partial<Turn> = {}): Turn => ({
  at: 0,
  phase: 'design',
  by: 'interviewer',
  kind: 'check-in',
  text: 'I follow.',
  ...more,
})

const transcript = (words: number, turns: readonly Turn[]): Transcript => ({
  id: null,
  prompt: 'home/bread',
  level: 'L5',
  minutes: 45,
  answers: { ...NO_ANSWERS, design: [{ at: 0, text: 'dough '.repeat(words).trim(), after: null }] },
  complete: true,
  turns,
  selfRating: null,
  date: null,
  session: null,
})

describe('isConversation', () => {
  it.each([
    ['talked long, and there were turns to ask in', 250, [said(), said({ kind: 'nudge' })], true],
    ['talked a little', 249, [said(), said()], false],
    ['one turn', 900, [said()], false],
    ['none', 900, [], false],
    ['the opening and the clock', 900, [said({ kind: 'statement' }), said({ kind: 'time' })], false],
    ['what the coach said', 900, [said({ by: 'coach' }), said({ by: 'coach' })], false],
    ['what the candidate said', 900, [said({ by: 'candidate' }), said({ by: 'candidate' })], false],
    ['turns of another phase', 900, [said({ phase: 'clarify' }), said({ phase: 'clarify' })], false],
  ] as const)('%s', (_, words, turns, expected) => {
    expect(isConversation(transcript(words, turns), 'design')).toBe(expected)
  })
})

describe('exactingOf', () => {
  it.each([
    ['a round of many words', 900, [said()], 1],
    ['a longer one', 3000, [said()], 1],
    ['one between', Math.round(600 * Math.sqrt(1.5)), [said()], 0.5],
    ['a short one', 600, [said()], 0],
    ['an empty one', 0, [said()], 0],
    ['what was written down, however long', 3000, [], 0],
    ['what only the coach spoke in', 3000, [said({ by: 'coach' })], 0],
  ] as const)('%s', (_, words, turns, share) => {
    const exacting = exactingOf(transcript(words, turns), TUNING)
    for (const phase of PHASES) expect(exacting[phase]).toBeCloseTo(1 + TUNING.round[phase] * share, 2)
  })
})

describe('exacted', () => {
  it.each([
    [80, 1, 80],
    [80, 2.2, 56],
    [100, 2.2, 100],
    // 100 less 2.2 times 45 would leave a single point of a phase that was half covered
    [55, 2.2, 13.75],
    [0, 2.2, 0],
  ])('leaves of %d, where losses weigh %d times as much, %d', (score, exacting, left) => {
    expect(exacted(score, exacting)).toBeCloseTo(left)
  })
})
