import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChecklist } from '../../src/commands/checklist.ts'
import { EVENTS } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const home = homeWith()

const checklist = (given: Parameters<typeof runChecklist>[1]) =>
  captured({ home }, (io) => runChecklist(io, given))

describe('mlsd checklist', () => {
  it('is one page for any interview', async () => {
    const { code, out, err } = await checklist({})
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^ML system design · L5 · 45 min\n/)
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(66)
    expect(out).not.toContain('STRESSES')
  })

  it('is for a company and its name for a level', async () => {
    const { out } = await checklist({ company: 'facebook', level: 'e6', minutes: 20 })
    expect(out).toMatch(/^ML system design · Meta · L6 \(E6\) · 20 min\n/)
    expect(out).toContain('\n── WHAT META STRESSES ──')
    expect(out).toContain('0–4 Clarify · 4–13 Design')
  })

  it('is for a problem, and then for its company', async () => {
    const { out } = await checklist({ prompt: 'toy-ranking' })
    expect(out).toMatch(/^ML system design · Meta · Toy ranking · L5 \(E5\) · 45 min\n/)
    expect(out).toContain('asked   Design a system that ranks toys for a child.')
  })

  it('comes as markdown', async () => {
    const { out } = await checklist({ company: 'meta', format: 'markdown' })
    expect(out).toMatch(/^# ML system design · Meta · L5 \(E5\) · 45 min\n## The clock, in minutes\n/)
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(66)
  })

  it.each([
    [{ company: 'metta' }, /^no company "metta"/],
    [{ level: 'boss' }, /^no level "boss"\|\|Levels: L3, L4, L5, L6$/],
    [{ company: 'meta', level: 'boss' }, /at Meta also E3/],
    [{ prompt: 'nothing-like-it' }, /^no prompt "nothing-like-it"/],
  ])('refuses %j', async (given, message) => {
    expect(await checklist(given)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) })
  })

  describe('with rounds of one’s own', () => {
    const own = homeWith({ '20261121-090000-0042': EVENTS, '20261121-090000-0043': EVENTS })
    const page = (given: Parameters<typeof runChecklist>[1]) =>
      captured({ home: own }, (io) => runChecklist(io, given))
    const rowsOf = (out: string) => out.trimEnd().split('\n')

    it.each([{}, { company: 'meta', prompt: 'toy-ranking' }, { format: 'markdown' as const }])(
      'it says what they say, on the one page: %j',
      async (given) => {
        const { out, err } = await page(given)
        expect(err).toBe('')
        expect(out).toMatch(/you keep missing/i)
        expect(out).toMatch(/missed in 2 of 2/)
        expect(out).toMatch(/your pace/i)
        const rows = rowsOf(out)
        expect(rows.length).toBeLessThanOrEqual(66)
        expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(80)
      },
    )

    it.each([
      [{ fit: 24 }, own],
      [{ fit: 24, company: 'meta' }, own],
      [{ fit: 24, format: 'markdown' as const }, own],
      [{ fit: 24 }, home],
      [{ fit: 16 }, own],
    ])('the doorstep page fits: %j', async (given, at) => {
      const { out } = await captured({ home: at }, (io) => runChecklist(io, given))
      const rows = rowsOf(out)
      expect(rows.length).toBeLessThanOrEqual(given.fit)
      expect(out).toContain('0–1 statement')
      expect(/keep missing/i.test(out)).toBe(at === own)
    })

    it('judges nothing again', async () => {
      await page({})
      const folder = join(own, 'cache', 'scorecards')
      for (const file of readdirSync(folder)) {
        const entry = JSON.parse(readFileSync(join(folder, file), 'utf8'))
        writeFileSync(
          join(folder, file),
          JSON.stringify({ ...entry, value: { ...entry.value, criteria: [] } }),
        )
      }
      // what the rounds say as a whole is kept as well, once they have rested
      rmSync(join(own, 'cache', 'personal.json'), { force: true })
      expect((await page({})).out).not.toMatch(/missed in/)
    })
  })
})
