import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContentFile } from '../../src/disk/parse-cache.ts'
import { type Source, sourceOf } from '../../src/disk/sources.ts'
import { company } from '../bank/samples.ts'
import { scratch, write } from './scratch.ts'

const FILE = 'prompts/acme/company.yaml'

const at = (root: string, file = FILE): Source => sourceOf(join(root, file), file) as Source

const entries = (cache: string): readonly string[] =>
  existsSync(join(cache, 'parsed')) ? readdirSync(join(cache, 'parsed')) : []

describe('reading a content file', () => {
  test('is done once for one text', async () => {
    const [root, cache] = [scratch({ [FILE]: company() }), scratch()]
    const first = await readContentFile(at(root), cache)
    expect(first).toEqual({ kind: 'company', value: company(), problems: [] })
    const [entry = ''] = entries(cache)
    const path = join(cache, 'parsed', entry)
    const kept = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(
      path,
      JSON.stringify({ ...kept, value: { ...kept.value, value: { ...company(), name: 'From the cache' } } }),
    )
    expect(await readContentFile(at(root), cache)).toMatchObject({ value: { name: 'From the cache' } })
    write(root, { [FILE]: company({ name: 'Acme Two' }) })
    expect(await readContentFile(at(root), cache)).toMatchObject({ value: { name: 'Acme Two' } })
    expect(entries(cache)).toEqual([entry])
  })

  test('keeps the problems too', async () => {
    const [root, cache] = [scratch({ [FILE]: { ...company(), name: 3 } }), scratch()]
    const first = await readContentFile(at(root), cache)
    expect(first).toMatchObject({
      kind: null,
      value: null,
      problems: [{ path: 'name', found: 'a number (3)' }],
    })
    expect(entries(cache)).toHaveLength(1)
    expect(await readContentFile(at(root), cache)).toEqual(first)
  })

  test('two files of one text are two', async () => {
    const [root, cache] = [scratch({ [FILE]: company(), 'prompts/other/company.yaml': company() }), scratch()]
    expect((await readContentFile(at(root), cache)).kind).toBe('company')
    expect((await readContentFile(at(root, 'prompts/other/company.yaml'), cache)).problems).toMatchObject([
      { path: 'id', expected: 'other, as the file is named', found: 'acme' },
    ])
    expect(entries(cache)).toHaveLength(2)
  })

  test('a file in no place that is known, or that cannot be read, is not parsed', async () => {
    const [root, cache] = [scratch({ 'rubrics/notes.yaml': 'a: 1', [FILE]: company() }), scratch()]
    expect((await readContentFile(at(root, 'rubrics/notes.yaml'), cache)).problems).toMatchObject([
      { file: 'rubrics/notes.yaml', expected: 'a place in prompts/, or one of the folders of rubrics/' },
    ])
    const gone = at(root)
    rmSync(gone.path)
    expect((await readContentFile(gone, cache)).problems).toMatchObject([
      { expected: 'a file', found: 'none' },
    ])
    expect(entries(cache)).toEqual([])
  })

  test.each(['', '{', '{"key":1}', '[]', 'null'])('a cache that holds %j is made anew', async (broken) => {
    const [root, cache] = [scratch({ [FILE]: company() }), scratch()]
    await readContentFile(at(root), cache)
    const [entry = ''] = entries(cache)
    writeFileSync(join(cache, 'parsed', entry), broken)
    expect((await readContentFile(at(root), cache)).kind).toBe('company')
    expect(JSON.parse(readFileSync(join(cache, 'parsed', entry), 'utf8')).value.kind).toBe('company')
  })
})
