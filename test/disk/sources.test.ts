import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  contentSources,
  readSource,
  type Source,
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
      'big.yaml': 'x'.repeat(196_609),
      'full.yaml': 'x'.repeat(196_608),
    })
    writeFileSync(join(root, 'latin.yaml'), Buffer.from([0xe9, 0x0a]))
    symlinkSync(join(root, 'a.yaml'), join(root, 'link.yaml'))
    mkdirSync(join(root, 'folder.yaml'))
    expect(complaint(root, 'a.yaml')).toBe('é')
    expect(complaint(root, 'full.yaml')).toHaveLength(196_608)
    expect(complaint(root, 'b.yml')).toBe('a name that ends in .yaml, not .yml')
    expect(complaint(root, 'big.yaml')).toBe('at most 192 KB, not 193 KB')
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
