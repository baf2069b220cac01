import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankState } from '../../../src/disk/checkup/bank.ts'
import { drillsState } from '../../../src/disk/checkup/drills.ts'
import { countDrafts, folderState, isThere } from '../../../src/disk/checkup/folders.ts'
import { namelessly, programState } from '../../../src/disk/checkup/program.ts'
import { sessionsState } from '../../../src/disk/checkup/sessions.ts'
import { packageRoot } from '../../../src/disk/compiled.ts'
import { places } from '../../../src/disk/places.ts'
import type { SessionEvent } from '../../../src/session/event.ts'
import { encodeEvent } from '../../../src/session/event-text.ts'
import { VERSION } from '../../../src/version.ts'
import { OWN_BANK } from '../../commands/captured.ts'
import { EVENTS, started } from '../../fixtures/session.ts'
import { ioWith, scratch } from '../scratch.ts'

describe('a folder', () => {
  it('can be written, and nothing is left behind', () => {
    const path = scratch()
    expect(folderState(path)).toEqual({ path, exists: true, problem: null })
    expect(readdirSync(path)).toEqual([])
  })

  it('is not made by looking', () => {
    const path = join(scratch(), 'not', 'yet')
    expect(folderState(path)).toEqual({ path, exists: false, problem: null })
    expect(existsSync(path)).toBe(false)
  })

  it('is no folder where a file stands', () => {
    const file = join(scratch({ file: 'x' }), 'file')
    expect(folderState(file)).toEqual({
      path: file,
      exists: true,
      problem: 'a part of the path is not a folder',
    })
  })
})

describe('a program', () => {
  const bin = scratch({ tool: '#!/bin/sh\n', text: '' })
  chmodSync(join(bin, 'tool'), 0o755)
  mkdirSync(join(bin, 'folder'))
  symlinkSync('nowhere', join(bin, 'dangling'))

  it.each([
    ['tool', true],
    ['tool --wait -x', true],
    [join(bin, 'tool'), true],
    ['text', false],
    ['folder', false],
    ['dangling', false],
    ['missing', false],
    [join(bin, 'missing'), false],
    ['A=1 tool', null],
    ['"a tool"', null],
    ['~/tool', null],
    ['./tool', null],
  ])('%s: %s', (command, there) => {
    expect(isThere(command, `/nowhere:${bin}`)).toBe(there)
  })
})

it('counts drafts', () => {
  expect(countDrafts(scratch({ 'a.md': 'x', 'b.md': 'y', 'c.txt': '' }))).toBe(2)
  expect(countDrafts('/nowhere')).toBe(0)
})

describe('a bank', () => {
  it('is counted by what its files hold, and what is wrong is told', async () => {
    const home = scratch({
      ...OWN_BANK,
      'prompts/acme/bad.yaml': 'title: 3',
      'prompts/acme/worse.yaml': ': :',
    })
    const { broken, ...counts } = await bankState(home, join(home, 'cache'))
    expect(counts).toEqual({ companies: 0, prompts: 1, rubrics: 3 })
    expect(broken.map(({ file, line }) => [file, line])).toEqual([
      [join(home, 'prompts/acme/bad.yaml'), 1],
      [join(home, 'prompts/acme/worse.yaml'), 1],
    ])
  })

  it('is empty where there is none', async () => {
    expect(await bankState('/nowhere', '/nowhere')).toEqual({
      companies: 0,
      prompts: 0,
      rubrics: 0,
      broken: [],
    })
  })

  it('of the package is whole', async () => {
    const { companies, prompts, rubrics, broken } = await bankState(packageRoot(), scratch())
    expect(broken).toEqual([])
    expect([companies > 10, prompts > 30, rubrics > 30]).toEqual([true, true, true])
  })
})

