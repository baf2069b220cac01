import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContentFile } from '../../src/disk/parse-cache.ts'
import { promptSources } from '../../src/disk/sources.ts'
import { root } from '../cli/run.ts'
import { scratch } from '../disk/scratch.ts'
import { SOAKING } from './scale.ts'

/** As long as a file may be; what takes the parser a second is shorter in the gate. */
const FULL = 190_000
const LONG = SOAKING ? FULL : 40_000

const filled = (piece: string, size = LONG): string => piece.repeat(Math.floor(size / piece.length))

const bomb = 'bcdefghi'
  .split('')
  .reduce(
    ({ text, last }, name) => ({ text: `${text}${name}: &${name} [${`*${last},`.repeat(9)}]\n`, last: name }),
    { text: 'a: &a [x,x,x]\n', last: 'a' },
  ).text

/** What a text is to be told as: the first problem of its file. */
const TEXTS: Readonly<Record<string, readonly [text: string | Buffer, told: string]>> = {
  'alias-bomb': [bomb, 'expected the text itself, found an alias (*a)'],
  'anchors-and-aliases': [
    Array.from({ length: LONG / 22 }, (_, n) => `- &a${n} x\n- *a${n}\n`).join(''),
    'expected the text itself, found an alias (*a0)',
  ],
  'keys-20000': [
    Array.from({ length: 20_000 }, (_, n) => `k${n}: 1\n`)
      .join('')
      .slice(0, FULL),
    'expected text, found nothing',
  ],
  'one-key-many-times': [filled('a: 1\n'), 'expected each key once, found "a" again'],
  'deep-flow': [
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    'expected lists and maps at most 50 deep in each other, found more',
  ],
  'deep-maps': [
    `${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}`,
    'expected lists and maps at most 50 deep in each other, found more',
  ],
  'deep-lists': [
    `${'- '.repeat(10_000)}x\n`,
    'expected lists and maps at most 50 deep in each other, found more',
  ],
  'escape-in-title': [
    'title: "\x1b[31mred\x07"\n',
    'expected printable text, found a control character (U+001B)',
  ],
  'escaped-escape': ['title: "\\e[31mred"\n', 'expected printable text, found a control character (U+001B)'],
  'bidi-in-title': [
    'title: "\u202egnp.exe"\n',
    'expected printable text, found a control character (U+202E)',
  ],
  'utf-16': [Buffer.from('\ufefftitle: x\n', 'utf16le'), 'expected text in UTF-8, found bytes that are not'],
  'latin-1': [Buffer.from('title: \xe9\n', 'latin1'), 'expected text in UTF-8, found bytes that are not'],
  'nul-in-it': ['title: \0\n', 'expected printable text, found a control character (U+0000)'],
  'nul-throughout': [filled('\0', FULL), 'expected printable text, found a control character (U+0000)'],
  'many-errors': [filled('a: }\n'), 'found Unexpected flow-map-end token'],
  // an error for every byte
  commas: [`[${filled(',', SOAKING ? FULL : 100_000)}`, 'found Unexpected , in flow sequence'],
  empty: ['', 'expected content, found an empty file'],
  // Each of these takes a second of a parser that was not written for it.
  ...(SOAKING
    ? {
        quotes: [filled('"'), 'expected quotes around the whole text'],
        braces: [filled('{'), 'expected lists and maps at most 50 deep in each other, found more'],
        stars: [filled('*a '), 'found Unexpected alias'],
        tags: [filled('!!x '), 'found A node can have at most one tag'],
        'long-list': [`[${filled('a,')}]`, 'expected keys with values, found a list of 95000'],
        'question-marks': [filled('? '), 'expected lists and maps at most 50 deep in each other, found more'],
      }
    : {}),
}

/** What is no text at all. */
const THINGS: Readonly<Record<string, readonly [make: (path: string) => void, told: string]>> = {
  'big-file': [
    (path) => {
      writeFileSync(path, '')
      truncateSync(path, 100 * 1024 * 1024)
    },
    'expected at most 256 KB, found 102400 KB',
  ],
  'dev-zero': [(path) => symlinkSync('/dev/zero', path), 'expected a regular file, found a link'],
  'link-out': [(path) => symlinkSync('/etc/passwd', path), 'expected a regular file, found a link'],
  'link-loop': [(path) => symlinkSync(path, path), 'expected a regular file, found a link'],
  fifo: [(path) => execFileSync('mkfifo', [path]), 'expected a regular file, found something else'],
}

let home = ''
beforeAll(() => {
  home = scratch()
  const folder = join(home, 'prompts', 'stripe')
  mkdirSync(folder, { recursive: true })
  for (const [name, [text]] of Object.entries(TEXTS)) writeFileSync(join(folder, `${name}.yaml`), text)
  for (const [name, [make]] of Object.entries(THINGS)) make(join(folder, `${name}.yaml`))
  mkdirSync(join(folder, 'folder.yaml'))
  symlinkSync('/', join(home, 'prompts', 'root'))
  symlinkSync('..', join(home, 'prompts', 'round'))
  copyFileSync(join(root, 'prompts', 'stripe', 'payment-fraud.yaml'), join(folder, 'payment-fraud.yaml'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('a bank that means harm', () => {
  it.each(Object.entries({ ...TEXTS, ...THINGS }))(
    '%s is one clear problem, within two seconds',
    async (name, [, told]) => {
      const source = promptSources(home).find(({ file }) => file === `prompts/stripe/${name}.yaml`)
      if (source === undefined) throw new Error(`${name} is not listed`)
      const before = process.cpuUsage()
      const { problems } = await readContentFile(source, join(home, 'cache'))
      const { user, system } = process.cpuUsage(before)
      const [first] = problems
      expect(`expected ${first?.expected}, found ${first?.found}`).toContain(told)
      expect(problems.length).toBeLessThanOrEqual(100)
      // Of the processor, so that a busy machine does not count.
      expect((user + system) / 1e6).toBeLessThan(2)
    },
  )

  it('is left out, file by file, and all other problems are listed, in little memory', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${SOAKING ? 160 : 64}`, join(root, 'bin', 'mlsd.js'), 'list', '--json'],
      {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', MLSD_HOME: home, TZ: 'UTC' },
        maxBuffer: 2 ** 26,
      },
    )
    expect(status).toBe(0)
    for (const name of [...Object.keys(TEXTS), ...Object.keys(THINGS)])
      expect(stderr).toContain(`left out ${join(home, 'prompts', 'stripe', `${name}.yaml`)}:`)
    expect(stderr).toContain('your own stripe/payment-fraud is used in place of the bundled one')
    expect(stdout).toContain('"uber/ride-eta"')
    expect(stdout + stderr).not.toMatch(/[\x1b\u202e\0]/)
  })
})
