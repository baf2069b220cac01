import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runDrill } from '../../src/commands/drill.ts'
import { write } from '../disk/scratch.ts'
import { EVENTS } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const CARDS = {
  cards: [
    {
      id: 'own-card',
      area: 'labels',
      question: 'What makes a toy good?',
      answer: 'That it is played with.',
      holds: [
        {
          say: 'Play',
          signals: ['played with'],
          hits: ['It is played with.'],
          misses: ['It is red.'],
        },
      ],
    },
  ],
}

const fresh = (journals: Parameters<typeof homeWith>[0] = {}) => {
  const home = homeWith(journals)
  write(home, { 'rubrics/cards/own.yaml': CARDS })
  return home
}

const NOW = Date.UTC(2026, 10, 22)

const drill = (home: string, stdin: string, given: Parameters<typeof runDrill>[1] = {}) =>
  captured({ home, stdin, now: NOW }, (io) => runDrill(io, given))

const drilled = (home: string) => {
  const folder = join(home, 'drills')
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  )
}

describe('mlsd drill without rounds', () => {
  it('asks concept cards, and says that it has nothing else', async () => {
    const home = fresh()
    const { code, out, err } = await drill(home, 'One.\nTwo.\n')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('No rounds so far, so these are concept cards only')
    expect(out).not.toContain('missed in')
    expect(drilled(home).map(({ type }) => type)).toEqual(['began', 'drilled', 'drilled', 'ended'])
    expect(drilled(home)[1].text).toBe('One.')
  })

  it('writes nothing where nothing was answered', async () => {
    const home = fresh()
    const { code, out } = await drill(home, '')
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing answered.')])
    expect(readdirSync(home)).not.toContain('drills')
  })

  it('stops at /quit and goes on with what is left', async () => {
    const home = fresh()
    const first = await drill(home, '/next\n/quit\n')
    expect(first.out).toContain('Everything you answered is saved. Go on:  mlsd drill')
    const second = await drill(home, '/next\n')
    const [one, two] = drilled(home).filter(({ type }) => type === 'drilled')
    expect(one.card).not.toBe(two.card)
    expect([one.credit, one.text, second.code]).toEqual(['absent', '', 0])
  })

  it('says where the answers are where they cannot be saved, and not that they are', async () => {
    const home = fresh()
    mkdirSync(join(home, 'drills'))
    symlinkSync('/nowhere/else', join(home, 'drills', '20261122-000000-0042.jsonl'))
    // nor in the temp folder: as with rounds, the next place is tried
    vi.stubEnv('TMPDIR', join(home, 'rubrics', 'phases.yaml'))
    const { code, out, err } = await drill(home, '/next\n/quit\n', { cards: true })
    vi.unstubAllEnvs()
    expect(code).toBe(74)
    expect(err).toContain(`The answers are in ${join(home, 'mlsd-20261122-000000-0042-')}`)
    expect(out).toContain('\nGo on:  mlsd drill')
    expect(out).not.toContain('is saved')
  })

  it('asks at most two cards a minute', async () => {
    const home = fresh()
    await drill(home, 'No idea.\n'.repeat(40), { minutes: '5' })
    expect(drilled(home).filter(({ type }) => type === 'drilled').length).toBe(10)
  })
})

describe('mlsd drill after a round', () => {
  const home = fresh({ '20261121-090000-0042': EVENTS })

  it('says what is waiting and since when', async () => {
    const { out, code } = await drill(home, '', { due: true })
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^\d missed points due, the oldest since 2026-11-21/),
    ])
    const { out: json } = await drill(home, '', { due: true, json: true })
    expect(JSON.parse(json)).toMatchObject({ schema: 1, judged: 1, concepts: 0, since: '2026-11-21' })
  })

  it('asks on another problem, of the company that is wanted', async () => {
    const { out, err } = await drill(home, 'We would look at it.\n', { company: 'pinterest' })
    expect(err).toBe('')
    expect(out).toMatch(/── 1 · \S+ · missed in Toy ranking ──/)
    const [, answer] = drilled(home)
    expect(answer.card).toMatch(/^missed:/)
    expect(answer.prompt).toMatch(/^pinterest\//)
  })

  it('asks concepts alone with --cards', async () => {
    const { out } = await drill(home, '/next\n/next\n', { cards: true })
    expect(out).not.toContain('missed in')
    expect(out).toContain('· card ──')
  })

  it('loses nothing where the last line is torn', async () => {
    const before = await drill(home, '', { due: true, json: true })
    const [name = ''] = readdirSync(join(home, 'drills')).slice(-1)
    const path = join(home, 'drills', name)
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"type":"drilled","at":17`)
    expect(await drill(home, '', { due: true, json: true })).toEqual(before)
    expect([before.code, before.err]).toEqual([0, ''])
  })

  it.each([
    [{ company: 'metta' }, 'no company "metta". Did you mean meta?'],
    [{ json: true }, '--json goes with --due'],
  ])('refuses %j', async (given, complaint) => {
    const { code, err } = await drill(home, '', given)
    expect([code, err]).toEqual([2, expect.stringContaining(complaint)])
  })
})

describe('a card of one’s own', () => {
  it('is asked, judged by its patterns, and comes back later', async () => {
    const home = fresh()
    const answers = 'It is played with, because play is the goal.\n'.repeat(10)
    const { out } = await drill(home, answers, { minutes: '10', cards: true })
    const { out: rest } = await drill(home, answers.repeat(2), { minutes: '10', cards: true })
    const { out: last } = await drill(home, answers, { minutes: '10', cards: true })
    const all = out + rest + last
    expect(all).toContain('What makes a toy good?')
    expect(all).toContain('✓ Play (explained)')
    expect(drilled(home).find(({ card }) => card === 'concept:own-card').credit).toBe('explained')
  })
})
