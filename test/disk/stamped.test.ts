import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStamped, type Stamp, type StampedUse } from '../../src/disk/stamped.ts'
import { scratch } from './scratch.ts'

const STAMP: Stamp = [12, 1]

const useIn = (home: string): StampedUse => ({
  place: join(home, 'cache', 'x.json'),
  key: 'k',
  worth: 1,
  rest: 0,
})

const keptIn = (use: StampedUse): void => {
  mkdirSync(dirname(use.place), { recursive: true })
  const stamped = openStamped(use)
  stamped.add('a', STAMP, ['one', 'two'])
  stamped.close()
}

describe('what was made of many files', () => {
  it('is found while a file is as it was', () => {
    const use = useIn(scratch())
    keptIn(use)
    expect(openStamped(use).find('a', STAMP)).toEqual(['one', 'two'])
    expect(openStamped(use).find('a', [13, 1])).toBeNull()
    expect(openStamped(use).find('toString', STAMP)).toBeNull()
  })

  it.each([
    null,
    {},
    { entries: null, parts: [] },
    { entries: { a: null }, parts: [] },
    { entries: { a: 7 }, parts: [] },
    { entries: { a: [12, 1, 5] }, parts: [] },
    { entries: { a: [12, 1, 'x'] }, parts: ['one'] },
  ])('is unknown where somebody has made of it %j', (value) => {
    const use = useIn(scratch())
    keptIn(use)
    const entry = JSON.parse(readFileSync(use.place, 'utf8'))
    writeFileSync(use.place, JSON.stringify({ ...entry, value }))
    expect(openStamped(use).find('a', STAMP)).toBeNull()
  })
})
