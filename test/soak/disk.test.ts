import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJournal } from '../../src/disk/journal.ts'
import { root, run } from '../cli/run.ts'
import { scratch } from '../disk/scratch.ts'
import { chanceFrom, SEED, times } from './scale.ts'

const canMount = (): boolean => {
  const { status } = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt'])
  if (status !== 0)
    console.warn('full and read-only disks: SKIPPED, no private mount namespace can be had here')
  return status === 0
}

let home = ''
beforeEach(() => {
  home = scratch()
  mkdirSync(join(home, 'small'))
  mkdirSync(join(home, 'spare'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Runs a script with a tmpfs of its own at ./small; the program is `mlsd`, its data there, its spare place ./spare. */
const inNamespace = async (script: string, size = '64k', spare = '$PWD/spare') => {
  const words = `mount -t tmpfs -o size=${size} tmpfs small && export MLSD_HOME="$PWD/small" TMPDIR="${spare}" HOME="${spare}"
mlsd() { "${process.execPath}" "${join(root, 'bin', 'mlsd.js')}" "$@"; }
${script}`
  const child = spawn('unshare', ['-rm', 'bash', '--norc', '-c', words], {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC', TERM: 'dumb' },
  })
  child.stdin.end()
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const [code] = await once(child, 'close')
  return { code, out, err }
}

const entriesOf = (path: string): readonly string[] =>
  readJournal(path).events.flatMap((event) => (event.type === 'answered' ? [event.text] : []))

const spareFiles = (): readonly string[] =>
  readdirSync(join(home, 'spare')).filter((name) => name.endsWith('.jsonl'))

const spareFile = (): string => join(home, 'spare', spareFiles()[0] ?? 'none')

/** Entries of about so many bytes each. */
const entries = (count: number, bytes: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `Entry ${nth}. ${'We log features. '.repeat(bytes / 17)}`.trim())

const PRACTICE = 'mlsd practice stripe/payment-fraud'

describe.skipIf(process.platform !== 'linux' || !canMount())('a disk that cannot be written', () => {
  it.each(Array.from({ length: times(100) }, (_, nth) => SEED + nth))(
    'full at a random moment (seed %i): the round goes on elsewhere, and is gone on with there',
    async (seed) => {
      const chance = chanceFrom(seed)
      const sent = entries(4 + Math.floor(chance() * 12), 1000 + chance() * 12_000)
      writeFileSync(join(home, 'in.txt'), `${sent.join('\n\n')}\n/quit\n`)
      const size = 12 + 4 * Math.floor(chance() * 10)
      const { code, out, err } = await inNamespace(`${PRACTICE} < in.txt`, `${size}k`)
      expect(code).toBe(0)
      if (spareFiles().length === 0) return
      expect(err).toMatch(
        /^mlsd: cannot (write|create) \S+: the disk is full\. The round goes on in \S+: nothing is lost/,
      )
      expect(err).toContain('set MLSD_HOME to a folder that can be written')
      expect(out).toContain(`Go on:  mlsd resume ${spareFile()}`)
      expect(entriesOf(spareFile())).toEqual(sent)
      const { status } = run(['resume', spareFile()], { home, input: 'And rules.\n/quit\n' })
      expect([status, entriesOf(spareFile())]).toEqual([0, [...sent, 'And rules.']])
    },
  )

  it('that gets room again takes the round back, and nothing stays elsewhere', async () => {
    const [first = '', second = ''] = entries(2, 20_000)
    const { code, out, err } = await inNamespace(
      `head -c 53000 /dev/zero > small/ballast
{ printf '%s\\n\\n' '${first}'; for try in $(seq 400); do ls spare/*.jsonl >/dev/null 2>&1 && break; sleep 0.05; done; rm small/ballast; printf '%s\\n/quit\\n' '${second}'; } | ${PRACTICE}
cat small/sessions/*.jsonl > back`,
      '64k',
    )
    expect([code, spareFiles()]).toEqual([0, []])
    expect(err).toContain('The round goes on in')
    expect(out).toMatch(/Go on: {2}mlsd resume \d{8}-\d{6}-\d{4}\n/)
    expect(entriesOf(join(home, 'back'))).toEqual([first, second])
  })

  it('is read-only from the start', async () => {
    const { code, err } = await inNamespace(
      `mount -o remount,ro small && printf 'What is the goal?\\n/quit\\n' | ${PRACTICE}`,
    )
    expect(code).toBe(0)
    expect(err).toMatch(/^mlsd: cannot create \S+: the file system is read-only\. The round goes on in/)
    expect(entriesOf(spareFile())).toEqual(['What is the goal?'])
  })

  it('is read-only when a round is resumed', async () => {
    const { code, err } = await inNamespace(
      `printf 'What is the goal?\\n/quit\\n' | ${PRACTICE} >/dev/null; cp small/sessions/*.jsonl before
mount -o remount,ro small && printf 'And rules.\\n/quit\\n' | mlsd resume; echo $? > code; cmp before small/sessions/*.jsonl`,
    )
    expect(code).toBe(0)
    expect(err).toMatch(/^mlsd: cannot write \S+: the file system is read-only\. The round goes on in/)
    expect(entriesOf(spareFile())).toEqual(['What is the goal?', 'And rules.'])
  })

  it('and no other place either: says so, goes on, shows the debrief, and ends with 74', async () => {
    const { code, out, err } = await inNamespace(
      `cd small && mount -o remount,ro . && printf 'What is the goal?\\n/next\\n/next\\n/next\\n/next\\n' | ${PRACTICE}`,
      '64k',
      '$PWD/small',
    )
    expect(code).toBe(74)
    expect(err).toMatch(/nor any other place\. The round goes on/)
    expect(err).toContain('copy what is on the screen')
    expect(out).toContain('of 100, a practice signal')
  })
})
