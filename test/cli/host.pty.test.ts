import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import { cleanText } from '../../src/render/clean.ts'
import { inert } from '../../src/render/markdown.ts'
import { displayWidth } from '../../src/render/wrap.ts'
import { openTerminal } from './pty.ts'
import { root, run, scratch } from './run.ts'

const home = scratch()
afterAll(home.remove)

/** One of each of three families. */
const PROMPTS = ['stripe/payment-fraud', 'uber/ride-eta', 'google/smart-compose']

const promptOf = (id: string): Prompt => parse(readFileSync(join(root, 'prompts', `${id}.yaml`), 'utf8'))

/** Says how the program ended, and keeps the terminal open: the library closes it 200 ms after, read or not. */
const KEPT_OPEN = '"$@"; printf "<ended %s>" $?; exec cat'

/** What a terminal of so many columns was sent, row by row, without colours. */
const shown = async (args: readonly string[], cols: number): Promise<readonly string[]> => {
  const program = [process.execPath, join(root, 'bin', 'mlsd.js'), ...args]
  const terminal = openTerminal('sh', ['-c', KEPT_OPEN, 'sh', ...program], {
    cols,
    rows: 40,
    cwd: root,
    env: { MLSD_HOME: home.path, PAGER: 'cat' },
  })
  expect(await terminal.waitFor(/<ended \d+>/)).toContain('<ended 0>')
  terminal.kill()
  const [text = ''] = cleanText(terminal.raw()).split('<ended')
  return text.trimEnd().split('\n')
}

const inOneLine = (rows: readonly string[]): string => rows.join(' ').replace(/\s+/g, ' ')

describe.each(PROMPTS)('mlsd show %s --host', (id) => {
  const prompt = promptOf(id)
  const held = [
    prompt.statement,
    ...prompt.facts.map(({ answer }) => answer),
    ...prompt.criteria.map(({ title }) => title ?? ''),
    ...prompt.probes.flatMap(({ question, followUp }) => [question, followUp]),
    ...prompt.curveballs.map(({ change }) => change),
    ...Object.values(prompt.hints).map(([first = '']) => first),
  ].map((text) => text.replace(/\s+/g, ' ').trim())
  const kept = [
    ...Object.values(prompt.hints).flatMap((ladder) => ladder.slice(1)),
    ...prompt.outlines.map(({ name }) => name),
  ]

  it.each([60, 100])('fits %i columns and leaves nothing out', async (cols) => {
    const rows = await shown(['show', id, '--host', '--interviewer', 'research'], cols)
    expect(rows.filter((row) => displayWidth(row) > cols)).toEqual([])
    expect(held.filter((text) => !inOneLine(rows).includes(text))).toEqual([])
    expect(kept.filter((text) => inOneLine(rows).includes(text))).toEqual([])
  })

  it('is all there as markdown', () => {
    const { status, out, err } = run(['show', id, '--host', '--format', 'markdown'], { home: home.path })
    expect([status, err]).toEqual([0, ''])
    expect(held.filter((text) => !out.includes(inert(text)))).toEqual([])
    const ticked = out.split('\n').filter((line) => line.endsWith(' | ☐ | ☐ | ☐ |'))
    expect(ticked).toHaveLength(prompt.criteria.length)
    expect(ticked.filter((line) => line.startsWith('| **\\* '))).toHaveLength(
      prompt.criteria.filter(({ crux }) => crux).length,
    )
  })
})

describe('mlsd show --host', () => {
  it.each(['--spoilers', '--json'])('goes without %s', (option) => {
    const { status, err } = run(['show', 'uber/ride-eta', '--host', option], { home: home.path })
    expect([status, err]).toEqual([
      2,
      `error: option '--host' cannot be used with option '${option}'\nRun mlsd --help to see what there is.\n`,
    ])
  })
})
