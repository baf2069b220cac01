import { appendFileSync, existsSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownEntries } from '../../src/disk/own-entries.ts'
import { promptSources, readSource, type Source } from '../../src/disk/sources.ts'
import { scratch } from './scratch.ts'

/** As if a file were a problem of this title; those that begin with a dash are broken. */
const entryOf = (source: Source) => {
  const content = readSource(source)
  const title = 'text' in content ? content.text : ''
  return title.startsWith('-')
    ? { id: source.file, path: source.path, line: 1, column: 1 }
    : ({ id: source.file, title, statement: '' } as never)
}

/** What the bank says, and how many files were opened for it. */
const asked = async (home: string, many = 0) => {
  let opened = 0
  const read = async (source: Source) => {
    opened += 1
    return entryOf(source)
  }
  const use = { many, worth: 1, rest: -60_000 }
  const entries = await ownEntries({ home, cache: join(home, 'cache') }, promptSources(home), read, use)
  return { entries, opened }
}

const fileOf = (home: string, nth: number): string => join(home, 'prompts', 'own', `p${nth}.yaml`)

/** At a time that the disk can tell from the one before. */
const later = (path: string, change: () => void): void => {
  const before = existsSync(path) ? statSync(path).ctimeMs : null
  do change()
  while (existsSync(path) && statSync(path).ctimeMs === before)
}

const write =
  (text: string) =>
  (path: string): void =>
    later(path, () => writeFileSync(path, text))

const ACTS: Readonly<Record<string, (path: string) => void>> = {
  one: write('One'),
  two: write('Two'),
  broken: write('- x'),
  longer: (path) => appendFileSync(path, 'more'),
  delete: (path) => rmSync(path, { force: true }),
  'two, at the old time': (path) => {
    write('Two')(path)
    later(path, () => utimesSync(path, 1, 1))
  },
}

describe('what the bank says of many files of one’s own', () => {
  it('is what it says of each, whatever was done to them', async () => {
    const act = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat({ max: 4 }))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 16 }), async (acts) => {
        const home = scratch()
        mkdirSync(join(home, 'prompts', 'own'), { recursive: true })
        for (const [name, nth] of acts) {
          ACTS[name]?.(fileOf(home, nth))
          expect((await asked(home)).entries).toEqual(promptSources(home).map(entryOf))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('opens only what changed, and what is broken', async () => {
    const home = scratch({
      'prompts/own/p1.yaml': 'One',
      'prompts/own/p2.yaml': 'Two',
      'prompts/own/p3.yaml': '- x',
    })
    const openedNow = async (many?: number) => (await asked(home, many)).opened
    expect([await openedNow(), await openedNow()]).toEqual([3, 1])
    ACTS['longer']?.(fileOf(home, 2))
    expect([await openedNow(), await openedNow()]).toEqual([2, 1])
    expect(await openedNow(4)).toBe(3)
  })
})
