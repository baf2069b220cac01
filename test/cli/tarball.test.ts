import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, run, scratch } from './run.ts'

const place = scratch()
const home = join(place.path, 'home')
const elsewhere = join(place.path, 'elsewhere')
const bin = join(elsewhere, 'node_modules', '.bin', 'mlsd')
afterAll(place.remove)

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

  it('lists its bank and says its version', () => {
    const { out } = run(['list', '--json'], { home, bin, cwd: elsewhere })
    const { companies } = JSON.parse(out) as { companies: { prompts: unknown[] }[] }
    expect(companies.flatMap(({ prompts }) => prompts).length).toBeGreaterThan(0)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(run(['--version'], { home, bin, cwd: elsewhere }).out).toBe(`${version}\n`)
  })
})
