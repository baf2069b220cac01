import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJournal } from '../../src/disk/journal.ts'
import { paceOf } from '../../src/session/pace.ts'
import { replay } from '../../src/session/replay.ts'
import { root, run } from '../cli/run.ts'

const BIN = join(root, 'bin', 'mlsd.js')
let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mlsd-streams-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Through a shell, with `mlsd` for the built program. */
const shell = (script: string, env: Readonly<Record<string, string>> = { HOME: home, MLSD_HOME: home }) => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--norc', '-c', `mlsd() { "${process.execPath}" "${BIN}" "$@"; }; ${script}`],
    {
      encoding: 'utf8',
      cwd: home,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', ...env },
    },
  )
  return { status, out: stdout, err: stderr }
}

const TRANSCRIPT = { prompt: 'stripe/payment-fraud', level: 'L4', answers: { clarify: 'What is the goal?' } }

describe.skipIf(process.platform === 'win32')('an output that goes away', () => {
  beforeEach(() => {
    writeFileSync(join(home, 'many.jsonl'), `${JSON.stringify(TRANSCRIPT)}\n`.repeat(300))
  })
  it.each([
    'list',
    'guide',
    `check ${join(root, 'prompts', 'stripe')}`,
    'score --jsonl many.jsonl',
    'show stripe/payment-fraud',
  ])('mlsd %s | head -1 ends silently with 0', (command) => {
    const { out, err } = shell(`mlsd ${command} | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`)
    expect([out, err]).toEqual(['0\n', ''])
  })

  it.each(['list', 'guide'])('mlsd %s with both outputs closed ends without a crash', (command) => {
    expect(shell(`mlsd ${command} >&- 2>&-; echo $?`).out).toBe('0\n')
  })
})

describe.skipIf(process.platform === 'win32')('a closed standard input', () => {
  it.each([
    ['list', 0, /^$/],
    ['practice stripe/payment-fraud', 0, /^$/],
    ['score --jsonl -', 0, /^$/],
    ['score -', 1, /^$/],
  ] as const)('mlsd %s ends with %i', (command, code, err) => {
    const ended = shell(`mlsd ${command} <&-`)
    expect([ended.status, ended.err]).toEqual([code, expect.stringMatching(err)])
  })
})

describe('surroundings that lack something', () => {
  it.each(['list', 'history', 'doctor', 'practice stripe/payment-fraud'])(
    'mlsd %s bears a data folder that is a file',
    (command) => {
      const file = join(home, 'file')
      writeFileSync(file, 'mine')
      const { status, out, err } = run(command.split(' '), {
        home: file,
        env: { TMPDIR: home },
        input: '/quit\n',
      })
      expect([0, 1, 74]).toContain(status)
      expect(err).not.toMatch(/bug|at .*\.js/)
      if (command === 'history') expect(err).toContain('a part of the path is not a folder')
      if (!command.startsWith('practice')) return
      expect([status, err]).toEqual([
        0,
        expect.stringMatching(/not a folder\. The round goes on in \S+\.jsonl/),
      ])
      const [kept = ''] = readdirSync(home).filter((name) => name.endsWith('.jsonl'))
      expect(out).toContain(`mlsd resume ${join(home, kept)}\n`)
      expect(readJournal(join(home, kept)).events.at(-1)?.type).toBe('paused')
      expect(run(['resume', join(home, kept)], { home, input: '/quit\n' }).status).toBe(0)
    },
  )

  it.skipIf(process.platform === 'win32').each([
    ['HOME unset', {}],
    ['only PATH, HOME and TERM', { HOME: '/nonexistent' }],
    ['an empty HOME', { HOME: '' }],
    ['a relative XDG folder, which is ignored', { HOME: '/nonexistent', XDG_DATA_HOME: 'here' }],
  ])('%s: list and checklist work', (_, env) => {
    const { status, out, err } = shell('mlsd list && mlsd checklist --company meta', env)
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('Practise one:  mlsd practice')
  })
})

describe('a clock that is set back', () => {
  it('takes no time away and skips no phase', () => {
    const start = Date.UTC(2026, 0, 1, 12)
    const at = (hours: number) => ({ home, env: { MLSD_NOW: String(start + hours * 3_600_000) } })
    run(['practice', 'stripe/payment-fraud'], { ...at(0), input: 'What is the goal?\n/next\n/quit\n' })
    for (const hours of [-5, 1, -9]) run(['resume'], { ...at(hours), input: 'A fallback to rules.\n/quit\n' })
    const [name = ''] = readdirSync(join(home, 'sessions')).filter((each) => each.endsWith('.jsonl'))
    const { events } = readJournal(join(home, 'sessions', name))
    const session = replay(events)
    const pace = paceOf(session, start - 99 * 3_600_000)
    for (const { elapsed } of [pace.total, ...Object.values(pace.phases)])
      expect(elapsed).toBeGreaterThanOrEqual(0)
    expect(session.visited).toEqual(['clarify', 'design'])
    expect(session.utterances.every(({ at: said }) => said >= 0)).toBe(true)
    expect(session.answers.design.map(({ text }) => text)).toHaveLength(3)
    const { status, out } = run(['export', name.replace('.jsonl', '')], at(-20))
    expect(status).toBe(0)
    expect(out).not.toMatch(/-\d+:\d\d|NaN/)
  })
})
