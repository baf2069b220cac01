import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, run, scratch } from './run.ts'

/** Answers the first question, waits for the second, and is ended there. */
const endedBy = async (
  home: string,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; out: string }> => {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, MLSD_HOME: home, TZ: 'UTC' }
  const child = spawn(process.execPath, [join(root, 'bin', 'mlsd.js'), 'drill'], { env, cwd: home })
  let out = ''
  let answered = false
  child.stdout.setEncoding('utf8')
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text: string) => {
      out += text
      const asked = out.split('Interviewer').length - 1
      if (asked === 1 && !answered) {
        answered = true
        child.stdin.write('I do not know.\n')
      }
      if (asked === 2) resolve()
    })
  })
  child.kill(signal)
  const [code] = await once(child, 'close')
  return { code, out }
}

const answersIn = (home: string) =>
  // a killed program leaves its lock
  readdirSync(join(home, 'drills'))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(home, 'drills', name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .filter(({ type }) => type === 'drilled'),
    )
    // drills of one second are named in no order
    .sort((one, other) => one.at - other.at)

test.each([
  ['SIGINT', 130],
  ['SIGHUP', 129],
  ['SIGTERM', 143],
  ['SIGKILL', null],
] as const)(
  '%s loses nothing that was answered, and the next drill goes on',
  async (signal, expected) => {
    const { path: home, remove } = scratch()
    try {
      const { code, out } = await endedBy(home, signal)
      expect(code).toBe(expected)
      expect(out.includes('Everything you answered is saved. Go on:  mlsd drill')).toBe(signal !== 'SIGKILL')
      expect(answersIn(home).map(({ text }) => text)).toEqual(['I do not know.'])
      const again = run(['drill'], { home, input: '/next\n' })
      expect([again.status, again.err]).toEqual([0, ''])
      const [first, second] = answersIn(home)
      expect(second.card).not.toBe(first.card)
      expect(second.question.split(' ').slice(0, 5)).toEqual(
        out
          .slice(out.lastIndexOf('Interviewer') + 13)
          .split(/\s+/)
          .slice(0, 5),
      )
    } finally {
      remove()
    }
  },
  60_000,
)
