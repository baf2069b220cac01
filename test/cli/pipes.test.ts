import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJournal } from '../../src/disk/journal.ts'
import type { SessionEvent } from '../../src/session/event.ts'
import { scratch } from '../disk/scratch.ts'

const BIN = fileURLToPath(new URL('../../bin/mlsd.js', import.meta.url))
const PROMPT = 'stripe/payment-fraud'

let home = ''
const children: ChildProcess[] = []

beforeEach(() => {
  home = scratch()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

/** The built program behind pipes. */
const start = (args: readonly string[]) => {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...env, MLSD_HOME: home }, cwd: home })
  children.push(child)
  const heard = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text
  })
  child.stdin.on('error', () => undefined)
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  return {
    child,
    heard,
    type: (text: string) => child.stdin.write(text),
    /** Waits until something was printed. */
    until: async (words: string) => {
      while (!heard.out.includes(words)) await once(child.stdout, 'data')
    },
    ended: async () => {
      const [code, signal] = await closed
      return { code, signal, ...heard }
    },
  }
}

const run = (args: readonly string[], stdin = '') => {
  const program = start(args)
  program.child.stdin.end(stdin)
  return program.ended()
}

const journalFile = (): string => {
  const [file = '', ...others] = readdirSync(join(home, 'sessions')).filter((name) => name.endsWith('.jsonl'))
  expect(others).toEqual([])
  return join(home, 'sessions', file)
}

const events = (): readonly SessionEvent[] => readJournal(journalFile()).events

const entries = (): string[] => events().flatMap((event) => (event.type === 'answered' ? [event.text] : []))

const DESIGN = 'We start from rules and boosted trees, because they are fast and can be explained.'

const ROUND = [
  'What is the goal, and what does each error cost?',
  '/next',
  DESIGN,
  '',
  'Velocity features over 1 h, 24 h and 7 d.',
  '/next',
  'Labels come after 90 days, so young rows are reweighted.',
  '/next',
  'We give up recall for approvals.',
  '/next',
  'How do you test a new model?',
].join('\n')

describe('a whole round by pipe', () => {
  it('is asked, answered, scored, and can be shared and read back', async () => {
    const { code, out, err } = await run(['practice', PROMPT, '--seed', '3'], ROUND)
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toMatch(/[\x1b\x07\r]/)
    for (const words of [
      'Interviewer  Design a real-time fraud',
      'CLARIFY',
      'DESIGN',
      'DEEP DIVE',
      'TRADE-OFFS',
    ]) {
      expect(out).toContain(words)
    }
    expect(out).toMatch(/\d of 100, a practice signal/)
    expect(entries()).toHaveLength(5)
    const exported = await run(['export'])
    writeFileSync(join(home, 'round.md'), exported.out)
    const again = JSON.parse((await run(['score', 'round.md', '--json'])).out)
    const last = events().at(-1)
    expect(last).toMatchObject({ type: 'scored', score: again.score, verdict: again.verdict })
  })

  it('takes its answers from a file as well', async () => {
    const answers = {
      clarify: 'What is the goal?',
      design: DESIGN,
      'deep-dive': 'Labels.',
      'trade-offs': 'Cost.',
    }
    writeFileSync(join(home, 'round.json'), JSON.stringify({ prompt: PROMPT, level: 'L4', answers }))
    const { code, out, err } = await run(['practice', '--answers', 'round.json', '--json'])
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ prompt: PROMPT, level: 'L4' })
  })
})

