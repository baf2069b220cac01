import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { openTerminal, type TestTerminal } from './pty.ts'
import { root, run, scratch } from './run.ts'

const home = scratch()
let terminal: TestTerminal | undefined
afterEach(() => terminal?.kill('SIGKILL'))
afterAll(home.remove)

const bin = join(home.path, 'bin')
mkdirSync(bin)
writeFileSync(
  join(bin, 'mlsd'),
  `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin', 'mlsd.js')}' "$@"\n`,
)
chmodSync(join(bin, 'mlsd'), 0o755)
writeFileSync(join(home.path, 'my round.yaml'), '')

const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: home.path, MLSD_HOME: home.path, LANG: 'C.UTF-8' }

const shell = (command: string, args: readonly string[]): readonly string[] => {
  const { stdout, stderr } = spawnSync(command, args, { env, cwd: home.path, encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

const has = (name: string): boolean => {
  const found = spawnSync(name, ['--version'], { env }).status === 0
  if (!found) process.stderr.write(`SKIPPED: completion in ${name}, because there is no ${name} here\n`)
  return found
}

/** What bash would offer for the words it has cut the line into. */
const inBash = (...words: readonly string[]): readonly string[] =>
  shell('bash', [
    '--norc',
    '-c',
    `source <(mlsd completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mlsd mlsd; printf "%s\\n" "\${COMPREPLY[@]}"`,
    'bash',
    ...words,
  ])

const ROWS: readonly (readonly [line: string, wanted: readonly string[]])[] = [
  ['mlsd prac', ['practice']],
  ['mlsd show uber/ride-', ['uber/ride-eta', 'uber/ride-fraud']],
  ['mlsd practice --company goo', ['google']],
  ['mlsd practice --phase d', ['design', 'deep-dive']],
  ['mlsd guide trade', ['trade-offs']],
  ['mlsd list --js', ['--json']],
  ['mlsd nothing-like-it x', []],
]

describe.skipIf(!has('bash'))('completion in bash', () => {
  it.each(ROWS)('%j', (line, wanted) => {
    expect(inBash(...line.split(' '))).toEqual(wanted)
  })

  it.each([
    ['what stands behind =', ['mlsd', 'practice', '--company', '=', 'goo'], ['google']],
    [
      'nothing yet behind =',
      ['mlsd', 'practice', '--phase', '='],
      ['clarify', 'design', 'deep-dive', 'trade-offs'],
    ],
    ['files', ['mlsd', 'score', 'my'], ['my round.yaml']],
    ['files behind =', ['mlsd', 'export', '--output', '=', 'my'], ['my round.yaml']],
    ['sessions and files', ['mlsd', 'why', 'last'], ['last']],
  ])('%s', (_name, words, wanted) => {
    expect(inBash(...words)).toEqual(wanted)
  })

  it('happens at Tab', async () => {
    const t = openTerminal('bash', ['--norc', '--noprofile', '-i'], {
      cwd: home.path,
      env: { ...env, PS1: '$ ', INPUTRC: '/dev/null' },
    })
    terminal = t
    t.type('source <(mlsd completion bash)\r')
    t.type('echo ready\r')
    await t.waitFor('\nready')
    t.type('mlsd show uber/ride-e\t')
    await t.waitFor('$ mlsd show uber/ride-eta')
    t.type('\x15mlsd list --company=goo\t')
    await t.waitFor('$ mlsd list --company=google')
    t.type('\x15mlsd score my\t')
    await t.waitFor('$ mlsd score my\\ round.yaml')
  })
})

describe.skipIf(!has('zsh'))('completion in zsh', () => {
  /** Its own functions need a set-up of their own: here they say what they were handed. */
  const PROGRAM = [
    `compdef() { : }; _describe() { print -rl -- "\${(@P)@[-1]}" }; _files() { print files }`,
    'source <(mlsd completion zsh); words=("$@"); CURRENT=$#; _mlsd',
  ].join('; ')

  it.each([...ROWS, ['mlsd score x', ['files']] as const])('%j', (line, wanted) => {
    const offered = shell('zsh', ['-f', '-c', PROGRAM, 'zsh', ...line.split(' ')])
    expect(offered.map((row) => row.split(':')[0])).toEqual(wanted)
  })
})

describe.skipIf(!has('fish'))('completion in fish', () => {
  it.each(ROWS)('%j', (line, wanted) => {
    const offered = shell('fish', [
      '--no-config',
      '-c',
      'mlsd completion fish | source; complete -C "$argv"',
      line,
    ])
    expect(offered.map((row) => row.split('\t')[0])).toEqual([...wanted].sort())
  })
})

describe('mlsd completion', () => {
  it('knows three shells', () => {
    const { status, err } = run(['completion', 'ksh'], { home: home.path })
    expect(status).toBe(2)
    expect(err).toContain('Allowed choices are bash, zsh, fish.')
  })

  it.each([[[]], [['--']], [['--', '']], [['--', '--version']], [['--', 'list', '--help']]])(
    'takes no word for its own: complete %j',
    (words) => {
      const { status, out, err } = run(['complete', ...words], { home: home.path })
      expect([status, err]).toEqual([0, ''])
      expect(out).toMatch(words.length < 2 || words[1] === '' ? /^practice\t/ : /^--/)
    },
  )
})
