import { describe, expect, it } from 'vitest'
import { runDrill } from '../../src/commands/drill.ts'
import { runPlan } from '../../src/commands/plan.ts'
import { daysAhead } from '../../src/options.ts'
import { EVENTS } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith({ '20261121-090000-0042': EVENTS })

const planned = (given: Parameters<typeof runPlan>[1], at = home, width = 80) =>
  captured({ home: at, width }, (io) => runPlan(io, given))

describe('mlsd plan', () => {
  it('goes day by day from what is asked and what was missed', async () => {
    const { code, out, err } = await planned({ in: 3, company: 'meta' })
    expect([code, err.replace(/\S*toy-ranking\S*/, '')]).toEqual([0, ''])
    expect(out).toMatch(/^3 days until the interview at Meta\n/)
    expect(out).toContain('From what is asked, and from 1 round of yours.')
    expect(out).toMatch(
      /Today, 2026-11-21\n {2}· {2}mlsd drill\n {4}Five minutes.*\n[\s\S]*\n {2}· {2}mlsd practice meta\//,
    )
    expect(out).toMatch(/In 2 days, 2026-11-23\n[\s\S]*mlsd checklist --company meta\n/)
    expect(out).toMatch(/mlsd redo 20261121-090000-0042 --phase [a-z-]+\n.*your weakest phase of late/)
  })

  it('is the same every time, as JSON too', async () => {
    const once = await planned({ in: 14, json: true })
    expect(await planned({ in: 14, json: true })).toEqual(once)
    const { items, ...rest } = JSON.parse(once.out)
    expect(rest).toEqual({ schema: 1, days: 14, company: null, companyName: null, judged: 1 })
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'cards',
      'round',
      'round',
      'round',
      'round',
      'drill',
      'read',
    ])
  })

  it('says what the drill would ask, in its order', async () => {
    const now = Date.UTC(2026, 10, 22)
    const [plan, due] = await Promise.all([
      captured({ home, now }, (io) => runPlan(io, { in: 3, json: true })),
      captured({ home, now }, (io) => runDrill(io, { due: true, json: true })),
    ])
    const [{ kind, day, command, cards }] = JSON.parse(plan.out).items
    const { cards: waiting, fresh } = JSON.parse(due.out)
    expect([kind, day, command]).toEqual(['cards', 0, 'mlsd drill'])
    const titles = waiting.map(({ title }: { title: string }) => title)
    expect(titles.length).toBeGreaterThan(2)
    expect(cards).toEqual({ due: titles.length, fresh, first: titles.slice(0, 3) })
  })

  it('begins without a past', async () => {
    const { out } = await planned({ company: 'apple' }, homeWith())
    expect(out).toContain('7 days until the interview at Apple')
    expect(out).toContain('No rounds so far')
    expect(out).toMatch(/mlsd drill\n {4}Five minutes.* \d+\s+cards\s+worth\s+knowing/)
    expect(out).toContain('Clarify alone: what is asked there decides the rest.')
  })

  it.each([60, 200])('fits %i columns', async (width) => {
    const { out } = await planned({ in: 30, company: 'meta', level: 'E6' }, home, width)
    for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(width)
    expect(out).toContain('--level E6')
  })

  it.each([
    [{ company: 'metta' }, 'no company "metta". Did you mean meta?'],
    [{ level: 'L99' }, 'no level "L99"'],
  ])('refuses %j', async (given, complaint) => {
    const { code, err } = await planned(given)
    expect(code).toBe(2)
    expect(err).toContain(complaint)
  })
})

describe('daysAhead', () => {
  it.each([
    ['3d', 3],
    ['36h', 2],
    ['1h', 1],
    ['2w', 14],
    ['5', 5],
    [' 90d ', 90],
  ])('reads %j', (text, days) => {
    expect(daysAhead(text)).toBe(days)
  })

  it.each(['', '0d', '91d', '3 days', '-1d', '1.5d', 'soon', '99w', '3dd'])('refuses %j', (text) => {
    expect(() => daysAhead(text)).toThrow(
      'Expected hours, days or weeks, such as 36h, 3d or 2w, up to 90 days.',
    )
  })
})
