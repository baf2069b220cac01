import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runComplete } from '../../src/commands/complete.ts'
import type { Io } from '../../src/io.ts'
import { buildProgram, shapeOf } from '../../src/program.ts'
import type { CommandShape, ValueShape } from '../../src/report/completion.ts'
import { write } from '../disk/scratch.ts'
import { EVENTS, started } from '../fixtures/session.ts'
import { captured, homeWith } from './captured.ts'

const ID = '20261121-090000-0042'
const home = homeWith({ [ID]: EVENTS, '20261120-090000-0001': [started] })
const tree = shapeOf(buildProgram({} as Io, { code: 0 }))

const complete = async (line: string, at = home) => {
  const words = line.split(' ')
  const { code, out, err } = await captured({ home: at }, (io) => runComplete(io, tree, ['--', ...words]))
  expect([code, err]).toEqual([0, ''])
  return out.split('\n').slice(0, -1)
}

const values = async (line: string): Promise<readonly (string | undefined)[]> =>
  (await complete(line)).map((row) => row.split('\t')[0])

describe('mlsd complete', () => {
  it.each([
    ['prac', ['practice']],
    ['practice meta/toy', ['meta/toy-ranking']],
    ['checklist --prompt meta/toy', ['meta/toy-ranking']],
    ['practice --company goo', ['google']],
    ['practice --company=goo', ['--company=google']],
    ['list -c meta', ['meta']],
    ['practice --phase d', ['design', 'deep-dive']],
    ['practice --interviewer ', ['infrastructure', 'research', 'product']],
    ['practice --level L', ['L3', 'L4', 'L5', 'L6']],
    ['practice --company meta --level E5', ['E5']],
    ['show meta/toy-ranking --level E6', ['E6']],
    ['export --format ', ['markdown', 'json', 'html', 'review']],
    ['score --min-verdict h', ['hire']],
    ['list --family rank', ['ranking']],
    ['guide trade', ['trade-offs']],
    ['resume ', ['last', ID, '20261120-090000-0001']],
    ['why l', ['last', ':files']],
    ['diff l', ['last', ':files']],
    ['score ', [':files']],
    ['check ', [':files']],
    ['export --output ', [':files']],
    ['practice --answers ', [':files']],
    ['practice --seed ', []],
    ['help hist', ['history']],
    ['new ', ['prompt', 'company']],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['list --js', ['--json']],
    ['practice zzz', []],
    ['practice --untimed=', []],
  ])('%j', async (line, wanted) => {
    expect(await values(line)).toEqual(wanted)
  })

  it('says a word on each where there is one', async () => {
    expect(await complete('practice meta/toy')).toEqual(['meta/toy-ranking\tToy ranking'])
    expect(await complete('list --js')).toEqual(['--json\tprint JSON, for machines'])
    expect(await complete('resume 202611')).toEqual([
      `${ID}\tToy ranking · 2026-11-21 · over`,
      '20261120-090000-0001\tToy ranking · 2026-11-21 · unfinished',
    ])
  })

  it('offers no value that would have to be quoted', async () => {
    expect(
      (await values('practice --company meta --level ')).filter((value) => /\s/.test(value ?? '')),
    ).toEqual([])
  })

  it('sends no escapes of a bank to the terminal', async () => {
    const own = homeWith()
    write(own, { 'prompts/evil/company.yaml': 'id: evil\nname: "E\\e[31mvil\\tone"\n' })
    expect((await complete('list --company evil', own)).join('\n')).not.toMatch(/\x1b|\t.*\t/)
  })

  it('is silent about what is broken', async () => {
    const broken = homeWith()
    mkdirSync(join(broken, 'prompts', 'meta'), { recursive: true })
    writeFileSync(join(broken, 'prompts', 'meta', 'bad.yaml'), ': :')
    writeFileSync(join(dirname(join(broken, 'x')), 'sessions'), 'no folder')
    expect(await complete('practice meta/toy', broken)).toHaveLength(1)
    expect(await complete('resume ', broken)).toEqual([])
  })

  it('knows every value of the usage lines, but for those that nobody can guess', async () => {
    const shapes = (of: CommandShape): readonly ValueShape[] => [
      ...of.arguments,
      ...of.options.flatMap(({ value }) => value ?? []),
      ...of.commands.flatMap(shapes),
    ]
    const free = ['seed', 'minutes', 'id', 'criterion', 'in', 'fit', 'concepts']
    const probe = ({ names, choices }: ValueShape): CommandShape => ({
      ...tree,
      commands: [],
      arguments: [{ names, choices }],
    })
    const unknown: string[] = []
    for (const shape of shapes(tree)) {
      const { out } = await captured({ home }, (io) => runComplete(io, probe(shape), ['']))
      if (out === '' && shape.names[0] !== 'command') unknown.push(shape.names[0] ?? '')
    }
    expect(unknown.filter((name) => !free.includes(name))).toEqual([])
  })
})
