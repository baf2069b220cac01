import { describe, expect, it } from 'vitest'
import { runDiff } from '../../src/commands/diff.ts'
import { runExport } from '../../src/commands/export.ts'
import { write } from '../disk/scratch.ts'
import { EVENTS, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const [ID, OLD] = ['20261121-090000-0042', '20261120-090000-0001']
const short = EVENTS.map((event) => (event.type === 'answered' ? { ...event, text: 'We rank toys.' } : event))
const home = homeWith({ [ID]: EVENTS, [OLD]: [{ ...started, session: OLD }, ...short.slice(1)] })

const diffed = (before: string, now?: string) =>
  captured({ home }, (io) => runDiff(io, { before, json: true, ...(now === undefined ? {} : { now }) }))

describe('mlsd diff', () => {
  it('takes sessions by id, prefix, path or last', async () => {
    const { code, out } = await diffed(OLD)
    expect(code).toBe(0)
    const diff = JSON.parse(out)
    expect(diff).toMatchObject({ schema: 1, samePrompt: true, before: { name: OLD }, now: { name: 'last' } })
    expect(diff.gained.length).toBeGreaterThan(0)
    for (const same of [await diffed('20261120', '20261121'), await diffed(`sessions/${OLD}.jsonl`, ID)]) {
      expect(JSON.parse(same.out).gained).toEqual(diff.gained)
    }
  })

  it('takes written transcripts as well', async () => {
    const exported = await captured({ home }, (io) => runExport(io, { session: ID }))
    write(home, { 'mine.md': exported.out })
    const { kept, gained, dropped, phases } = JSON.parse((await diffed('mine.md', 'last')).out)
    expect([gained, dropped]).toEqual([[], []])
    expect(kept.length).toBeGreaterThan(0)
    expect(phases[0]).toMatchObject({ secondsBefore: null, secondsNow: 380 })
  })

  it('says that there is no such round', async () => {
    expect(await diffed('2024')).toMatchObject({ code: 2, err: 'no session "2024"||See: mlsd history' })
  })
})
