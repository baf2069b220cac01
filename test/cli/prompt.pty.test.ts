import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTerminal, type TerminalOptions, type TestTerminal } from './pty.ts'

/** A screen of exactly these rows. */
const same = (rows: string) => (screen: string) => screen === rows

const KEYS = 'Enter send · Alt+Enter new line · /next /hint /help'
// The emulator of these tests is the one of that editor.
const VS_CODE = { TERM_PROGRAM: 'vscode' }
const ALT_ENTER = '\x1b\r'
const CTRL_C = '\x03'

let folder = ''
let program = ''
let draftFile = ''
let terminal: TestTerminal | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlsd-prompt-'))
  program = join(folder, 'prompt.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('prompt-fixture.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => terminal?.kill('SIGKILL'))

let counter = 0
const start = async (options: TerminalOptions = {}, left = '4 min left'): Promise<TestTerminal> => {
  counter += 1
  draftFile = join(folder, `draft-${counter}`)
  terminal = openTerminal(process.execPath, [program, draftFile, left], options)
  await terminal.waitFor(KEYS)
  await terminal.waitForPrompt()
  return terminal
}

const lastDraft = async (): Promise<unknown> =>
  JSON.parse((await readFile(draftFile, 'utf8')).trimEnd().split('\n').at(-1) ?? '""')

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, n) => `line ${n + 1} of a long answer`).join('\n')

