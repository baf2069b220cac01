import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root, run, scratch } from './run.ts'

const place = scratch()
const home = join(place.path, 'home')
const work = join(place.path, 'work')
const bin = join(place.path, 'bin')
afterAll(place.remove)

/** The recipe as it stands in the README. */
const [, recipe = ''] =
  /^A cohort is graded [^\n]*\n\n```sh\n([\s\S]*?)^```$/m.exec(
    readFileSync(join(root, 'README.md'), 'utf8'),
  ) ?? []

const gold = readdirSync(join(root, 'test/gold'))
  .filter((name) => /^(?:stripe|uber).*yaml$/.test(name))
  .map((name) => parse(readFileSync(join(root, 'test/gold', name), 'utf8')))

/** More rounds than go into two parts, each with one phase, as many would take long. */
const rounds = Array.from({ length: 112 }, (_, nth) => {
  const { prompt, level, answers } = gold[nth % gold.length]
  return JSON.stringify({
    id: `round-${nth}`,
    prompt,
    level,
    answers: { 'trade-offs': answers['trade-offs'] },
  })
})

const follow = (lines: readonly string[]) => {
  writeFileSync(join(work, 'rounds.jsonl'), lines.map((line) => `${line}\n`).join(''))
  const { status, stderr } = spawnSync('sh', ['-c', recipe], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: home, MLSD_HOME: home },
  })
  expect([status, stderr]).toEqual([0, ''])
  return readFileSync(join(work, 'scorecards.jsonl'), 'utf8')
}

beforeEach(() => {
  for (const folder of [work, bin]) mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(bin, 'mlsd'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/mlsd.js')}" "$@"\n`,
  )
  chmodSync(join(bin, 'mlsd'), 0o755)
})

it('the recipe for a cohort gives what a single run gives, and leaves nothing behind', () => {
  const cards = follow(rounds)
  expect(cards).toBe(run(['score', '--jsonl'], { home, input: rounds.join('\n') }).out)
  expect(cards.trimEnd().split('\n').length).toBe(rounds.length)
  expect(readdirSync(work).sort()).toEqual(['rounds.jsonl', 'scorecards.jsonl'])
})

it('and goes on after a line that cannot be judged, in order', () => {
  const spoilt = rounds.map((line, nth) => (nth === 60 ? '{"id": "round-60"}' : line))
  const ids = follow(spoilt)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(ids.map(({ id }) => id)).toEqual(rounds.map((_, nth) => `round-${nth}`))
  expect(ids[60]).toMatchObject({ line: 11, error: { path: 'prompt' } })
})
