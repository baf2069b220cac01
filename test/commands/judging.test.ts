import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { judgingBy } from '../../src/commands/judging.ts'
import { openContent } from '../../src/disk/content.ts'
import type { Scorecard } from '../../src/scoring/scorecard.ts'
import { encodeEvent } from '../../src/session/event-text.ts'
import { write } from '../disk/scratch.ts'
import { prompt } from '../fixtures/round.ts'
import { EVENTS } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const ID = '20261121-090000-0042'

/** Judges the round at home, and tells whether that was done anew. */
const judged = async (home: string, by = judgingBy): Promise<{ card: Scorecard; anew: boolean }> => {
  let [card, anew] = [null as Scorecard | null, false]
  await captured({ home }, async (io) => {
    const content = await openContent(io)
    const rules: typeof content.rules = (open) => {
      anew = true
      return content.rules(open)
    }
    const judging = by(io, { ...content, rules })
    card = (await judging.journal(join(home, 'sessions', `${ID}.jsonl`))).scorecard
    return 0
  })
  if (card === null) throw new Error('not judged')
  return { card, anew }
}

const entryIn = (home: string): string => {
  const folder = join(home, 'cache', 'scorecards')
  const [only, ...more] = readdirSync(folder)
  expect(more).toEqual([])
  return join(folder, only ?? '')
}

describe('judging a journal', () => {
  it('is done once, and read after that', async () => {
    const home = homeWith({ [ID]: EVENTS })
    const first = await judged(home)
    expect(first.anew).toBe(true)
    expect(await judged(home)).toEqual({ card: first.card, anew: false })
    const entry = JSON.parse(readFileSync(entryIn(home), 'utf8'))
    writeFileSync(entryIn(home), JSON.stringify({ ...entry, value: { ...entry.value, score: 12.3 } }))
    expect((await judged(home)).card.score).toBe(12.3)
  })

  it.each([
    [
      'the journal',
      { [`sessions/${ID}.jsonl`]: [...EVENTS.slice(0, -2), ...EVENTS.slice(-1)].map(encodeEvent).join('') },
    ],
    ['the problem', { 'prompts/meta/toy-ranking.yaml': { ...prompt, statement: 'Rank other toys.' } }],
    [
      'the rubrics',
      {
        'rubrics/areas/data.yaml': {
          id: 'data',
          name: 'Data',
          competency: 'data',
          say: 'What is logged.',
          criteria: prompt.criteria.slice(1).map((one) => ({ ...one, id: 'own-data', area: 'data' })),
        },
      },
    ],
  ])('is done anew when %s was changed', async (_, files) => {
    const home = homeWith({ [ID]: EVENTS })
    await judged(home)
    write(home, files)
    expect((await judged(home)).anew).toBe(true)
    expect((await judged(home)).anew).toBe(false)
    entryIn(home)
  })

  it('is done anew by another engine', async () => {
    const home = homeWith({ [ID]: EVENTS })
    await judged(home)
    vi.resetModules()
    vi.doMock('../../src/scoring/engine.ts', async (original) => ({
      ...(await original<object>()),
      ENGINE_VERSION: 'another',
    }))
    const other = await import('../../src/commands/judging.ts')
    vi.doUnmock('../../src/scoring/engine.ts')
    expect((await judged(home, other.judgingBy)).anew).toBe(true)
    expect((await judged(home, other.judgingBy)).anew).toBe(false)
    expect((await judged(home)).anew).toBe(true)
  })

  it('comes to the same when the cache was deleted or damaged', async () => {
    const home = homeWith({ [ID]: EVENTS })
    const { card } = await judged(home)
    writeFileSync(entryIn(home), '{"key":')
    expect(await judged(home)).toEqual({ card, anew: true })
    rmSync(join(home, 'cache'), { recursive: true })
    expect(await judged(home)).toEqual({ card, anew: true })
  })
})