describe('in a terminal', () => {
  it('types, edits and sends, and leaves the entry behind its gutter', async () => {
    const t = await start()
    expect(t.screen()).toBe(`CLARIFY  6 min\n┃\n4 min left\n${KEYS}`)
    t.type(`first line${ALT_ENTER}sceond`)
    await t.waitFor('┃ sceond')
    t.type('\x1b[D\x1b[D\x1b[D\x1b[D\x7f\x1b[Cc\x1b[F!')
    await t.waitFor('┃ second!')
    t.type('\r')
    await t.waitFor(
      same(`┃ first line\n┃ second!\ngot "first line\\nsecond!" 18\nCLARIFY  6 min\n┃\n4 min left\n${KEYS}`),
    )
    await t.waitForCursor(4, 2)
  })

  it('keeps every one of 4,000 pasted lines and obeys none', async () => {
    const t = await start()
    await t.paste(`${numbered(2_000)}\n/quit\n\n${numbered(1_998)}`)
    await t.waitFor('line 4000 of 4000')
    expect(t.scrollback().split('\n')).toHaveLength(24 - 6 + 3)
    t.type('\r')
    await t.waitFor('got 4000 lines')
    expect(t.screen()).toContain('┃ … 3988 more lines, all of them kept')
  })

  it('does so without brackets too', async () => {
    const t = await start()
    const text = `${numbered(2_000)}\n/quit\n\n${numbered(1_998)}\n`
    t.type(text.replaceAll('\n', '\r'))
    await t.waitFor('line 4001 of 4001')
    t.type('\r')
    await t.waitFor(`got 4000 lines ${text.length - 1}`)
  })

  it('shows escapes of a paste neither to the terminal nor in the answer', async () => {
    const t = await start()
    await t.paste('a\x1b[2J\x1b]0;owned\x07\u202eb')
    await t.waitFor('┃ ab')
    t.type('\r')
    await t.waitFor('got "ab" 2')
    expect(t.raw()).not.toContain('owned')
  })

  it('places the cursor by what wide characters take', async () => {
    const t = await start()
    t.type('位置 é 👩🏽 x')
    await t.waitForCursor(1, 2 + 4 + 1 + 1 + 1 + 2 + 1 + 1)
    t.type('\x1b[D\x1b[D\x1b[D\x7f')
    await t.waitFor('┃ 位置 é👩🏽 x')
  })

  it('breaks rows anew when the terminal changes its size', async () => {
    const t = await start({ env: VS_CODE })
    t.type('a text that is long enough to be broken once the terminal gets as narrow as it may')
    await t.waitFor('as it may')
    t.resize(40, 20)
    await t.waitFor((screen) =>
      screen.startsWith(
        'CLARIFY  6 min\n┃ a text that is long enough to be\n┃ broken once the terminal gets as\n┃ narrow as it may\n4 min left',
      ),
    )
    t.resize(120, 30)
    await t.waitFor(
      `CLARIFY  6 min\n┃ a text that is long enough to be broken once the terminal gets as narrow\n┃ as it may\n4 min left\n${KEYS}`,
    )
    t.type('!\r')
    await t.waitFor('as it may!" 83')
  })

  it('keeps what stands above when it is resized', async () => {
    const t = await start({ env: VS_CODE })
    t.type('one\r')
    await t.waitFor('got "one" 3')
    await t.waitFor(KEYS)
    t.resize(60, 20)
    t.type('two\r')
    await t.waitFor(same(`┃ one\ngot "one" 3\n┃ two\ngot "two" 3\nCLARIFY  6 min\n┃\n4 min left\n${KEYS}`))
  })

  it('lets the clock go on without disturbing the typing', async () => {
    const t = await start({}, 'seconds')
    await t.waitFor('0 s gone')
    t.type('ty')
    await t.waitFor('1 s gone')
    t.type('ping')
    await t.waitFor('2 s gone')
    expect(t.screen()).toContain('┃ typing')
    await t.waitForCursor(1, 8)
  })

  it('asks at Ctrl-C, continues, and quits', async () => {
    const t = await start()
    t.type('half')
    await t.waitFor('half')
    t.type(CTRL_C)
    await t.waitFor('Esc/c continue · p pause · q quit')
    t.type('c')
    await t.waitFor(KEYS)
    t.type(' a draft')
    await t.waitFor('┃ half a draft')
    t.type(CTRL_C)
    await t.waitFor('q quit')
    t.type('q')
    await t.waitFor('reply {"kind":"command","name":"quit"}')
    expect((await t.exited).exitCode).toBe(0)
    await expect(lastDraft()).resolves.toBe('half a draft')
    expect(t.raw()).toMatch(/\x1b\[\?2004l\s*$/)
  })

  it('has told of the draft before it is killed', async () => {
    const t = await start()
    t.type('never sent')
    await t.waitFor('never sent')
    await expect.poll(lastDraft, { timeout: 10_000 }).toBe('never sent')
    t.kill('SIGKILL')
    await t.exited
    await expect(lastDraft()).resolves.toBe('never sent')
  })

  it.each(['SIGTERM', 'SIGHUP'])('saves the draft and switches everything off at %s', async (signal) => {
    const t = await start()
    t.type('not sent')
    await t.waitFor('not sent')
    t.kill(signal)
    await t.waitFor('"kind":"interrupted"')
    await t.exited
    await expect(lastDraft()).resolves.toBe('not sent')
    expect(t.raw().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(t.raw().lastIndexOf('\x1b[?2004h'))
  })

  it('stops at Ctrl-Z and comes back with the draft', async () => {
    counter += 1
    const command = `${process.execPath} ${program} ${join(folder, `draft-${counter}`)}`
    const t = openTerminal('bash', ['--norc', '--noprofile', '-i'], { env: { PS1: '$ ' } })
    terminal = t
    t.type(`${command}\n`)
    await t.waitFor(KEYS)
    await t.waitForPrompt()
    t.type('half a draft')
    await t.waitFor('┃ half a draft')
    t.type('\x1a')
    await t.waitFor((screen) => /Stopped/.test(screen) && !screen.includes('┃ half'))
    t.type('echo $((40+2)) in the shell\r')
    await t.waitFor('42 in the shell')
    t.type('fg\r')
    await t.waitFor('┃ half a draft')
    await t.waitForPrompt()
    t.type(' and on\r')
    await t.waitFor('got "half a draft and on" 19')
  })

  it('opens the editor on the draft and goes on when it fails', async () => {
    const t = await start({ env: { VISUAL: 'sh -c \'printf "seen %s\\n" "$0" | cut -c 1-5; exit 3\'' } })
    t.type('a draft')
    await t.waitFor('┃ a draft')
    t.type('\x18\x05')
    await t.waitFor('edited false')
    expect(t.screen()).toContain('seen')
    await expect(lastDraft()).resolves.toBe('a draft')
    await t.waitFor(KEYS)
  })

  it('brings earlier entries back', async () => {
    const t = await start()
    t.type('one\r')
    await t.waitFor('got "one" 3')
    t.type('\x1b[A')
    await t.waitFor((screen) => screen.endsWith(`┃ one\n4 min left\n${KEYS}`))
    t.type('\x1b[F, and more\r')
    await t.waitFor('got "one, and more" 13')
  })

  it('completes commands, confirms and rates by one key', async () => {
    const t = await start()
    t.type('/ne\t')
    await t.waitFor('┃ /next')
    t.type('\r')
    await t.waitFor('Go on with so little? (y/N)')
    t.type('y')
    await t.waitFor('sure true')
    t.type('/time\r')
    await t.waitFor('Esc skip all')
    t.type('3')
    await t.waitFor(/Clarify +3/)
    t.type('\r')
    await t.waitFor('rated {"clarify":3}')
  })

  it('begins with a kept draft', async () => {
    const t = await start({ env: { DRAFT: 'kept from before\n/next' } })
    await t.waitFor('┃ kept from before\n┃ /next')
    await t.waitForCursor(2, 7)
  })

  it.each([
    ['colour', { COLOUR: '1' }, true],
    ['none', {}, false],
  ])('draws in %s', async (_name, env, coloured) => {
    const t = await start({ env })
    expect(/\x1b\[\d+m/.test(t.raw())).toBe(coloured)
  })

  it('fits a small terminal', async () => {
    const t = await start({ cols: 60, rows: 8 })
    await t.paste(numbered(30))
    await t.waitFor(
      same(
        `CLARIFY  6 min\n┃ line 29 of a long answer\n┃ line 30 of a long answer\nline 30 of 30 · 4 min left\n${KEYS}`,
      ),
    )
  })
})
