import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { validator } from '../fixtures/validator.ts'
import { root, run, scratch } from './run.ts'

const place = scratch()
const home = join(place.path, 'home')
afterAll(place.remove)

const schemaOf = (command: 'score' | 'export') => {
  const { status, out, err } = run([command, '--schema'], { home })
  expect([status, err]).toEqual([0, ''])
  return out
}

describe('the published schemas', () => {
  it('are shipped as they are printed', () => {
    const shipped = (name: string): string =>
      readFileSync(join(root, 'dist/schemas', `${name}.schema.json`), 'utf8')
    expect(shipped('scorecard')).toBe(schemaOf('score'))
    expect(shipped('export')).toBe(schemaOf('export'))
  })

  it('are met by scorecards of graded transcripts', () => {
    const names = readdirSync(join(root, 'test/gold')).filter((name) =>
      /^(?:stripe|uber|tiktok).*yaml$/.test(name),
    )
    const rounds = names.map((id) => ({ id, ...parse(readFileSync(join(root, 'test/gold', id), 'utf8')) }))
    const cut = { ...rounds[0], answers: { design: rounds[0].answers.design }, complete: false }
    const input = [...rounds, cut].map((each) => JSON.stringify(each)).join('\n')
    const problems = validator(JSON.parse(schemaOf('score')))
    const { status, out } = run(['score', '--jsonl'], { home, input })
    const cards = out.trimEnd().split('\n')
    expect([status, cards.length]).toEqual([0, rounds.length + 1])
    expect(cards.map((line) => problems(JSON.parse(line)))).toEqual(cards.map(() => ''))
    const [first = ''] = cards
    expect(problems({ ...JSON.parse(first), score: 101 })).toContain('score')
    expect(problems({ ...JSON.parse(first), more: 1 })).toContain('more')
  })

  it('are met by exports of rounds that were played, redacted, broken off and imported', () => {
    const problems = validator(JSON.parse(schemaOf('export')))
    const answers = join(root, 'test/fixtures/readme-round.yaml')
    // Each round on a day of its own: which of two is the last of one second is not said.
    const on = (day: number) => ({ home, env: { MLSD_NOW: String(Date.UTC(2026, 10, day)) } })
    expect(run(['practice', '--answers', answers, '--seed', '11'], on(1)).status).toBe(0)
    const exports = [
      run(['export', '--format', 'json'], { home }),
      run(['export', '--format', 'json', '--redact'], { home }),
    ]
    const input =
      '# Clarify\nInterviewer: ETA of a ride.\nMe: Who reads it?\n# Design\nThe road network [[at Acme]].'
    const TOLD = ['--prompt', 'uber/ride-eta', '--level', 'L4']
    expect(run(['import', '-', ...TOLD], { ...on(2), input }).status).toBe(0)
    exports.push(run(['export', '--format', 'json', '--redact'], { home }))
    const PART = ['practice', 'uber/ride-eta', '--phase', 'design', '--untimed']
    run(PART, { ...on(3), input: 'A baseline.\n\n' })
    exports.push(run(['export', '--format', 'json'], { home }))
    expect(exports.map(({ status, out }) => [status, problems(JSON.parse(out))])).toEqual(
      exports.map(() => [0, '']),
    )
    expect(exports.map(({ out }) => JSON.parse(out).complete)).toEqual([undefined, undefined, false, false])
    expect(problems({ ...JSON.parse(exports[0]?.out ?? ''), level: 'L9' })).toContain('level')
  })
})

describe('mlsd export --for-review', () => {
  it('is another way to say --format review', () => {
    const said = run(['export', '--format', 'review', '--with-scores'], { home })
    expect(said.status).toBe(0)
    expect(run(['export', '--for-review', '--with-scores'], { home })).toEqual(said)
  })

  it('contradicts another format', () => {
    const { status, err } = run(['export', '--for-review', '--format', 'html'], { home })
    expect(status).toBe(2)
    expect(err).toContain("option '--format <format>' cannot be used with option '--for-review'")
  })
})
