import { describe, expect, it } from 'vitest'
import { historyOf, type RecordedRound } from '../../src/report/history.ts'
import { started } from '../fixtures/session.ts'

const scored = {
  type: 'scored' as const,
  at: started.at + 9,
  score: 71.5,
  verdict: 'hire',
  phases: { clarify: 3 },
  engine: '0.1.0',
}

const round: RecordedRound = { id: started.session, started, finished: true, scored, rated: { clarify: 4 } }

const dateOf = (at: number): string => new Date(at).toISOString()

const row = (more: Partial<RecordedRound>) => historyOf([{ ...round, ...more }], dateOf).sessions[0]

describe('historyOf', () => {
  it('keeps a stable shape for machines', () => {
    expect(historyOf([round], dateOf)).toEqual({
      schema: 1,
      sessions: [
        {
          session: '20261121-090000-0042',
          date: '2026-11-21T09:00:00.000Z',
          prompt: 'meta/toy-ranking',
          title: 'Toy ranking',
          company: 'meta',
          level: 'L5',
          levelName: 'E5',
          minutes: 45,
          state: 'judged',
          score: 71.5,
          verdict: 'hire',
          phase: null,
          imported: false,
          grades: { clarify: 3 },
          rated: { clarify: 4 },
        },
      ],
      selfJudgement: { phases: 1, bias: 1, error: 1 },
    })
  })

  it.each([
    ['unfinished', { finished: false, scored: null }],
    ['unfinished', { finished: true, scored: null }],
    ['incomplete', { scored: { ...scored, verdict: null } }],
    ['judged', {}],
  ] as const)('is %s', (state, more) => {
    expect(row(more)?.state).toBe(state)
  })

  it('knows a phase alone', () => {
    expect(row({ started: { ...started, phase: 'design' } })?.phase).toBe('design')
  })

  it('says nothing of guesses that nobody made', () => {
    expect(historyOf([{ ...round, rated: {} }], dateOf).selfJudgement).toBeNull()
  })

  it('has no score before there is one', () => {
    expect(row({ finished: false, scored: null })).toMatchObject({ score: null, verdict: null })
  })
})
