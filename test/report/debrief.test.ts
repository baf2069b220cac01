import { describe, expect, it } from 'vitest'
import { PHASES, type Phase } from '../../src/bank/vocabulary.ts'
import { type Debrief, type DebriefInput, debriefOf } from '../../src/report/debrief.ts'
import type { PhaseResult } from '../../src/scoring/scorecard.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { entryAt } from '../../src/session/transcript.ts'
import { prompt, rubrics, SAID, scorecard } from '../fixtures/round.ts'
import { session } from '../fixtures/session.ts'

const input: DebriefInput = { session, scorecard, prompt, rubrics }

describe('entryAt', () => {
  const transcript = sessionTranscript(session)
  const first = SAID.clarify.length

  it.each([
    ['the first entry', 0, 40],
    ['its last letter', first - 1, 40],
    ['the second entry, after the gap', first + 2, 830],
    ['past the end', 9999, null],
  ])('finds %s', (_, start, at) => {
    expect(entryAt(transcript, 'clarify', start)?.at ?? null).toBe(at)
  })
})

describe('debriefOf', () => {
  const debrief = debriefOf(input)

  it('quotes what earned most, with its place', () => {
    expect(debrief.quotes.map(({ title, credit, phase, at }) => [title, credit, phase, at])).toEqual([
      ['Corrects for position bias', 'argued', 'design', 761],
      ['Weighs two options', 'explained', 'trade-offs', 1100],
      ['Asks for the goal', 'named', 'clarify', 40],
    ])
  })

  it('has three quotes and three gaps at most', () => {
    const many = { ...scorecard, criteria: [...scorecard.criteria, ...scorecard.criteria] }
    const { quotes, gaps } = debriefOf({ ...input, scorecard: many })
    expect([quotes.length, gaps.length]).toEqual([3, 3])
  })

  it.each([
    [{}, 'mlsd export', 'mlsd why last'],
    [{ exportAs: '' }, 'mlsd export', 'mlsd why last'],
    [{ exportAs: '20261121-0900' }, 'mlsd export 20261121-0900', 'mlsd why 20261121-0900'],
    [{ exportAs: null }, null, null],
  ])('tells how to get all the rest, and what was heard: %j', (more, rest, why) => {
    expect(debriefOf({ ...input, ...more })).toMatchObject({ rest, why })
  })

  it('counts own points that listen for words and heard none', () => {
    const silent = scorecard.criteria.map((one) => ({ ...one, credit: 'absent' as const }))
    const worded = prompt.criteria.map((one) => ({ ...one, byWords: true as const }))
    const of = (criteria: typeof prompt.criteria) =>
      debriefOf({ ...input, prompt: { ...prompt, criteria }, scorecard: { ...scorecard, criteria: silent } })
        .unheard
    const known = scorecard.criteria.filter(({ id }) => prompt.criteria.some((one) => one.id === id))
    expect([of(worded), of(prompt.criteria)]).toEqual([known.length, 0])
    expect(known.length).toBeGreaterThan(0)
  })

  it('quotes nothing without words', () => {
    const criteria = scorecard.criteria.map((one) => ({ ...one, evidence: [] }))
    expect(debriefOf({ ...input, scorecard: { ...scorecard, criteria } }).quotes).toEqual([])
  })

  it('sets guess, time and what came unprompted beside the grade', () => {
    expect(
      debrief.phases.map(({ name, guessed, timing, earned, unprompted }) => [
        name,
        guessed,
        timing.spent,
        `${unprompted} of ${earned}`,
      ]),
    ).toEqual([
      ['Clarify', 3, 380, '1 of 1'],
      ['Design', 2, 460, '0 of 1'],
      ['Deep Dive', 2, 160, '0 of 0'],
      ['Trade-offs', null, 200, '1 of 1'],
    ])
  })

  it('names one thing to work on', () => {
    expect(debrief.workOn).toBe('monitoring')
  })

  it('names one of the phase that cost most, where something was missed there', () => {
    const everywhere = (result: PhaseResult) => Object.fromEntries(PHASES.map((phase) => [phase, result]))
    const worst = (phase: Phase): Debrief =>
      debriefOf({
        ...input,
        scorecard: {
          ...scorecard,
          phases: {
            ...everywhere({ grade: 3, score: 80, coverage: 0.8 }),
            [phase]: { grade: 0, score: 0, coverage: 0 },
          },
        },
      })
    const named = PHASES.map((phase) => [worst(phase).judgement.costMost, worst(phase).workOn])
    expect(named).toMatchInlineSnapshot(`
      [
        [
          "Clarify",
          "framing",
        ],
        [
          "Design",
          "monitoring",
        ],
        [
          "Deep Dive",
          "monitoring",
        ],
        [
          "Trade-offs",
          "trade-offs",
        ],
      ]
    `)
  })

  it.each([
    ['strong-hire', 'mlsd practice --company meta'],
    ['hire', 'mlsd practice --company meta'],
    ['no-hire', 'mlsd show meta/toy-ranking --spoilers'],
    ['strong-no-hire', 'mlsd show meta/toy-ranking --spoilers'],
    [null, 'mlsd practice meta/toy-ranking'],
  ] as const)('after %s goes on with %s', (verdict, next) => {
    expect(debriefOf({ ...input, scorecard: { ...scorecard, verdict } }).next).toBe(next)
  })
})
