import { describe, expect, it } from 'vitest'
import { FIRSTS, ribbonOf } from '../../src/report/ribbon.ts'
import { timingsOf } from '../../src/report/timing.ts'
import type { CriterionResult } from '../../src/scoring/scorecard.ts'
import { replay } from '../../src/session/replay.ts'
import type { Session } from '../../src/session/session.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { SAID, scorecard } from '../fixtures/round.ts'
import { broken, EVENTS, session, started } from '../fixtures/session.ts'

const ribbon = (of: Session, criteria: readonly CriterionResult[] | null = scorecard.criteria) =>
  ribbonOf({
    timings: timingsOf(of),
    transcript: sessionTranscript(of),
    scorecard: criteria === null ? null : { criteria },
  })

const [first] = scorecard.criteria

const at = (phase: 'clarify' | 'design' | 'deep-dive', more: Partial<CriterionResult>): CriterionResult => ({
  ...first!,
  evidence: [{ phase, quote: SAID[phase], start: 0, end: SAID[phase].length }],
  ...more,
})

describe('when things first came up', () => {
  it.each([
    ['metric', 40, [at('design', { area: 'metrics' }), at('clarify', { area: 'metrics' })]],
    ['metric', null, [at('clarify', { area: 'metrics', credit: 'absent' })]],
    ['metric', null, [at('clarify', { area: 'metrics', evidence: [] })]],
    ['baseline', 900, [at('deep-dive', { id: 'baseline-first', area: 'model' })]],
    ['baseline', null, [at('deep-dive', { id: 'model-with-reason', area: 'model' })]],
    ['data', 761, [at('design', { area: 'data' })]],
    ['serving', 900, [at('deep-dive', { area: 'serving' })]],
    ['monitoring', 40, [at('clarify', { area: 'monitoring' })]],
  ] as const)('%s at %s', (name, expected, criteria) => {
    expect(ribbon(session, criteria)?.first?.[name]).toBe(expected)
  })

  it('finds the first number in the order of the clock', () => {
    expect(ribbon(session)?.first?.number).toBe(761)
    const again = replay([
      ...EVENTS.slice(0, 9),
      { type: 'answered', at: started.at + 830_000, text: 'About 40 toys.' },
      ...EVENTS.slice(9),
    ])
    expect(ribbon(again)?.first?.number).toBe(761)
  })

  it.each([
    ['Most have two or three friends.', null],
    ['Is it 200 ms, or 300?', null],
    ['We return it in 200 ms.', 9],
    ['There are two million of them.', 9],
    ['We hold a tenth back: two percent.', 9],
  ])('takes %j for a number at %s', (text, expected) => {
    const short = replay([started, { type: 'answered', at: started.at + 9_000, text }])
    expect(ribbon(short, [])?.first?.number).toBe(expected)
  })

  it.each([
    [
      'serving',
      'So: given a child and a box, the system returns a list of toys within 200 ms of a tap.',
      null,
    ],
    ['monitoring', 'So: given a child and a box, the system returns a list of toys that we watch.', null],
    ['metric', 'So: given a child and a box, the system returns a list; success is hours of play.', 9],
    ['serving', 'So we answer every tap within 200 ms.', 9],
  ] as const)('takes for a word on %s: %j', (name, text, expected) => {
    const short = replay([started, { type: 'answered', at: started.at + 9_000, text }])
    const area = name === 'metric' ? 'metrics' : name
    const criteria = [
      at('clarify', { area, evidence: [{ phase: 'clarify', quote: text, start: 0, end: 9 }] }),
    ]
    expect(ribbon(short, criteria)?.first?.[name]).toBe(expected)
  })

  it('never came', () => {
    const silent = replay([started, { type: 'answered', at: started.at + 9_000, text: 'Hello.' }])
    expect(ribbon(silent, [])?.first).toEqual(Object.fromEntries(FIRSTS.map((name) => [name, null])))
  })

  it('is not known of a round that was not judged', () => {
    expect(ribbon(session, null)?.first).toBe(null)
  })
})

describe('ribbonOf', () => {
  it('has the time of every phase', () => {
    expect(ribbon(session)?.phases).toEqual([
      { phase: 'clarify', spent: 380, planned: 6 },
      { phase: 'design', spent: 460, planned: 20 },
      { phase: 'deep-dive', spent: 160, planned: 12 },
      { phase: 'trade-offs', spent: 200, planned: 4 },
    ])
  })

  it('leaves out what a broken-off round never came to', () => {
    expect(ribbon(broken)?.phases.map(({ phase }) => phase)).toEqual(['clarify', 'design'])
  })

  it('is nothing where no time passed, as in a script without times', () => {
    expect(ribbon(replay(EVENTS.map((event) => ({ ...event, at: started.at }))))).toBe(null)
  })
})
