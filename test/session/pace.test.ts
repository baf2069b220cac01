import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceOf } from '../../src/session/pace.ts'
import { replay } from '../../src/session/replay.ts'
import { elapsedOf, NEW_SESSION } from '../../src/session/session.ts'
import { anyJournal, MINUTE, round, SECOND, START, started } from './events.ts'

const answered = { type: 'answered', text: 'a' } as const
const toDesign = { type: 'moved', to: 'design' } as const

const at = (minutes: number): number => START + minutes * MINUTE

describe('paceOf', () => {
  it('runs in the present phase only', () => {
    const session = replay(round([[4 * 60, toDesign]]))
    const pace = paceOf(session, at(10))
    expect(pace.phases.clarify).toEqual({ elapsed: 4 * MINUTE, left: 2 * MINUTE })
    expect(pace.phases.design).toEqual({ elapsed: 6 * MINUTE, left: 14 * MINUTE })
    expect(pace.phases['deep-dive']).toEqual({ elapsed: 0, left: 12 * MINUTE })
    expect(pace.total).toEqual({ elapsed: 10 * MINUTE, left: 35 * MINUTE })
  })

  it('goes below nothing when a phase runs over', () => {
    expect(paceOf(replay([started()]), at(8)).phases.clarify).toEqual({
      elapsed: 8 * MINUTE,
      left: -2 * MINUTE,
    })
  })

  it('has no end without a clock', () => {
    const pace = paceOf(replay([started({ minutes: null })]), at(8))
    expect(pace.total).toEqual({ elapsed: 8 * MINUTE, left: null })
    expect(pace.phases.clarify).toEqual({ elapsed: 8 * MINUTE, left: null })
  })

  it('stands still in a pause and after the end', () => {
    const paused = replay(round([[90, { type: 'paused' }]]))
    expect(paceOf(paused, at(600)).total.elapsed).toBe(90 * SECOND)
    const over = replay(round([[90, { type: 'finished', reason: 'done' }]]))
    expect(paceOf(over, at(600)).total.elapsed).toBe(90 * SECOND)
  })

  it('takes a clock that was set back for one that stands still', () => {
    const session = replay(round([[120, answered]]))
    expect(paceOf(session, at(-60)).total.elapsed).toBe(2 * MINUTE)
  })

  it('counts the close, which has no clock of its own', () => {
    const session = replay(round([[60, { type: 'moved', to: 'close' }]]))
    const pace = paceOf(session, at(3))
    expect(pace.close).toBe(2 * MINUTE)
    expect(pace.total.elapsed).toBe(3 * MINUTE)
  })

  it('is zero before the round', () => {
    expect(paceOf(NEW_SESSION, at(3)).total).toEqual({ elapsed: 0, left: null })
  })

  it('is what the session has counted, plus the time since its last event', () => {
    fc.assert(
      fc.property(anyJournal(), fc.integer({ min: 0, max: 60 * MINUTE }), (events, later) => {
        const session = replay(events)
        const pace = paceOf(session, session.lastAt + later)
        const open = session.state === 'running' ? later : 0
        expect(pace.total.elapsed).toBe(elapsedOf(session) + open)
      }),
    )
  })
})