describe('sessions', () => {
  const scored = {
    type: 'scored',
    at: started.at,
    score: 70,
    verdict: 'hire',
    phases: {},
    engine: '1',
  } as const
  const text = (...events: readonly SessionEvent[]): string => events.map(encodeEvent).join('')

  it('are finished, open, or cannot be read', () => {
    const home = scratch({
      'sessions/a.jsonl': text(started),
      'sessions/b.jsonl': `${text(started)}{"type":"ans`,
      'sessions/c.jsonl': `${text(started)}no event\n${text(started)}`,
      'sessions/d.jsonl': '',
      'sessions/e.jsonl.lock': '',
      'sessions/f.jsonl': text(...EVENTS, scored),
    })
    const { finished, open, unreadable } = sessionsState(places(ioWith({ MLSD_HOME: home })))
    expect([finished, open]).toEqual([1, 2])
    expect(unreadable.map(({ what }) => what)).toEqual([
      `no session is recorded in ${join(home, 'sessions/d.jsonl')}`,
      `a line of this file cannot be read (${join(home, 'sessions/c.jsonl')}:2)`,
    ])
  })

  it('may lie where no folder is', () => {
    const home = scratch({ sessions: 'a file' })
    const { unreadable } = sessionsState(places(ioWith({ MLSD_HOME: home })))
    expect(unreadable).toEqual([
      {
        what: `cannot read ${join(home, 'sessions')}: a part of the path is not a folder`,
        next: 'Look at its permissions, or move it elsewhere.',
      },
    ])
    expect(sessionsState(places(ioWith({ MLSD_HOME: '/nowhere' })))).toEqual({
      finished: 0,
      open: 0,
      unreadable: [],
    })
  })
})

describe('drills', () => {
  const answer = {
    type: 'drilled',
    at: 5,
    card: 'concept:x',
    prompt: null,
    probe: null,
    question: 'Q',
    text: 'secret',
    credit: 'named',
  }
  const began = { type: 'began', at: 1, schema: 1, drill: 'a', minutes: 5 }
  const lines = (...events: readonly object[]): string =>
    events.map((one) => `${JSON.stringify(one)}\n`).join('')
  const stateIn = (home: string) => drillsState(places(ioWith({ MLSD_HOME: home })))

  it('are read to the end; the good ones count, and no word of them is kept', () => {
    const home = scratch({
      'drills/a.jsonl': `${lines(began, answer)}{"type":"dri`,
      'drills/b.jsonl': lines(began, { ...answer, credit: 'secret' }),
      'drills/note.txt': 'not one',
    })
    const state = stateIn(home)
    expect(state).toEqual({
      held: 1,
      answers: [{ card: 'concept:x', at: 5, credit: 'named' }],
      unreadable: [
        {
          what: `a line of this file cannot be read (${join(home, 'drills/b.jsonl')}:2)`,
          next: 'Nothing was changed. Mend that line, or delete it to go on with the rest.',
        },
      ],
    })
    expect(JSON.stringify(state)).not.toContain('secret')
  })

  it('may lie where no folder is', () => {
    expect(stateIn('/nowhere')).toEqual({ held: 0, answers: [], unreadable: [] })
    const home = scratch({ drills: 'a file' })
    expect(stateIn(home).unreadable.map(({ what }) => what)).toEqual([
      `cannot read ${join(home, 'drills')}: a part of the path is not a folder`,
    ])
  })
})

describe('what runs', () => {
  it('is what package.json says', () => {
    const { mlsd, node, engines } = programState(packageRoot())
    expect([mlsd, node]).toEqual([VERSION, process.versions.node])
    expect(engines).toMatch(/^\^20\./)
  })
})

describe('a text without home and name', () => {
  const { username } = userInfo()

  it.each([
    ['/home/al/x', '~/x'],
    ['cannot read /home/al: why', 'cannot read ~: why'],
    ['code --dir /home/al/x', 'code --dir ~/x'],
    ['/home/alice/x', '/home/alice/x'],
    [join(homedir(), 'x'), '~/x'],
    [`/data/${username}/x`, '/data/…/x'],
    [`/data/${username}`, '/data/…'],
    [`/data/not${username}/x`, `/data/not${username}/x`],
    [username, username],
    ['vi', 'vi'],
  ])('%s', (text, wanted) => {
    expect(namelessly('/home/al')(text)).toBe(wanted)
  })
})
