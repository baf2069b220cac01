import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readJournal } from '../../src/disk/journal.ts'
import { openTerminal, type TestTerminal } from '../cli/pty.ts'
import { root } from '../cli/run.ts'
import { scratch } from '../disk/scratch.ts'
import { chanceFrom, SEED, SOAKING, times } from './scale.ts'

/** A draft may be this old when its program is killed. */
const OLDEST = 2000

/** What a person typed, and when each letter of the entry in progress was. */
interface Typist {
  readonly sent: string[]
  /** Acknowledged: the prompt was empty again after it. */
  acknowledged: number
  readonly typed: { readonly text: string; readonly at: number }[]
  isOver: boolean
}

const BEGIN = ['practice', 'stripe/payment-fraud', '--seed', '1']
const WORDS =
  'We log features at decision time so that training sees what serving saw and labels come late'.split(' ')

const journalIn = (home: string): string => {
  const names = readdirSync(join(home, 'sessions')).filter((name) => name.endsWith('.jsonl'))
  expect(names).toHaveLength(1)
  return join(home, 'sessions', names[0] ?? '')
}

const entriesIn = (home: string): readonly string[] =>
  readJournal(journalIn(home)).events.flatMap((event) => (event.type === 'answered' ? [event.text] : []))

const draftIn = (home: string): string => {
  try {
    const [name = ''] = readdirSync(join(home, 'drafts')).filter((each) => each.endsWith('.md'))
    return readFileSync(join(home, 'drafts', name), 'utf8').trimEnd()
  } catch {
    return ''
  }
}

/** Types entries word by word, as fast as a good typist, until the program is killed. */
const typeOn = async (terminal: TestTerminal, typist: Typist, chance: () => number): Promise<void> => {
  for (let entry = 0; !typist.isOver; entry += 1) {
    typist.typed.length = 0
    let text = `Entry ${entry}:`
    terminal.type(text)
    // some are longer than a draft may be old
    const length = chance() < 0.5 ? 8 : 120
    for (let word = 0; word < length && !typist.isOver; word += 1) {
      const more = ` ${WORDS[Math.floor(chance() * WORDS.length)]}`
      terminal.type(more)
      text += more
      typist.typed.push({ text, at: Date.now() })
      await wait(20 + chance() * 60)
    }
    if (typist.isOver) return
    typist.sent.push(text)
    terminal.type('\r')
    const answered = new RegExp(`Entry ${entry}:[\\s\\S]*┃\\n[^┃]*$`)
    await Promise.race([terminal.waitFor(answered, 'an empty prompt'), terminal.exited])
    if (!typist.isOver) typist.acknowledged += 1
  }
}

const killedAt = async (
  home: string,
  moment: number,
  chance: () => number,
): Promise<Typist & { at: number }> => {
  const terminal = openTerminal(process.execPath, [join(root, 'bin', 'mlsd.js'), ...BEGIN], {
    rows: 40,
    env: { MLSD_HOME: home },
  })
  await terminal.waitFor('/help')
  await terminal.waitForPrompt()
  const typist: Typist = { sent: [], acknowledged: 0, typed: [], isOver: false }
  const typing = typeOn(terminal, typist, chance)
  await wait(moment)
  typist.isOver = true
  terminal.kill('SIGKILL')
  const at = Date.now()
  await terminal.exited
  await typing
  return { ...typist, at }
}

/** The draft on the disk is the entry in progress as it was two seconds before, or younger. */
const draftIsYoung = (home: string, { typed, sent, acknowledged, at }: Typist & { at: number }): boolean => {
  // sent, but not yet acknowledged: it is in the journal or was never taken
  if (sent.length > acknowledged) return true
  const old = typed.filter((each) => each.at < at - OLDEST).at(-1)?.text ?? ''
  return draftIn(home).startsWith(old)
}

/** Not waited for at a stand: the others go on typing. */
const resumed = async (home: string, input: string): Promise<readonly [number | null, string]> => {
  const child = spawn(process.execPath, [join(root, 'bin', 'mlsd.js'), 'resume'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: home, MLSD_HOME: home, TZ: 'UTC' },
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdout.resume()
  child.stdin.end(input)
  const [status] = (await once(child, 'close')) as [number | null]
  return [status, err]
}

describe('kill -9 at any moment of a round', () => {
  const moments = Array.from({ length: times(200) }, (_, nth) => SEED + nth)
  // they mostly wait
  it.concurrent.each(moments)('seed %i: nothing that was sent is lost, and resume goes on', async (seed) => {
    const home = scratch()
    try {
      const chance = chanceFrom(seed)
      const killed = await killedAt(home, (SOAKING ? 0 : 3500) + chance() * (SOAKING ? 8000 : 1500), chance)
      const before = entriesIn(home)
      expect(killed.sent.slice(0, before.length)).toEqual(before)
      expect(before.length).toBeGreaterThanOrEqual(killed.acknowledged)
      expect(draftIsYoung(home, killed)).toBe(true)
      expect(await resumed(home, 'And a fallback to rules.\n/quit\n')).toEqual([0, ''])
      expect(entriesIn(home)).toEqual([...before, 'And a fallback to rules.'])
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
})
