import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shortPath, textsToCheck } from '../../src/disk/check-texts.ts'
import { company, complete, rubrics } from '../bank/samples.ts'
import { ioWith, scratch } from './scratch.ts'

const { clock, phases, levels, areas, concepts } = rubrics()

const WHOLE = {
  'prompts/acme/company.yaml': company(),
  'rubrics/phases.yaml': { clock, phases },
  'rubrics/levels.yaml': { levels },
  'rubrics/areas/data.yaml': areas[0],
  'rubrics/concepts/built-in.yaml': { concepts },
}

describe('what is checked', () => {
  test('by default the bundled sources, and one’s own beside them', () => {
    const root = scratch(WHOLE)
    const home = scratch({ 'prompts/mine/first.yaml': complete() })
    const [bundled, own] = textsToCheck(ioWith({ MLSD_HOME: home }), undefined, root)
    expect(bundled?.whole).toBe(true)
    expect(bundled?.texts.map(({ file }) => file)).toEqual(
      Object.keys(WHOLE)
        .sort()
        .map((file) => join(root, file)),
    )
    expect(own?.whole).toBe(false)
    expect(own?.texts.map(({ file }) => file)).toEqual([join(home, 'prompts/mine/first.yaml')])
  })

  test.each([
    ['mine/first', ['prompts/mine/first.yaml']],
    ['mine', ['prompts/mine/first.yaml', 'prompts/mine/second.yaml']],
  ])('the prompt or company of an id: %s', (id, files) => {
    const home = scratch({ 'prompts/mine/first.yaml': complete(), 'prompts/mine/second.yaml': complete() })
    const [own] = textsToCheck(ioWith({ MLSD_HOME: home }, scratch({})), id, scratch(WHOLE))
    expect(own?.texts.map(({ file }) => file)).toEqual(files.map((file) => join(home, file)))
  })

  test('the bundled prompt of an id, where there is none of one’s own', () => {
    const root = scratch(WHOLE)
    const [bundled] = textsToCheck(ioWith({ MLSD_HOME: scratch({}) }, scratch({})), 'acme/company', root)
    expect(bundled?.texts.map(({ file }) => file)).toEqual([join(root, 'prompts/acme/company.yaml')])
  })

  test('a folder that is named, and it alone', () => {
    const cwd = scratch({
      ...WHOLE,
      'bank/acme/parcel-eta.yaml': complete(),
      'bank/big.yaml': `# ${'x'.repeat(270_000)}`,
    })
    const io = ioWith({}, cwd)
    const [bank, ...none] = textsToCheck(io, 'bank')
    expect(none).toEqual([])
    expect(bank).toMatchObject({ whole: false, texts: [{ file: join(cwd, 'bank/acme/parcel-eta.yaml') }] })
    expect(bank?.problems).toMatchObject([{ file: join(cwd, 'bank/big.yaml'), expected: 'at most 256 KB' }])
    expect(textsToCheck(io, '.')).toMatchObject([{ whole: true }])
    expect(textsToCheck(io, join(cwd, 'rubrics', 'levels.yaml'))).toMatchObject([
      { whole: false, texts: [{}] },
    ])
  })

  test('something must be there', () => {
    const cwd = scratch({ 'notes/a.md': '#' })
    const next = 'See: mlsd check --help'
    const complaint = (folder: string) => {
      try {
        return textsToCheck(ioWith({}, cwd), folder)
      } catch (error) {
        const { complaint: told, exitCode } = error as { complaint: object; exitCode: number }
        return { ...told, exitCode }
      }
    }
    expect(complaint('gone')).toEqual({
      expected: `cannot read ${join(cwd, 'gone')}: there is no such file`,
      next,
      exitCode: 74,
    })
    expect(complaint('notes')).toEqual({
      expected: `${join(cwd, 'notes')} is to hold prompts or rubrics`,
      found: 'no YAML files',
      next,
      exitCode: 2,
    })
  })
})

test.each([
  ['/there/bank/a.yaml', '/there', 'bank/a.yaml'],
  ['/there/bank/a.yaml', '/there/bank', 'a.yaml'],
  ['/there/bank/a.yaml', '/elsewhere', '/there/bank/a.yaml'],
  ['/there/bank/a.yaml', '/there/bank/deeper', '/there/bank/a.yaml'],
  ['/there', '/there', '/there'],
])('%s from %s is %s', (path, cwd, short) => {
  expect(shortPath(ioWith({}, cwd), path)).toBe(short)
})
