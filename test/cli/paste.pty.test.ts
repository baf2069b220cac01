import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTerminal, type TestTerminal } from './pty.ts'
import { root } from './run.ts'

const TEXT = 'yes, we log the slot\nand weight clicks by it\n/next\n'
const EMPTY = 'Nothing in Clarify so far. Go on all the same?'
const IN_ENTRY = /┃ yes, we log the slot\n┃ and weight clicks by it\n┃ \/next\n/

let home = ''
let t: TestTerminal

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mlsd-paste-'))
})
afterEach(async () => {
  t.kill('SIGKILL')
  await t.exited
  await rm(home, { recursive: true, force: true })
})

const practise = async (...args: readonly string[]): Promise<void> => {
  const command = [join(root, 'bin', 'mlsd.js'), 'practice', 'stripe/payment-fraud', '--seed', '1', ...args]
  t = openTerminal(process.execPath, command, { rows: 40, cols: 100, env: { MLSD_HOME: home } })
  await t.waitFor('/next /hint /help')
}

interface Event {
  readonly type: string
  readonly to?: string
  readonly text?: string
  readonly ratings?: unknown
}

const events = async (...types: readonly string[]): Promise<readonly Event[]> => {
  const folder = join(home, 'sessions')
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'))
  const text = await readFile(join(folder, file), 'utf8')
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Event)
  return all.filter(({ type }) => types.includes(type))
}

/** As a terminal without bracketed paste sends it. */
const bare = (text: string): string => text.replaceAll('\n', '\r')

describe('a pasted command', () => {
  it('is done, and does not stay in the entry', async () => {
    await practise()
    await t.waitForPrompt()
    await t.paste('/next')
    await t.waitFor('Enter does /next, as it stands alone')
    t.type('\r')
    await t.waitFor(EMPTY)
    t.type('y')
    await expect.poll(() => events('moved')).toMatchObject([{ to: 'design' }])
    await t.waitFor((screen) => /┃\n[^┃]*$/.test(screen), 'an empty entry')
    t.type('We log the slot.\r')
    await expect.poll(() => events('answered')).toMatchObject([{ text: 'We log the slot.' }])
  })
})

describe('a paste is no answer', () => {
  it.each([
    ['bracketed', (text: string) => t.paste(text)],
    ['bare', async (text: string) => t.type(bare(text))],
  ])('to whether to go on, %s: it is kept for the entry', async (_name, paste) => {
    await practise()
    await t.waitForPrompt()
    t.type('/next\r')
    await t.waitFor(EMPTY)
    await paste(TEXT)
    await t.waitFor('A paste is no answer: it is kept for your entry. y or n?')
    expect(await events('moved', 'answered')).toEqual([])
    t.type('n')
    await t.waitFor(IN_ENTRY)
    t.type('\x7f\r')
    await expect.poll(() => events('moved', 'answered')).toMatchObject([{ text: TEXT.trimEnd() }])
  })

  it('to a hint, and goes along into the next part', async () => {
    await practise()
    await t.waitForPrompt()
    t.type('/hint\r')
    await t.waitFor('Show it? (Y/n)')
    t.type('no thanks\r')
    await t.waitFor('A paste is no answer')
    t.type('n')
    await t.waitFor('┃ no thanks\n')
    t.type('\x15\x7f\x15')
    await t.waitFor((screen) => /┃\n[^┃]*$/.test(screen), 'an empty entry')
    t.type('/next\r')
    await t.waitFor(EMPTY)
    t.type('yes\r')
    await t.waitFor('A paste is no answer')
    t.type('y')
    await t.waitFor(/DESIGN[\s\S]*┃ yes\n/)
    expect(await events('moved', 'answered')).toMatchObject([{ to: 'design' }])
  })

  it('to the choice after Ctrl-C', async () => {
    await practise()
    await t.waitForPrompt()
    t.type('\x03')
    await t.waitFor('Esc/c continue · p pause')
    t.type('quite a lot\r')
    await t.waitFor('A paste is no answer: it is in your entry')
    await t.waitFor('┃ quite a lot\n')
  })

  it('to how it went; a drill has no entry left that could keep it', async () => {
    await practise('--phase', 'clarify')
    await t.waitForPrompt()
    t.type('/next\r')
    await t.waitFor(EMPTY)
    t.type('too late\r')
    await t.waitFor('A paste is no answer')
    t.type('y')
    await t.waitFor('What you pasted came too late for an entry; it is not kept.')
    await t.waitFor('how did it go?')
    await t.paste('3')
    await t.waitFor('A paste is no answer, and nothing here can keep it')
    t.type('x')
    await t.waitFor('Esc skip all')
    t.type('4\r')
    await t.waitFor('A paste is no answer, and nothing here can keep it')
    t.type('2')
    expect((await t.exited).exitCode).toBe(0)
    expect(await events('rated')).toMatchObject([{ ratings: { clarify: 2 } }])
  })

  it('line by line either', async () => {
    await practise('--plain')
    t.type('/next\r')
    await t.waitFor(`${EMPTY} (y/N)`)
    t.type('y\rand more\r')
    await t.waitFor('A paste is no answer: it is kept for your entry.')
    expect(await events('moved', 'answered')).toEqual([])
    t.type('n\r')
    await t.waitFor(/You had begun to write:\n┃ y\n┃ and more\nSend it as it is\? \(Y\/n\)/)
    t.type('y\r')
    await expect.poll(() => events('moved', 'answered')).toMatchObject([{ text: 'y\nand more' }])
  })
})
