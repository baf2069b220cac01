import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
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
  ['.', 'chunks'].flatMap((folder) =>
    readdirSync(join(out, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name)),
  )

describe('the build', () => {
  test('ends well and leaves nothing behind', () => {
    expect(built.stderr).toBe('')
    expect(built.status).toBe(0)
    expect(readdirSync(join(out, '..'))).toEqual(['dist'])
  })

  test('bundles every package: only Node’s own modules are imported', () => {
    const foreign = scripts().flatMap((name) =>
      [...read(name).matchAll(/^(?:import|export)\s[^'"]*?from\s+['"]([^'"./][^'"]*)['"]/gm)]
        .map(([, target = '']) => target)
        .filter(
          (target) =>
            !target.startsWith('node:') &&
            !['fs', 'path', 'os', 'url', 'util', 'process', 'tty', 'events'].includes(target),
        )
        .map((target) => `${name} imports ${target}`),
    )
    expect(foreign).toEqual([])
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
      expect(Object.keys(compiled.kin.facts)).toEqual(prompt.facts.map(({ id }) => id))
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
