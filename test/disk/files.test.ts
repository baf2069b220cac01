import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTextFile, writeTextFile } from '../../src/disk/files.ts'
import { UserError } from '../../src/errors.ts'
import { scratch } from './scratch.ts'

const complaintOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return { ...error.complaint, exitCode: error.exitCode }
    throw error
  }
  return null
}

describe('reading', () => {
  test('text comes back as it was, without a byte order mark', () => {
    const root = scratch({ 'a.txt': 'é 👩‍👩‍👧\r\n', 'bom.txt': '\uFEFFx' })
    expect(readTextFile(join(root, 'a.txt'))).toBe('é 👩‍👩‍👧\r\n')
    expect(readTextFile(join(root, 'bom.txt'))).toBe('x')
  })

  test('what is missing, a folder, or no text is told', () => {
    const root = scratch()
    writeFileSync(join(root, 'latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    const next = 'Check the path and its permissions.'
    expect(complaintOf(() => readTextFile(join(root, 'none')))).toEqual({
      expected: `cannot read ${join(root, 'none')}: there is no such file`,
      next,
      exitCode: 74,
    })
    expect(complaintOf(() => readTextFile(root))).toEqual({
      expected: `cannot read ${root}: it is a folder`,
      next,
      exitCode: 74,
    })
    expect(complaintOf(() => readTextFile(join(root, 'latin.txt')))).toEqual({
      expected: `${join(root, 'latin.txt')} is to be text in UTF-8`,
      found: 'other bytes',
      next: 'Save it as UTF-8 and try again.',
      exitCode: 74,
    })
  })

  test('a bad file does not spoil the next', () => {
    const root = scratch({ 'good.txt': 'good' })
    writeFileSync(join(root, 'bad.txt'), Buffer.from([0xe2, 0x82]))
    complaintOf(() => readTextFile(join(root, 'bad.txt')))
    expect(readTextFile(join(root, 'good.txt'))).toBe('good')
  })
})

describe('writing', () => {
  test('makes the folder for this person only, and leaves nothing beside the file', () => {
    const root = scratch()
    const path = join(root, 'new', 'deep', 'a.md')
    writeTextFile(path, 'one')
    writeTextFile(path, 'two')
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(root, 'new')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(root, 'new', 'deep'))).toEqual(['a.md'])
  })

  test('a link is written through, not replaced', () => {
    const root = scratch({ 'target.md': 'old' })
    symlinkSync(join(root, 'target.md'), join(root, 'link.md'))
    writeTextFile(join(root, 'link.md'), 'new')
    expect(readFileSync(join(root, 'target.md'), 'utf8')).toBe('new')
  })

  test('what cannot be written is told', () => {
    const root = scratch({ file: 'x' })
    mkdirSync(join(root, 'folder'))
    const next = 'Choose another place, or make room, and try again.'
    expect(complaintOf(() => writeTextFile(join(root, 'folder'), 'x'))).toEqual({
      expected: `cannot write ${join(root, 'folder')}: it is a folder`,
      next,
      exitCode: 74,
    })
    expect(complaintOf(() => writeTextFile(join(root, 'file', 'a.md'), 'x'))?.expected).toBe(
      `cannot write ${join(root, 'file', 'a.md')}: a part of the path is not a folder`,
    )
  })
})
