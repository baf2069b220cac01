import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, run, scratch } from './run.ts'

const place = scratch()
const home = join(place.path, 'home')
const elsewhere = join(place.path, 'elsewhere')
const bin = join(elsewhere, 'node_modules', '.bin', 'mlsd')
afterAll(place.remove)

const README = readFileSync(join(root, 'README.md'), 'utf8')

/** Uses every function, and types where they matter: a wrong type has to be an error, or all of it would be any. */
const CONSUMER = `
import {
  type Content, type Scorecard, type Scorer, type Transcript, type TranscriptProblem, type Verdict,
  loadBank, scorerFor, scoreTranscript, transcriptOf, UserError,
} from 'mlsd'
const content: Content = await loadBank({ home: '.' })
const card: Scorecard = await scoreTranscript(content, {})
const verdict: Verdict | null = card.verdict
const quote: string | undefined = card.criteria[0]?.evidence[0]?.quote
const read = transcriptOf({})
const problems: readonly TranscriptProblem[] = read.problems
const said: Transcript | null = read.transcript
const scorer: Scorer = await scorerFor(content, 'a/b')
if (said !== null) scorer.score(said).phases.design?.grade satisfies 0 | 1 | 2 | 3 | 4 | undefined
const ids: readonly string[] = (await content.bank()).prompts.map((prompt) => prompt.id)
const levels: string | undefined = (await content.prompt('a/b')).prompt.levels.L5
const found: string | undefined = new UserError({ expected: '' }).complaint.found
export { found, ids, levels, problems, quote, verdict }
// @ts-expect-error a number
export const a: string = card.score
// @ts-expect-error a list
export const b: string = read.problems
// @ts-expect-error text
export const c: number = (await content.bank()).companies[0]!.name
// @ts-expect-error a scorecard
export const d: number = scorer.score
`

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

describe('the packed package, installed somewhere else', () => {
  beforeAll(() => {
    mkdirSync(elsewhere, { recursive: true })
    writeFileSync(join(elsewhere, 'package.json'), '{"private": true}')
    // Built before the tests; scripts would build it again under the feet of the others.
    npm(['pack', '--ignore-scripts', '--pack-destination', place.path], root)
    const file = readdirSync(place.path).find((name) => name.endsWith('.tgz')) ?? ''
    npm(['install', join(place.path, file)], elsewhere)
  }, 120_000)

  it('is one package with nothing beside it and no script to run', () => {
    expect(readdirSync(join(elsewhere, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'mlsd',
    ])
    const manifest = JSON.parse(readFileSync(join(elsewhere, 'node_modules/mlsd/package.json'), 'utf8'))
    expect(manifest.dependencies ?? {}).toEqual({})
    for (const script of ['preinstall', 'install', 'postinstall'])
      expect(manifest.scripts[script]).toBeUndefined()
    expect(existsSync(join(elsewhere, 'node_modules/mlsd/dist/THIRD-PARTY.txt'))).toBe(true)
  })

  it('runs a whole round, exports it, and scores what it exported', () => {
    const answers = join(root, 'test/fixtures/readme-round.yaml')
    const practised = run(['practice', '--answers', answers], { home, bin, cwd: elsewhere })
    expect([practised.status, practised.err]).toEqual([0, ''])
    expect(practised.out).toMatch(/HIRE for L5/)
    expect(practised.out).not.toContain('\u001b')
    const exported = run(['export', '--output', 'round.md'], { home, bin, cwd: elsewhere })
    expect([exported.status, exported.out, exported.err]).toEqual([0, '', 'Written to round.md\n'])
    const scored = run(['score', 'round.md', '--json'], { home, bin, cwd: elsewhere })
    const whole = JSON.parse(run(['export', '--format', 'json'], { home, bin, cwd: elsewhere }).out)
    expect(JSON.parse(scored.out)).toEqual(whole.scorecard)
    const page = run(['export', '--format', 'html'], { home, bin, cwd: elsewhere })
    expect([page.status, page.err]).toEqual([0, ''])
    expect(page.out).toMatch(/^<!DOCTYPE html>[\s\S]*<mark>[\s\S]*<\/html>\n$/)
  })

  it('runs the example of the README', () => {
    const [, example = ''] = /^## From code\n\n```js\n([\s\S]*?)^```$/m.exec(README) ?? []
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
    const ran = (code: string) => {
      writeFileSync(join(elsewhere, 'example.mjs'), code)
      return run([], { home, bin: join(elsewhere, 'example.mjs'), cwd: elsewhere })
    }
    const { status, out, err } = ran(example)
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^\d+(?:\.\d)? null\n/)
    expect(out).toMatch(
      /^explained Lets late and early cost differently.* Late costs a cancelled booking, early a driver who waits\.$/m,
    )
    const wrong = ran(example.replace("level: 'L5'", "level: 'L9'"))
    expect([wrong.status, wrong.out, wrong.err]).toEqual([
      0,
      '',
      'expected one of L3, L4, L5, L6 at level "L9"\n',
    ])
  })

  it('has types that are whole, need nothing of Node, and are no any', () => {
    writeFileSync(join(elsewhere, 'consumer.mts'), CONSUMER)
    const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '']
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [compiler, ...args, 'consumer.mts'], {
      cwd: elsewhere,
      encoding: 'utf8',
    })
    expect([stdout, status]).toEqual(['', 0])
  })

  it('says of everything that it exports what it is', () => {
    const types = join(elsewhere, 'node_modules/mlsd/dist/types')
    const api = readFileSync(join(types, 'api.d.ts'), 'utf8')
    const exports = [...api.matchAll(/^export (?:type )?\{([^}]+)\} from '\.\/(.+)\.ts'/gm)].flatMap(
      ([, names = '', file = '']) =>
        names.split(',').flatMap((name) => (name.trim() === '' ? [] : [[name.trim(), file]])),
    )
    const own = [...api.matchAll(/^export (?:declare const|interface) (\w+)/gm)].map(([, name = '']) => [
      name,
      'api',
    ])
    const silent = [...exports, ...own].filter(([name, file]) => {
      const text = readFileSync(join(types, `${file}.d.ts`), 'utf8')
      return !new RegExp(`\\*/\nexport (?:declare )?(?:const|type|interface|class) ${name}\\b`).test(text)
    })
    expect(exports.length + own.length).toBeGreaterThan(30)
    expect(silent).toEqual([])
  })

  it('ships its schemas', () => {
    const script =
      "import schema from 'mlsd/schemas/export.schema.json' with { type: 'json' }; console.log(schema.title)"
    writeFileSync(join(elsewhere, 'schema.mjs'), script)
    const { out } = run([], { home, bin: join(elsewhere, 'schema.mjs'), cwd: elsewhere })
    expect(out).toBe('Round exported by mlsd\n')
  })

  it('lists its bank and says its version', () => {
    const { out } = run(['list', '--json'], { home, bin, cwd: elsewhere })
    const { companies } = JSON.parse(out) as { companies: { prompts: unknown[] }[] }
    expect(companies.flatMap(({ prompts }) => prompts).length).toBeGreaterThan(0)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(run(['--version'], { home, bin, cwd: elsewhere }).out).toBe(`${version}\n`)
  })
})
