import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ownHabits } from '../../src/commands/own-habits.ts'
import { openContent } from '../../src/disk/content.ts'
import type { Personal } from '../../src/report/personal.ts'
import { encodeEvent } from '../../src/session/event-text.ts'
import { write } from '../disk/scratch.ts'
import { prompt } from '../fixtures/round.ts'
import { EVENTS } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const [ONE, OTHER] = ['20261121-090000-0042', '20261121-090000-0043']

const habits = async (home: string): Promise<{ found: Personal | null; err: string }> => {
  let found: Personal | null = null
  const { err } = await captured({ home }, async (io) => {
    const content = await openContent(io)
    found = await ownHabits(io, content, (await content.guide()).guide)
    return 0
  })
  return { found, err }
}

/** As if nothing had been written for some seconds. */
const settle = (): void => {
  const later = Date.now() + 10_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
}

const keptIn = (home: string): string => join(home, 'cache', 'personal.json')

/** Changes what is kept, so that it shows when it is read. */
const forge = (home: string): void => {
  const entry = JSON.parse(readFileSync(keptIn(home), 'utf8'))
  writeFileSync(keptIn(home), JSON.stringify({ ...entry, value: { ...entry.value, rounds: 99 } }))
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what one’s own rounds say', () => {
  it('is nothing without rounds', async () => {
    const home = homeWith()
    expect((await habits(home)).found).toBeNull()
    expect(existsSync(keptIn(home))).toBe(false)
  })

  it('is read once the files have rested, and kept', async () => {
    const home = homeWith({ [ONE]: EVENTS })
    const fresh = await habits(home)
    expect(fresh.found?.rounds).toBe(1)
    expect(existsSync(keptIn(home))).toBe(false)
    settle()
    expect(await habits(home)).toEqual(fresh)
    forge(home)
    expect((await habits(home)).found?.rounds).toBe(99)
  })

  it.each([{}, [], 7, 'x', { rounds: 1, misses: [], forgotten: null, mistakes: [], pace: [] }])(
    'is read from the rounds again where somebody has made of it %j',
    async (value) => {
      const home = homeWith({ [ONE]: EVENTS })
      settle()
      const fresh = await habits(home)
      const entry = JSON.parse(readFileSync(keptIn(home), 'utf8'))
      writeFileSync(keptIn(home), JSON.stringify({ ...entry, value }))
      expect(await habits(home)).toEqual(fresh)
    },
  )

  it.each([
    ['another round', { [`sessions/${OTHER}.jsonl`]: EVENTS.map(encodeEvent).join('') }, 2],
    ['another problem', { 'prompts/meta/toy-ranking.yaml': { ...prompt, statement: 'Rank other toys.' } }, 1],
    [
      'other questions to open with',
      {
        'rubrics/checklist.yaml': {
          questions: ['Since when?'],
          mistakes: [],
          openings: [{ name: 'the time', topics: ['time'] }],
        },
      },
      1,
    ],
  ])('is read anew after %s', async (_, files, rounds) => {
    const home = homeWith({ [ONE]: EVENTS })
    settle()
    await habits(home)
    forge(home)
    write(home, files)
    expect((await habits(home)).found?.rounds).toBe(rounds)
  })

  it('is not kept where a round could not be read, which is told of each time', async () => {
    const [first, ...others] = EVENTS
    const gone = [{ ...first, prompt: 'meta/gone' } as (typeof EVENTS)[number], ...others]
    const home = homeWith({ [ONE]: EVENTS, [OTHER]: gone })
    settle()
    const before = await habits(home)
    expect(before.err).toContain('mlsd: left out: no prompt "meta/gone"')
    expect(await habits(home)).toEqual(before)
  })
})
