import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runHistory } from '../../src/commands/history.ts'
import { EVENTS, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const scored = {
  type: 'scored' as const,
  at: started.at + 1_300_000,
  score: 71.5,
  verdict: 'hire',
  phases: { clarify: 3 },
  engine: '1',
}

const home = homeWith({
  '20261121-090000-0042': [...EVENTS, scored],
  '20261120-090000-0001': EVENTS.slice(0, 5),
})

describe('mlsd history', () => {
  it('shows rounds and how to go on', async () => {
    const { code, out, err } = await captured({ home }, (io) => runHistory(io, {}))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatchInlineSnapshot(`
      "date        problem      level  min  score  verdict     session
      2026-11-21  Toy ranking  L5      45   71.5  hire        20261121-0900
      2026-11-21  Toy ranking  L5      45         unfinished  20261120-0900

      Go on with:
        mlsd resume 20261120-0900  Toy ranking

      Your own grades, 1 phase: neither kind nor harsh; off by 0.0 on average.

      2 rounds.  Share one:  mlsd export <session>
      "
    `)
  })

  it('shows the newest 200 of a long history, unless all are asked for', async () => {
    const ids = Array.from({ length: 203 }, (_, nth) => `20261121-${String(100_000 + nth)}-0042`)
    const long = homeWith(Object.fromEntries(ids.map((id) => [id, [...EVENTS, scored]])))
    const shown = async (given: Parameters<typeof runHistory>[1]) =>
      (await captured({ home: long }, (io) => runHistory(io, given))).out
    const rowsIn = (out: string) => out.match(/^2026-/gm)?.length
    const newest = await shown({})
    expect(rowsIn(newest)).toBe(200)
    expect(newest).toContain('hire     20261121-100202\n')
    expect(newest.split('\n\n').at(-1)).toMatchInlineSnapshot(`
      "The newest 200 of 203 rounds.  All of them:  mlsd history --all
      Share one:  mlsd export <session>
      "
    `)
    const all = await shown({ all: true })
    expect(rowsIn(all)).toBe(203)
    expect(all).toContain('\n203 rounds.  Share one:')
    expect(JSON.parse(await shown({ json: true })).sessions).toHaveLength(203)
  })

  it('prints JSON for machines', async () => {
    const { out } = await captured({ home }, (io) => runHistory(io, { json: true }))
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      sessions: [
        { session: '20261121-090000-0042', state: 'judged', verdict: 'hire', score: 71.5 },
        { session: '20261120-090000-0001', state: 'unfinished', verdict: null },
      ],
    })
  })

  it('tells of files that hold no round it can read', async () => {
    const torn = homeWith({ '20261121-090000-0042': EVENTS })
    writeFileSync(join(torn, 'sessions', '20261122-090000-0001.jsonl'), '{"type":"started","schema":9}\n')
    const { code, out, err } = await captured({ home: torn }, (io) => runHistory(io, {}))
    expect([code, err]).toEqual([
      0,
      `mlsd: left out ${join(torn, 'sessions', '20261122-090000-0001.jsonl')}: no round that can be read (mlsd doctor)\n`,
    ])
    expect(out).toContain('20261121-0900')
    writeFileSync(join(torn, 'sessions', '20261123-090000-0001.jsonl'), 'x')
    expect((await captured({ home: torn }, (io) => runHistory(io, {}))).err).toContain(
      '0001.jsonl and 1 more: no round',
    )
  })

  it('has nothing to show at first', async () => {
    const empty = homeWith()
    expect(await captured({ home: empty }, (io) => runHistory(io, {}))).toEqual({
      code: 0,
      out: 'No rounds yet. Begin one:  mlsd practice\n',
      err: '',
    })
  })
})
