import { describe, expect, it } from 'vitest'
import { runReview } from '../../src/commands/review.ts'
import { EVENTS, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const [ID, OLD, RUNNING] = ['20261121-090000-0042', '20261120-090000-0001', '20261122-090000-0001']
const LATER = '20261123-090000-0001'

const home = homeWith({
  [ID]: EVENTS,
  [OLD]: [{ ...started, session: OLD }, ...EVENTS.slice(1)],
  [RUNNING]: [{ ...started, session: RUNNING }, ...EVENTS.slice(1, 12)],
})

const now = Date.UTC(2026, 10, 24)

const reviewed = (given: Parameters<typeof runReview>[1]) =>
  captured({ home, now }, (io) => runReview(io, given))

describe('mlsd review', () => {
  it('takes the last finished round, and sees the one before it', async () => {
    const { code, out, err } = await reviewed({})
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Meta · Toy ranking · L5 (E5)')
    expect(out).toContain(`mlsd diff ${OLD} last`)
    expect(out).toMatch(/A strong [^\n]*, one way of several: Two stages/)
  })

  it('leads to a drill for what was missed twice, and does so first once the phase was redone', async () => {
    const once = await reviewed({})
    expect(once.out).toMatch(
      /Next: {2}mlsd redo --phase [a-z-]+\n\d points? due that you missed more than once: {2}mlsd drill\n/,
    )
    const phase = /--phase ([a-z-]+)/.exec(once.out)?.[1] as 'design'
    const again = homeWith({
      [OLD]: [{ ...started, session: OLD }, ...EVENTS.slice(1)],
      [ID]: EVENTS,
      [LATER]: [{ ...started, session: LATER, phase, again: ID }, ...EVENTS.slice(-2)],
    })
    const { out } = await captured({ home: again, now }, (io) => runReview(io, { session: ID }))
    expect(out).toContain('Next:  mlsd drill\nThe proof')
    const alone = homeWith({ [ID]: EVENTS })
    expect((await captured({ home: alone, now }, (io) => runReview(io, {}))).out).not.toContain('mlsd drill')
  })

  it('prints JSON and markdown', async () => {
    const json = JSON.parse((await reviewed({ session: OLD, json: true })).out)
    expect(json).toMatchObject({ schema: 1, session: OLD, commands: { diff: null } })
    expect(json.phases.map(({ phase }: { phase: string }) => phase)).toEqual([
      'clarify',
      'design',
      'deep-dive',
      'trade-offs',
    ])
    expect((await reviewed({ format: 'markdown' })).out).toMatch(/^# Review: Toy ranking\n/)
  })

  it('spoils an unfinished round only when it is asked to', async () => {
    expect((await reviewed({ session: RUNNING, outline: true })).out).not.toMatch(/A strong|○/)
    expect((await reviewed({ session: RUNNING, outline: true, spoilers: true })).out).toMatch(
      /A strong Clarify/,
    )
  })

  it('says that a problem has left the bank', async () => {
    const gone = homeWith({ [ID]: [{ ...started, prompt: 'meta/gone' }, ...EVENTS.slice(1)] })
    expect(await captured({ home: gone }, (io) => runReview(io, {}))).toEqual({
      code: 2,
      out: '',
      err: 'no prompt "meta/gone"||See: mlsd list',
    })
  })
})
