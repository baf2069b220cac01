import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTerminal, type TerminalOptions, type TestTerminal } from './pty.ts'

const BIN = fileURLToPath(new URL('../../bin/mlsd.js', import.meta.url))
const KEYS = 'Enter send · Alt+Enter new line · /next /hint /help'

const CLARIFY =
  'Which payments do we score, what share of them is fraud, how fast must we decide, and when do labels come?'
const DESIGN = Array.from(
  { length: 300 },
  (_, n) => `${n + 1}. We log the features at decision time, so that training sees what serving saw.`,
).join('\n')

let home = ''
let terminal: TestTerminal

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'mlsd-practice-'))
})
afterEach(async () => {
  terminal.kill('SIGKILL')
  await terminal.exited
  await rm(home, { recursive: true, force: true })
})

const run = (args: readonly string[], { env = {}, ...options }: TerminalOptions = {}): TestTerminal => {
  terminal = openTerminal(process.execPath, [BIN, ...args], {
    rows: 40,
    ...options,
    env: { MLSD_HOME: home, ...env },
  })
  return terminal
}

const practise = async (options: TerminalOptions = {}): Promise<TestTerminal> => {
  const t = run(['practice', 'stripe/payment-fraud', '--seed', '1'], options)
  await t.waitFor(KEYS)
  await t.waitForPrompt()
  return t
}

interface Event {
  readonly type: string
  readonly text?: string
  readonly to?: string
}

/** Every event of every session recorded so far. */
const journal = async (): Promise<readonly Event[]> => {
  const folder = join(home, 'sessions')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line) as Event)
}

const answers = async (): Promise<readonly (string | undefined)[]> =>
  (await journal()).filter(({ type }) => type === 'answered').map(({ text }) => text)

/** Types an entry and waits until it is written down and the next can be typed. */
const answer = async (t: TestTerminal, text: string): Promise<void> => {
  const before = (await answers()).length
  t.type(`${text}\r`)
  await expect.poll(async () => (await answers()).length, { timeout: 10_000 }).toBe(before + 1)
  await t.waitFor((screen) => /┃\n[^┃]*$/.test(screen), 'an empty prompt')
}

const endsIn = (phase: string) => new RegExp(`${phase}[^]*┃\\n[^┃]*$`.replaceAll('[^]', '[\\s\\S]'))

