import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExport } from '../../src/commands/export.ts'
import { runHistory } from '../../src/commands/history.ts'
import { runPractice } from '../../src/commands/practice.ts'
import { type RedoArgs, runRedo, weakestOf } from '../../src/commands/redo.ts'
import { readJournal } from '../../src/disk/journal.ts'
import { captured, homeWith } from './captured.ts'

const TOY = 'meta/toy-ranking'

const drill = (home: string, stdin: string, args = {}) =>
  captured({ home, stdin }, (io) => runPractice(io, { prompt: TOY, seed: 1, phase: 'design', ...args }))

const redo = (home: string, stdin: string, args: RedoArgs = {}) =>
  captured({ home, stdin }, (io) => runRedo(io, args))

const newest = (home: string) => {
  const files = readdirSync(join(home, 'sessions')).sort()
  return readJournal(join(home, 'sessions', files.at(-1) ?? '')).events
}

const INVERSE = 'We weight clicks by the inverse of the examination rate, because the first slot would win.'

describe('one phase alone', () => {
  it('begins with it, tells what would have been asked for, and ends after it', async () => {
    const home = homeWith()
    const { code, out, err } = await drill(home, `${INVERSE}\n/next\n`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/Design alone · .* · 12 min/)
    expect(out).toContain('What you would have asked me, in short:')
    expect(out).not.toContain('CLARIFY')
    expect(out).not.toContain('What would you like to ask me')
    expect(out).toContain('DESIGN for L5 (Meta E5)   one phase alone, so there is no verdict')
    expect(newest(home).at(-1)).toMatchObject({
      type: 'scored',
      verdict: null,
      phases: { design: expect.any(Number) },
    })
    expect((await captured({ home }, (io) => runHistory(io, {}))).out).toMatch(/ {2}design \d/)
    expect((await captured({ home }, (io) => runExport(io, {}))).out).toContain('complete: false')
  })

  it('knows its minutes, and a round of so few is refused', async () => {
    const home = homeWith()
    expect((await drill(home, '', { minutes: 5 })).out).toContain('5 min')
    const { code, err } = await drill(home, '', { phase: undefined, minutes: 5 })
    expect([code, err]).toEqual([
      2,
      'a whole round takes 20 to 90 minutes, not 5||For one phase: mlsd practice --phase design --minutes 5',
    ])
  })

  it('is not left by going back, nor blamed for the others', async () => {
    const { out } = await drill(homeWith(), 'We rank.\n/back\n/next\n')
    expect(out).toContain('This is the first part.')
    expect(out).not.toContain('Deep Dive')
  })
})

describe('mlsd redo', () => {
  it('sets before and now side by side', async () => {
    const home = homeWith()
    await drill(home, 'We rank toys by price.\n/next\n')
    const { out } = await redo(home, `${INVERSE}\n/next\n`)
    expect(out.slice(out.indexOf('Before and now'))).toContain('"We weight clicks by the inverse of')
    expect(newest(home)[0]).toMatchObject({ phase: 'design', seed: 1, again: expect.any(String) })
  })

  it('says which phase a round of one phase has', async () => {
    const home = homeWith()
    await drill(home, `${INVERSE}\n/next\n`)
    expect((await redo(home, '', { phase: 'clarify' })).err).toContain('that round was design alone')
  })

  it.each([
    [{ clarify: 3, design: 1, 'deep-dive': 2, 'trade-offs': 1 }, 'design'],
    [{ clarify: 0, design: 1 }, 'clarify'],
    [{ 'trade-offs': 4 }, 'trade-offs'],
    [{}, 'design'],
  ] as const)('takes of grades %j the phase %s', (phases, phase) => {
    expect(weakestOf({ phases })).toBe(phase)
    expect(weakestOf(null)).toBe('design')
  })
})
