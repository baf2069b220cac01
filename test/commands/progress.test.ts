import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgress } from '../../src/commands/progress.ts'
import { EVENTS, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const DAY = 86_400_000
const journal = (nth: number, more = {}) =>
  EVENTS.map((event) =>
    event.type === 'started'
      ? { ...event, ...more, at: event.at + nth * DAY, session: `2026110${nth}-090000-0001` }
      : { ...event, at: event.at + nth * DAY },
  )
const home = homeWith({
  '20261101-090000-0001': journal(1),
  '20261102-090000-0001': journal(2),
  '20261103-090000-0001': journal(3, { prompt: 'meta/gone' }),
  '20261104-090000-0001': journal(4).slice(0, 8),
})

const shown = (given: Parameters<typeof runProgress>[1] = {}, at = home) =>
  captured({ home: at }, (io) => runProgress(io, given))

describe('mlsd progress', () => {
  it('takes the rounds that are over, and says which it cannot judge', async () => {
    const { code, out, err } = await shown({ json: true })
    expect([code, err]).toEqual([0, 'mlsd: left out: no prompt "meta/gone"\n'])
    const progress = JSON.parse(out)
    expect(progress.rounds.map(({ date }: { date: string }) => date)).toEqual(['2026-11-22', '2026-11-23'])
    expect(progress).toMatchObject({ schema: 1, counts: { whole: 2, repeats: 1 } })
    expect((await shown()).out).toContain('too early to tell (2 of 8)')
  })

  it('is the same from the cache, without it, and with one that is damaged', async () => {
    const first = await shown({ json: true })
    const folder = join(home, 'cache', 'scorecards')
    expect(readdirSync(folder)).toHaveLength(2)
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), 'null')
    expect(await shown({ json: true })).toEqual(first)
    rmSync(join(home, 'cache'), { recursive: true })
    expect(await shown({ json: true })).toEqual(first)
  })

  it('writes one page, to a file as well', async () => {
    const { out } = await shown({ html: true })
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*<\/html>\n$/)
    const { err } = await shown({ html: true, output: 'out/progress.html' })
    expect(err).toContain('Written to out/progress.html\n')
    expect(readFileSync(join(home, 'out/progress.html'), 'utf8')).toBe(out)
  })

  it('refuses a file without a page', async () => {
    expect(await shown({ output: 'x.html' })).toEqual({
      code: 2,
      out: '',
      err: '--output goes with --html||mlsd progress --html --output progress.html',
    })
    expect(existsSync(join(home, 'x.html'))).toBe(false)
  })

  it('has nothing to show at first', async () => {
    const { code, out } = await shown({}, homeWith({ [started.session]: EVENTS.slice(0, 3) }))
    expect([code, out]).toEqual([0, 'No finished rounds yet. Begin one:  mlsd practice\n'])
  })
})
