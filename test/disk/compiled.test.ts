import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCompiled, packageRoot } from '../../src/disk/compiled.ts'
import { digest } from '../../src/disk/digest.ts'
import { type Source, sourceOf } from '../../src/disk/sources.ts'
import { age, scratch } from './scratch.ts'

test('a digest is that of the text', () => {
  expect(digest('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(digest('é')).not.toBe(digest('é'.normalize('NFD')))
})

test('the package is found from its own files', () => {
  expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true)
  expect(existsSync(join(packageRoot(), 'src', 'disk', 'compiled.ts'))).toBe(true)
})

const TEXT = 'id: acme\n'

/** A package with one source, compiled. */
const packed = () => {
  const root = scratch({
    'prompts/acme/company.yaml': TEXT,
    'dist/content/index.json': {
      companies: [],
      prompts: [],
      sources: { 'prompts/acme/company.yaml': { size: TEXT.length, digest: digest(TEXT) } },
    },
    'dist/content/prompts/acme/parcel-eta.json': { prompt: { id: 'acme/parcel-eta' }, hash: 'sha256:1' },
    'dist/content/kin/acme/parcel-eta.json': { strange: 0.1 },
    'dist/content/rubrics.json': { rubrics: {}, hash: 'sha256:2' },
  })
  const path = join(root, 'prompts/acme/company.yaml')
  return {
    root,
    path,
    index: join(root, 'dist/content/index.json'),
    source: () => sourceOf(path, 'prompts/acme/company.yaml') as Source,
  }
}

const holds = ({ root, source }: ReturnType<typeof packed>): boolean | undefined =>
  openCompiled(root)?.holds(source())

describe('what was compiled', () => {
  test('is nothing where nothing was built', () => {
    expect(openCompiled(scratch())).toBeNull()
  })

  test('is read by name', () => {
    const { root } = packed()
    const { kin, ...open } = openCompiled(root)?.prompt('acme/parcel-eta') ?? {}
    expect(open).toEqual({ prompt: { id: 'acme/parcel-eta' }, hash: 'sha256:1' })
    expect(kin?.()).toEqual({ strange: 0.1 })
    expect(openCompiled(root)?.rubrics()).toEqual({ rubrics: {}, hash: 'sha256:2' })
  })

  test('holds for a source that is older, or newer with the same text', () => {
    const one = packed()
    age(one.path, -10)
    expect(holds(one)).toBe(true)
    age(one.path, 10)
    expect(holds(one)).toBe(true)
  })

  test('does not hold for another text, length or file', () => {
    const one = packed()
    writeFileSync(one.path, 'id: acmf\n')
    age(one.path, 10)
    expect(holds(one)).toBe(false)
    writeFileSync(one.path, 'id: acme-corp\n')
    age(one.path, -10)
    expect(holds(one)).toBe(false)
    expect(openCompiled(one.root)?.holds({ ...one.source(), file: 'prompts/acme/other.yaml' })).toBe(false)
  })

  test('an unpacked archive gives both the same whole second, and nothing is read again', () => {
    const one = packed()
    const then = 499_162_500
    utimesSync(one.index, then, then)
    writeFileSync(one.path, 'id: acmf\n')
    utimesSync(one.path, then, then)
    const { changed } = one.source()
    expect(changed % 1000).toBe(0)
    expect(holds(one)).toBe(true)
  })

  test('an edit in the very moment of the build is seen', () => {
    const one = packed()
    const then = 499_162_500.5
    writeFileSync(one.path, 'id: acmf\n')
    utimesSync(one.path, then, then)
    utimesSync(one.index, then, then)
    expect(holds(one)).toBe(false)
  })
})
