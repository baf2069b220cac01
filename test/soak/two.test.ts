import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readJournal } from '../../src/disk/journal.ts'
import { hold } from '../../src/disk/lock.ts'
import { root, run } from '../cli/run.ts'
import { scratch } from '../disk/scratch.ts'
import { times } from './scale.ts'

let home = ''
beforeEach(() => {
  home = scratch()
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const journal = (): string => {
  const [name = ''] = readdirSync(join(home, 'sessions')).filter((each) => each.endsWith('.jsonl'))
  return join(home, 'sessions', name)
}

/** Resumes and waits to be told to go on, so that all that get in are in at the same time. */
const resume = () => {
  const child = spawn(process.execPath, [join(root, 'bin', 'mlsd.js'), 'resume'], {
    env: { PATH: process.env['PATH'] ?? '', MLSD_HOME: home, TZ: 'UTC' },
  })
  let heard = ''
  let err = ''
  child.stdin.on('error', () => undefined)
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdout.setEncoding('utf8')
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, err }))
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: string) => {
      heard += text
      if (heard.includes('Back in')) resolve()
    })
  })
  return { child, ended, settled: Promise.race([opened, ended]) }
}

it.each(Array.from({ length: times(50) }, (_, nth) => nth + 1))(
  'of four that resume one round at once, one gets in (%i)',
  async () => {
    run(['practice', 'stripe/payment-fraud'], { home, input: 'What is the goal?\n/quit\n' })
    writeFileSync(`${journal()}.lock`, `99999999 ${(await import('node:os')).hostname()}`)
    const four = [1, 2, 3, 4].map(resume)
    await Promise.all(four.map(({ settled }) => settled))
    for (const { child } of four) child.stdin.end('A fallback to rules.\n/quit\n')
    const ends = await Promise.all(four.map(({ ended }) => ended))
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 74, 74, 74])
    for (const { err } of ends.filter(({ code }) => code === 74)) {
      expect(err).toMatch(/^mlsd: this round is open in another terminal \(process \d+\)\n {2}Go on there/)
    }
    const texts = readJournal(journal()).events.flatMap((event) => ('text' in event ? [event.text] : []))
    expect(texts.filter((text) => text === 'A fallback to rules.')).toHaveLength(1)
    expect(readdirSync(join(home, 'sessions'))).toHaveLength(1)
  },
)

it('a lock that is held is told before anything of the round is touched', () => {
  run(['practice', 'stripe/payment-fraud'], { home, input: 'What is the goal?\n/quit\n' })
  const release = hold(journal())
  const before = readJournal(journal()).events
  expect(run(['resume'], { home })).toMatchObject({ status: 74, out: '' })
  expect(readJournal(journal()).events).toEqual(before)
  release()
  expect(run(['resume'], { home, input: '/quit\n' }).status).toBe(0)
})
