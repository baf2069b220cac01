import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root, run, scratch } from './run.ts'

const place = scratch()
const home = join(place.path, 'home')
const round = join(root, 'test/fixtures/readme-round.yaml')
afterAll(place.remove)

const rounds = readdirSync(join(root, 'test/gold'))
  .filter((name) => /^(?:stripe|uber).*__(?:a|f|m1)\.yaml$/.test(name))
  .map((name) => ({ id: name, ...parse(readFileSync(join(root, 'test/gold', name), 'utf8')) }))

describe('mlsd score --jsonl', () => {
  const input = [
    ...rounds.map((each) => JSON.stringify(each)),
    'not json',
    '',
    JSON.stringify({ ...rounds[0], id: 'gone', prompt: 'meta/gone' }),
    JSON.stringify({ ...rounds[0], id: 'odd', level: 'L9' }),
  ].join('\n')

  it('answers line by line, in order, and goes on after a bad one', () => {
    const { status, out, err } = run(['score', '--jsonl'], { home, input })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([status, err]).toEqual([1, ''])
    expect(lines.slice(0, rounds.length).map(({ id }) => id)).toEqual(rounds.map(({ id }) => id))
    expect(lines.slice(rounds.length).map(({ id, line, error }) => [id, line, error.path])).toEqual([
      [null, 7, ''],
      ['gone', 9, 'prompt'],
      ['odd', 10, 'level'],
    ])
  })

  it('gives the scorecard that score gives, the same in any place and at any time', () => {
    const [first] = rounds
    const file = join(place.path, 'round.json')
    writeFileSync(file, JSON.stringify(first))
    const one = JSON.stringify(JSON.parse(run(['score', file, '--json'], { home }).out))
    for (const env of [
      { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8' },
      { TZ: 'America/Lima', LC_ALL: 'de_DE.UTF-8' },
    ]) {
      const { status, out } = run(['score', '--jsonl'], { home, env, input: JSON.stringify(first) })
      expect([status, out.trimEnd()]).toEqual([0, one])
    }
  })
})

describe('mlsd score --min-verdict', () => {
  it.each([
    ['strong-no-hire', 0],
    ['strong-hire', 1],
  ])('%s of a middling round exits with %d', (verdict, status) => {
    expect(run(['score', round, '--min-verdict', verdict], { home }).status).toBe(status)
  })

  it('of no such name is a wrong argument', () => {
    const { status, err } = run(['score', round, '--min-verdict', 'maybe'], { home })
    expect(status).toBe(2)
    expect(err).toContain('Allowed choices are strong-no-hire, no-hire, hire, strong-hire.')
  })
})

describe('mlsd score --rubric', () => {
  it('judges short answers', () => {
    const rubric = join(place.path, 'rubric.yaml')
    writeFileSync(
      rubric,
      'id: demo\nscale: {max: 1}\ncriteria:\n  - {id: split, meets: named, named: ["split & time"]}\n',
    )
    const input = '{"id": 1, "text": "Split by time."}\n{"id": 2, "text": "Never split by time."}\n'
    const { status, out } = run(['score', '--rubric', rubric], { home, input })
    expect([
      status,
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).score),
    ]).toEqual([0, [1, 0]])
  })

  it('says where a rubric cannot be read', () => {
    const rubric = join(place.path, 'broken.yaml')
    writeFileSync(
      rubric,
      'id: demo\nscale: {max: 1}\ncriteria:\n  - id: split\n    named: ["split & > time"]\n',
    )
    const { status, out, err } = run(['score', '--rubric', rubric], { home, input: '' })
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('broken.yaml:5:')
  })
})

describe('a stored round', () => {
  beforeAll(() => {
    expect(run(['practice', '--answers', round, '--seed', '1'], { home }).status).toBe(0)
  })

  it('shows why it has its credits', () => {
    const { status, out } = run(['why', 'last', 'late-is-worse'], { home })
    expect(status).toBe(0)
    expect(out).toContain('rule (')
    expect(out).toContain('matched:')
    expect(run(['why', round, 'late-is-wrse'], { home }).err).toContain('Did you mean late-is-worse?')
  })

  it('shows what counted for all, and every place for one or for machines', () => {
    const OTHER = 'something else counted'
    const all = run(['why', 'last'], { home }).out
    expect([all.includes('this is what counted'), all.includes(OTHER)]).toEqual([true, false])
    expect(run(['why', 'last', 'late-is-worse'], { home }).out).toContain(OTHER)
    expect(run(['why', 'last', '--json'], { home }).out).toContain('"counted": false')
  })

  it('is judged again by the same rules, and nothing moves', () => {
    const { status, out } = run(['rescore', '--all'], { home })
    expect([status, out]).toEqual([0, expect.stringContaining('0 of 1 moved.')])
  })

  it('is judged for another level without being changed', () => {
    const before = run(['history', '--json'], { home }).out
    expect(run(['rescore', 'last', '--level', 'L6'], { home }).status).toBe(0)
    expect(run(['history', '--json'], { home }).out).toBe(before)
  })
})
