import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  contentSources,
  promptSources,
  readSource,
  type Source,
  somePromptSources,
  sourceOf,
  sourcesAt,
  tooMany,
} from '../../src/disk/sources.ts'
import { scratch } from './scratch.ts'

const names = (sources: readonly Source[]) => sources.map(({ file }) => file)

test('the content of a root, in the order of its names, to the depth of its form', () => {
  const root = scratch({
    'prompts/meta/b.yaml': 'b: 1',
    'prompts/meta/a.yaml': 'a: 1',
    'prompts/meta/notes.md': '#',
    'prompts/meta/.hidden.yaml': '',
    'prompts/meta/too/deep.yaml': '',
    'rubrics/phases.yaml': '',
    'rubrics/areas/data.yaml': '',
    'elsewhere/x.yaml': '',
  })
  symlinkSync(join(root, 'elsewhere'), join(root, 'prompts', 'linked'))
  expect(names(contentSources(root))).toEqual([
    'prompts/meta/a.yaml',
    'prompts/meta/b.yaml',
    'rubrics/areas/data.yaml',
    'rubrics/phases.yaml',
  ])
  expect(names(sourcesAt(join(root, 'prompts', 'meta'), 'm'))).toEqual([
    'm/a.yaml',
    'm/b.yaml',
    'm/too/deep.yaml',
  ])
  expect(names(sourcesAt(join(root, 'prompts', 'meta', 'a.yaml'), 'a.yaml'))).toEqual(['a.yaml'])
  expect(sourcesAt(join(root, 'nowhere'), 'n')).toEqual([])
  expect(contentSources(join(root, 'nowhere'))).toEqual([])
})

describe('some of the problems below a root', () => {
  const root = scratch({
    'prompts/acme/a.yaml': '',
    'prompts/acme/b.yaml': '',
    'prompts/acme/c.yml': '',
    'prompts/acme/company.yaml': '',
    'prompts/acme/d.yaml': '',
    'prompts/acme/notes.md': '',
    'prompts/zeta/x.yaml': '',
    'prompts/zeta/y.yaml': '',
  })
  const some = (most: number, ...wanted: readonly string[]) => {
    const { sources, unread } = somePromptSources(root, most, (id) => wanted.includes(id))
    return [names(sources).map((file) => file.slice('prompts/'.length)), [...unread]]
  }

  test.each<[string, number, readonly string[], readonly string[], readonly [string, number][]]>([
    [
      'are the first of each company and its page, and how many more there are',
      2,
      [],
      ['acme/a.yaml', 'acme/b.yaml', 'acme/company.yaml', 'zeta/x.yaml', 'zeta/y.yaml'],
      [['acme', 2]],
    ],
    [
      'are those that are wanted besides',
      1,
      ['acme/c', 'zeta/y'],
      ['acme/a.yaml', 'acme/c.yml', 'acme/company.yaml', 'zeta/x.yaml', 'zeta/y.yaml'],
      [['acme', 2]],
    ],
    [
      'are none but the pages, where none is asked for',
      0,
      [],
      ['acme/company.yaml'],
      [
        ['acme', 4],
        ['zeta', 2],
      ],
    ],
  ])('%s', (_, most, wanted, files, unread) => {
    expect(some(most, ...wanted)).toEqual([files, unread])
  })

  test('are all, where a folder holds no more entries', () => {
    const all = promptSources(root)
    expect(all).toHaveLength(7)
    expect(somePromptSources(root, 6, () => false)).toEqual({ sources: all, unread: new Map() })
    expect(somePromptSources(join(root, 'nowhere'), 1, () => false).sources).toEqual([])
  })
})

describe('reading a source', () => {
  const complaint = (root: string, file: string) => {
    const read = readSource(
      sourceOf(join(root, file), file) ?? { file, path: join(root, file), size: 0, changed: 0, touched: 0 },
    )
    return 'text' in read ? read.text : `${read.problem.expected}, not ${read.problem.found}`
  }

  test('only regular files of bearable size in UTF-8', () => {
    const root = scratch({
      'a.yaml': 'é',
      'b.yml': 'x',
      'big.yaml': 'x'.repeat(262_145),
      'full.yaml': 'x'.repeat(262_144),
    })
    writeFileSync(join(root, 'latin.yaml'), Buffer.from([0xe9, 0x0a]))
    symlinkSync(join(root, 'a.yaml'), join(root, 'link.yaml'))
    mkdirSync(join(root, 'folder.yaml'))
    expect(complaint(root, 'a.yaml')).toBe('é')
    expect(complaint(root, 'full.yaml')).toHaveLength(262_144)
    expect(complaint(root, 'b.yml')).toBe('a name that ends in .yaml, not .yml')
    expect(complaint(root, 'big.yaml')).toBe('at most 256 KB, not 257 KB')
    expect(complaint(root, 'latin.yaml')).toBe('text in UTF-8, not bytes that are not')
    expect(complaint(root, 'link.yaml')).toBe('a regular file, not a link')
    expect(complaint(root, 'folder.yaml')).toBe('a regular file, not something else')
    expect(complaint(root, 'none.yaml')).toBe('a file, not none')
  })
})

test('a pack has at most 500 files', () => {
  const source = (n: number): Source => ({ file: `${n}.yaml`, path: '', size: 0, changed: 0, touched: 0 })
  expect(tooMany(Array.from({ length: 500 }, (_, n) => source(n)))).toEqual([])
  expect(tooMany(Array.from({ length: 501 }, (_, n) => source(n)))).toMatchObject([
    { file: '500.yaml', expected: 'at most 500 files', found: '501' },
  ])
})