describe('mlsd practice in a terminal', () => {
  it('is a whole interview, typed and pasted', async () => {
    const t = await practise()
    expect(t.screen()).toContain('Interviewer  Design a real-time fraud detection system')
    await answer(t, CLARIFY)
    t.type('/ne\t\r')
    await t.waitFor(endsIn('DESIGN'))
    await t.paste(`${DESIGN}\n/quit\n`)
    await t.waitFor('line 302 of 302')
    await answer(t, '')
    t.type('/next\r')
    await t.waitFor(endsIn('DEEP DIVE'))
    await answer(t, 'Point-in-time joins, because a feature from the future leaks the label.')
    t.type('/next\r')
    await t.waitFor(endsIn('TRADE-OFFS'))
    await answer(
      t,
      'A declined good customer costs more than a small fraud, so the threshold moves with the amount.',
    )
    t.type('/next\r')
    await t.waitFor('anything you want to ask me?')
    t.type('/next\r')
    await t.waitFor('how did it go?')
    t.type('3')
    await t.waitFor(/Clarify +3/)
    t.type('\r')
    await t.waitFor(/Design +–/)
    t.type('2')
    await t.waitFor(/Deep Dive +2/)
    t.type('4')
    await t.waitFor('mlsd export')
    expect((await t.exited).exitCode).toBe(0)
    expect(t.screen()).toMatch(/for L5/)
    expect(await answers()).toEqual([
      CLARIFY,
      `${DESIGN}\n/quit`,
      'Point-in-time joins, because a feature from the future leaks the label.',
      'A declined good customer costs more than a small fraud, so the threshold moves with the amount.',
    ])
    const [rated] = (await journal()).filter(({ type }) => type === 'rated')
    expect(rated).toMatchObject({ ratings: { clarify: 3, 'deep-dive': 2, 'trade-offs': 4 } })
  })

  it('pauses at Ctrl-C and comes back with all of it, the unsent draft too', async () => {
    const t = await practise()
    await answer(t, CLARIFY)
    t.type('half a sentence')
    await t.waitFor('┃ half a sentence')
    t.type('\x03')
    await t.waitFor('Esc/c continue · p pause')
    t.type('p')
    const screen = await t.waitFor('mlsd resume')
    expect(screen).toContain('Everything you sent is saved.')
    expect((await t.exited).exitCode).toBe(0)

    const again = run(['resume'])
    await again.waitFor(/┃ half a sentence\n[^┃]*$/)
    expect(again.screen()).toContain('Which payments do we score')
    await answer(again, ', now whole')
    expect(await answers()).toEqual([CLARIFY, 'half a sentence, now whole'])
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('says how to go on at %s', async (signal, code) => {
    const t = await practise()
    t.type('half a sentence')
    await t.waitFor('┃ half a sentence')
    t.kill(signal)
    await t.waitFor('mlsd resume')
    expect((await t.exited).exitCode).toBe(code)
    const again = run(['resume'])
    await again.waitFor('┃ half a sentence')
  })

  it('keeps the draft when the window is closed', async () => {
    const t = await practise()
    t.type('half a sentence')
    await t.waitFor('┃ half a sentence')
    t.hangUp()
    await expect.poll(async () => (await journal()).at(-1)?.type, { timeout: 10_000 }).toBe('paused')
    const again = run(['resume'])
    await again.waitFor('┃ half a sentence')
  })

  it('exits with 130 at Ctrl-C twice', async () => {
    const t = await practise()
    t.type('\x03')
    await t.waitFor('q quit')
    t.type('\x03')
    await t.waitFor('mlsd resume')
    expect((await t.exited).exitCode).toBe(130)
  })

  it('loses nothing that was sent to kill -9, and little of what was not', async () => {
    const t = await practise()
    await answer(t, CLARIFY)
    await answer(t, 'And what does an analyst see of a case?')
    t.type('this was never sent')
    await t.waitFor('┃ this was never sent')
    const drafts = join(home, 'drafts')
    await expect
      .poll(
        async () => {
          const names = await readdir(drafts).catch(() => [])
          const texts = await Promise.all(names.map((name) => readFile(join(drafts, name), 'utf8')))
          return texts.join('')
        },
        { timeout: 10_000 },
      )
      .toContain('this was never sent')
    t.kill('SIGKILL')
    await t.exited

    const again = run(['resume'])
    await again.waitFor('┃ this was never sent')
    expect(await answers()).toEqual([CLARIFY, 'And what does an analyst see of a case?'])
    await answer(again, ' before')
    expect(await answers()).toEqual([
      CLARIFY,
      'And what does an analyst see of a case?',
      'this was never sent before',
    ])
  })

  it('can be used at 60 columns, and when the terminal gets there midway', async () => {
    const t = await practise({ cols: 100, env: { TERM_PROGRAM: 'vscode' } })
    t.type('a first entry that takes more than sixty columns once it is written down in full')
    await t.waitFor('in full')
    t.resize(60, 40)
    await t.waitFor(/┃ a first entry that takes more than sixty columns once it\n┃ is written down in full\n/)
    t.type('\r')
    await t.waitFor((screen) => /┃\n[^┃]*$/.test(screen))
    t.type('/next\r')
    await t.waitFor(endsIn('DESIGN'))
    const said = t.screen().slice(t.screen().indexOf('DESIGN'))
    for (const row of said.split('\n')) expect(row.length).toBeLessThanOrEqual(60)
  })

  it('draws in colour, and in none for NO_COLOR', async () => {
    const coloured = await practise()
    expect(coloured.raw()).toMatch(/\x1b\[\d*m/)
    coloured.kill('SIGKILL')
    await coloured.exited
    const plain = await practise({ env: { NO_COLOR: '1' } })
    await answer(plain, CLARIFY)
    expect(plain.raw()).not.toMatch(/\x1b\[[\d;]*m/)
  })

  it('goes line by line on a dumb terminal, without any escape', async () => {
    const t = run(['practice', 'stripe/payment-fraud', '--seed', '1'], { env: { TERM: 'dumb' } })
    await t.waitFor('An empty line sends.')
    t.type(`${CLARIFY}\r\r`)
    await expect.poll(answers, { timeout: 10_000 }).toEqual([CLARIFY])
    t.type('/pause\r')
    await t.waitFor('mlsd resume')
    expect((await t.exited).exitCode).toBe(0)
    expect(t.raw()).not.toContain('\x1b')
  })

  it('hands the draft to the editor and takes it back', async () => {
    const t = await practise({ env: { VISUAL: 'sh -c \'printf "and edited" >> "$0"\'' } })
    t.type('typed')
    await t.waitFor('┃ typed')
    t.type('\x18\x05')
    await t.waitFor('┃ typed\n┃ and edited')
    await answer(t, '')
    expect(await answers()).toEqual(['typed\nand edited'])
  })
})
