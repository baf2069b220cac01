import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { cleanText } from '../../src/render/clean.ts'
import { openTerminal, type TestTerminal } from './pty.ts'
import { root, run, scratch } from './run.ts'

const home = scratch()
const bin = join(home.path, 'bin')
let terminal: TestTerminal | undefined
afterEach(() => terminal?.kill('SIGKILL'))
afterAll(home.remove)

/** Only what a shell and these tests need: no `less`. */
const bareBin = (): string => {
  mkdirSync(bin, { recursive: true })
  for (const name of ['sh', 'cat']) symlinkSync(`/bin/${name}`, join(bin, name))
  return bin
}

/** A pager that says so before every line it shows. */
const SHOUTING = "sed 's/^/PAGED /'"
/** Says how the program ended, and keeps the terminal open: the library closes it 200 ms after, read or not. */
const KEPT_OPEN = 'trap : INT; "$@"; printf "<ended %s>" $?; exec cat'

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly rows?: number
}

const start = (args: readonly string[], { env = {}, rows = 20 }: Surroundings = {}): TestTerminal => {
  const command = [process.execPath, join(root, 'bin', 'mlsd.js'), ...args]
  terminal = openTerminal('/bin/sh', ['-c', KEPT_OPEN, 'sh', ...command], {
    rows,
    cols: 80,
    cwd: root,
    env: { MLSD_HOME: home.path, ...env },
  })
  return terminal
}

/** All that the terminal was sent until the program ended, without colours, and its exit code. */
const ended = async (args: readonly string[], surroundings: Surroundings = {}) => {
  const t = start(args, surroundings)
  await t.waitFor(/<ended \d+>/)
  const [text = '', code = ''] = cleanText(t.raw()).split('<ended ')
  return { text: text.trimEnd(), code: Number.parseInt(code, 10), raw: t.raw() }
}

const plain = (args: readonly string[]): string => run(args, { home: home.path }).out.trimEnd()

const hasLess = spawnSync('less', ['--version']).status === 0
if (!hasLess) process.stderr.write('SKIPPED: the tests with a real less, because there is none here\n')

writeFileSync(join(home.path, 'bad.yaml'), 'prompt: uber/ride-eta\nlevel: 5\n')

describe('output longer than the screen', () => {
  it.each([
    ['list', ['list']],
    ['list --json', ['list', '--json']],
    ['guide', ['guide']],
    ['guide trade-offs', ['guide', 'trade-offs']],
    ['checklist', ['checklist', '--company', 'meta']],
    ['show', ['show', 'uber/ride-eta', '--spoilers']],
    ['show --host', ['show', 'uber/ride-eta', '--host']],
    ['score', ['score', 'test/fixtures/readme-round.yaml']],
    ['why', ['why', 'test/fixtures/readme-round.yaml']],
  ])('of %s goes through the pager, all of it', async (_name, args) => {
    const { text, code } = await ended(args, { env: { MLSD_PAGER: SHOUTING, PAGER: 'false' }, rows: 10 })
    const rows = text.split('\n').map((row) => row.trimEnd())
    expect(code).toBe(0)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.map((row) => row.replace(/^PAGED ?/, ''))).toEqual(
      plain(args)
        .split('\n')
        .map((row) => row.trimEnd()),
    )
    expect(rows.every((row) => row.startsWith('PAGED'))).toBe(true)
  })

  it('of history and export does, too', async () => {
    const round = join('test', 'fixtures', 'readme-round.yaml')
    expect(run(['practice', '--answers', round, '--seed', '1'], { home: home.path }).status).toBe(0)
    for (const args of [['export'], ['history']]) {
      const { text, code } = await ended(args, { env: { PAGER: SHOUTING }, rows: 2 })
      expect([code, text.startsWith('PAGED')]).toEqual([0, true])
      terminal?.kill('SIGKILL')
    }
  })

  it.each([
    ['is short', ['guide', '--help'], {}, 100],
    ['fits', ['list'], {}, 500],
    ['is not to', ['list', '--no-pager'], {}, 10],
    ['is not to (said first)', ['--no-pager', 'list'], {}, 10],
    ['has cat for a pager', ['list'], { MLSD_PAGER: 'cat' }, 10],
    ['has none of its own', ['list'], { MLSD_PAGER: '' }, 10],
    ['is on a dumb terminal', ['list'], { TERM: 'dumb' }, 10],
    ['is read line by line', ['list'], { MLSD_PLAIN: '1' }, 10],
  ])('goes through none where it %s', async (_name, args, env, rows) => {
    const { text, code } = await ended(args, { env: { PAGER: SHOUTING, ...env }, rows })
    expect([code, text]).toEqual([0, plain(args)])
  })

  it.each([
    ['is missing', 'no-such-pager-here'],
    ['fails at once', 'false'],
    ['fails when it has read half of it', 'sh -c "read line; exit 3"'],
    ['dies', 'sh -c "kill -SEGV \\$\\$"'],
  ])('is printed whole where the pager %s', async (_name, pager) => {
    const { text, code } = await ended(['list'], { env: { PAGER: pager } })
    expect(code).toBe(0)
    expect(text.endsWith(plain(['list']))).toBe(true)
  })

  it('is printed whole and without a word where there is no less', async () => {
    const { text, code } = await ended(['list'], { env: { PATH: bareBin() } })
    expect([code, text]).toEqual([0, plain(['list'])])
  })

  it('is done when the pager has shown enough', async () => {
    const { text, code } = await ended(['show', 'uber/ride-eta', '--spoilers'], { env: { PAGER: 'head -3' } })
    expect(code).toBe(0)
    expect(text.split('\n')).toHaveLength(3)
  })

  it('keeps the exit code of the command', async () => {
    const { text, code } = await ended(['score', join(home.path, 'bad.yaml')], {
      env: { PAGER: SHOUTING },
      rows: 3,
    })
    expect([code, text.startsWith('PAGED')]).toEqual([1, true])
  })

  it.skipIf(!hasLess)('is read in less, with colours, and left with q', async () => {
    const t = start(['show', 'uber/ride-eta', '--spoilers'])
    await t.waitFor((screen) => screen.endsWith('\n:'), 'the prompt of less')
    expect(t.raw()).toContain('\x1b[1m')
    expect(t.screen()).not.toContain('ESC[')
    const before = t.raw().length
    t.type('\x03')
    await t.waitFor(() => t.raw().length > before, 'less to hear Ctrl-C')
    t.type('q')
    await t.waitFor('<ended 0>')
  })

  it.skipIf(!hasLess)('is coloured in a less without options as well', async () => {
    const t = start(['list'], { env: { PAGER: 'less' } })
    await t.waitFor((screen) => screen.endsWith('\n:'), 'the prompt of less')
    expect(t.screen()).not.toContain('ESC[')
    t.type('q')
    await t.waitFor('<ended 0>')
  })
})
