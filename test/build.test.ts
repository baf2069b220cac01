import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FactKin } from '../src/bank/derived.ts'
import { readLibrary } from '../src/bank/library.ts'
import { RECKONER } from '../src/commands/compile-content.ts'
import { readTexts } from '../src/disk/compile.ts'
import type { CompiledPrompt, PromptRules } from '../src/disk/compiled.ts'
import { contentSources } from '../src/disk/sources.ts'
import { scratch } from './disk/scratch.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(scratch(), 'dist')

const read = (name: string): string => readFileSync(join(out, name), 'utf8')

let built: ReturnType<typeof spawnSync>

beforeAll(() => {
  built = spawnSync(process.execPath, [join(root, '.config', 'build.mjs'), out], { encoding: 'utf8' })
}, 180_000)

const scripts = (): string[] =>
  ['.', 'chunks', 'program'].flatMap((folder) =>
    readdirSync(join(out, folder))
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => join(folder, name)),
  )

const REQUIRED = /\brequire\(["']([^"'.][^"']*)["']\)/g
const IMPORTED = /^(?:import|export)\s[^'"]*?from\s+['"]([^'"./][^'"]*)['"]/gm

describe('the build', () => {
  test('ends well and leaves nothing behind', () => {
    expect(built.stderr).toBe('')
    expect(built.status).toBe(0)
    expect(readdirSync(join(out, '..'))).toEqual(['dist'])
  })

  test('bundles every package: only Node’s own modules are imported', () => {
    const foreign = scripts().flatMap((name) =>
      [...read(name).matchAll(name.endsWith('.cjs') ? REQUIRED : IMPORTED)]
        .map(([, target = '']) => target)
        .filter((target) => !isBuiltin(target))
        .map((target) => `${name} imports ${target}`),
    )
    expect(foreign).toEqual([])
  })

  test('puts what a command that only looks needs into four files', () => {
    const names = readdirSync(join(out, 'program'))
    const seen = new Set<string>()
    const load = (name: string): void => {
      if (seen.has(name)) return
      seen.add(name)
      for (const [, next = ''] of read(`program/${name}`).matchAll(/^var \w+ = require\("\.\/(.+?)"\)/gm))
        load(next)
    }
    load('main.cjs')
    load(names.find((name) => name.startsWith('looking-')) ?? 'none')
    expect(seen.size).toBe(4)
  })

  test('writes in ASCII what a start reads', () => {
    const content = readdirSync(join(out, 'content'), { recursive: true, encoding: 'utf8' })
    const files = [
      ...scripts().filter((name) => name.endsWith('.cjs')),
      ...content.filter((name) => name.endsWith('.json')).map((name) => join('content', name)),
    ]
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((name) => /[^\0-\x7f]/.test(read(name)))).toEqual([])
  })

  test('keeps what this Node compiled, of every file that a start loads', () => {
    const [version = ''] = readdirSync(join(out, 'program/code-cache'))
    const kept = readdirSync(join(out, 'program/code-cache', version))
    expect(kept).toContain('main.cjs')
    expect(kept.length).toBeGreaterThan(20)
    const rejected = kept.filter((name) => {
      const source = read(`program/${name}`)
      const cachedData = readFileSync(join(out, 'program/code-cache', version, name))
      return new Script(source, { filename: join(out, 'program', name), cachedData }).cachedDataRejected
    })
    expect(rejected).toEqual([])
  })

  test.each([
    ['none', (path: string) => rmSync(path)],
    ['another’s', (path: string) => writeFileSync(path, 'of another Node')],
    ['a torn one', (path: string) => truncateSync(path, 1000)],
  ])('runs as well with %s of what was compiled', (_, change) => {
    const home = scratch()
    for (const folder of ['bin', 'prompts', 'rubrics'])
      cpSync(join(root, folder), join(home, folder), { recursive: true })
    cpSync(join(root, 'package.json'), join(home, 'package.json'))
    cpSync(out, join(home, 'dist'), { recursive: true })
    const cache = join(home, 'dist/program/code-cache')
    for (const file of readdirSync(cache, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.cjs')) change(join(cache, file))
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'bin/mlsd.js'), '--help'], {
      encoding: 'utf8',
    })
    expect({ status, stderr, start: stdout.slice(0, 11) }).toEqual({
      status: 0,
      stderr: '',
      start: 'Usage: mlsd',
    })
  })

  test('goes with the licences of what is inside', () => {
    const licences = read('THIRD-PARTY.txt')
    for (const name of ['commander', 'yaml', 'zod', 'chalk', '@inquirer/core', 'stemmer', 'fast-wrap-ansi']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([A-Z]`, 'm'))
    }
    expect(licences).toContain('Permission is hereby granted')
  })

  test('holds the content as the sources have it', () => {
    const { prompts, rubrics } = readLibrary(readTexts(contentSources(root)).texts)
    expect(prompts.length).toBeGreaterThan(40)
    for (const { value: prompt } of prompts) {
      const compiled = JSON.parse(read(`content/prompts/${prompt.id}.json`)) as CompiledPrompt
      expect(compiled.prompt).toEqual(JSON.parse(JSON.stringify(prompt)))
      const kin = JSON.parse(read(`content/kin/${prompt.id}.json`)) as FactKin
      expect(Object.keys(kin.facts)).toEqual(prompt.facts.map(({ id }) => id))
    }
    expect(JSON.parse(read('content/rubrics.json'))).toMatchObject({
      rubrics: JSON.parse(JSON.stringify(rubrics)),
    })
    const [first] = prompts
    if (first === undefined) throw new Error('no prompt')
    const rules = JSON.parse(read(`content/rules/${first.value.id}.json`)) as PromptRules
    expect(rules).toMatchObject(JSON.parse(JSON.stringify(RECKONER.prepared(first.value, rubrics))) as object)
  })

  test('says what the package exports', async () => {
    expect(read('api.d.ts')).toBe("export * from './types/api.ts'\n")
    expect(existsSync(join(out, 'types', 'api.d.ts'))).toBe(true)
    const api = (await import(pathToFileURL(join(out, 'api.js')).href)) as Record<string, unknown>
    expect(Object.keys(api).sort()).toEqual([
      'UserError',
      'loadBank',
      'scoreTranscript',
      'scorerFor',
      'transcriptOf',
    ])
  })
})