describe('stopping and going on', () => {
  it('/quit, then resume', async () => {
    const first = await run(['practice', PROMPT], `What is the goal?\n/next\n${DESIGN}\n/quit\n`)
    expect(first.code).toBe(0)
    const command = /^Go on: {2}mlsd (resume \S+)$/m.exec(first.out)?.[1] ?? ''
    const second = await run(command.split(' '), 'And a fallback to rules.\n')
    expect(second.code).toBe(0)
    expect(second.out).toContain('Back in Design, 1 entry so far.')
    expect(entries()).toEqual(['What is the goal?', DESIGN, 'And a fallback to rules.'])
    expect(events().at(-1)?.type).toBe('scored')
  })

  it('kill -9 between entries, then resume: every entry that was acknowledged is there', async () => {
    const program = start(['practice', PROMPT, '--seed', '3'])
    program.type('What is the goal?\n\n')
    await program.until('margin lost')
    program.type(`/next\n${DESIGN}\n\n`)
    await program.until('┃ We start from rules')
    program.child.kill('SIGKILL')
    expect((await program.ended()).signal).toBe('SIGKILL')
    const before = events()
    const { code, out } = await run(['resume'], 'And a fallback to rules.\n/next\n/next\n/next\n')
    expect(code).toBe(0)
    expect(out).toContain('What earned most')
    expect(events().slice(0, before.length)).toEqual(before)
    expect(entries().at(-1)).toBe('And a fallback to rules.')
    expect(entries()[0]).toBe('What is the goal?')
  })

  it.each([
    ['What is the goal?', false],
    ['What is the goal? And', true],
  ])('a draft %j beside the sent entry stays: %s', async (text, stays) => {
    await run(['practice', PROMPT], 'What is the goal?\n/quit\n')
    const draft = journalFile().replace('/sessions/', '/drafts/').replace('.jsonl', '.md')
    mkdirSync(dirname(draft), { recursive: true })
    writeFileSync(draft, `${text}\n`)
    await run(['resume'], '/quit\n')
    expect(existsSync(draft)).toBe(stays)
  })

  it('a torn line at the end is cut off before the round goes on', async () => {
    await run(['practice', PROMPT], 'What is the goal?\n/quit\n')
    appendFileSync(journalFile(), '{"type":"answered","at":1,"text":"half a li')
    const { code } = await run(['resume'], '/quit\n')
    expect(code).toBe(0)
    expect(entries()).toEqual(['What is the goal?'])
    expect(readFileSync(journalFile(), 'utf8')).not.toContain('half a li')
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('%s pauses with code %i, and says how to go on', async (signal, code) => {
    const program = start(['practice', PROMPT])
    program.type('What is the goal?\n\n')
    await program.until('Interviewer  Money.')
    program.child.kill(signal)
    const ended = await program.ended()
    expect(ended.code).toBe(code)
    expect(ended.out).toMatch(/Paused at Clarify, \d:\d\d left\. .*\nGo on: {2}mlsd resume \S+\n$/)
    expect(events().at(-1)?.type).toBe('paused')
    expect(entries()).toEqual(['What is the goal?'])
  })

  it('a reader that goes away ends it silently with code 0', async () => {
    const program = start(['practice', PROMPT])
    await program.until('Interviewer')
    program.child.stdout.destroy()
    program.type(`${DESIGN}\n\n`.repeat(200))
    program.child.stdin.end()
    const { code, err } = await program.ended()
    expect([code, err]).toEqual([0, ''])
  })
})

const canMount = (): boolean => {
  try {
    execFileSync('unshare', ['-rm', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('full disk: skipped, no private namespace here')
    return false
  }
}

describe.skipIf(process.platform !== 'linux' || !canMount())('a full disk', () => {
  it('loses nothing, and says where the round is', async () => {
    const big = Array.from({ length: 12 }, (_, n) => `${`word${n} `.repeat(1500)}\n`).join('\n')
    writeFileSync(join(home, 'in.txt'), `${big}\n/next\n${DESIGN}\n/next\n/next\n/next\n`)
    const script =
      'mkdir small && mount -t tmpfs -o size=64k tmpfs small && MLSD_HOME="$PWD/small" TMPDIR="$PWD" "$0" "$1" practice "$2" < in.txt'
    const child = spawn('unshare', ['-rm', 'sh', '-c', script, process.execPath, BIN, PROMPT], { cwd: home })
    children.push(child)
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdout.resume()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(err).toMatch(
      /^mlsd: cannot write .*: the disk is full\. The round goes on in \S+: nothing is lost/,
    )
    const elsewhere = /The whole round is in (\S+\.jsonl) instead/.exec(err)?.[1] ?? ''
    const kept = readJournal(elsewhere).events
    expect(kept.filter(({ type }) => type === 'answered')).toHaveLength(13)
    expect(kept.at(-1)?.type).toBe('scored')
    expect(statSync(elsewhere).mode & 0o777).toBe(0o600)
  })
})
