import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cached, keep } from '../../src/disk/cache.ts'
import { scratch } from './scratch.ts'

describe('the cache', () => {
  it('gives back what was kept, for the same key only', () => {
    const path = join(scratch(), 'a', 'b.json')
    expect(cached(path, 'one')).toBeNull()
    keep(path, 'one', { score: 71.5 })
    expect(cached(path, 'one')).toEqual({ score: 71.5 })
    expect(cached(path, 'two')).toBeNull()
    keep(path, 'two', { score: 3 })
    expect(cached(path, 'one')).toBeNull()
  })

  it.each(['', '{', 'null', '3', '{"key":"one"}'])('takes %j for nothing', (text) => {
    const path = join(scratch(), 'b.json')
    writeFileSync(path, text)
    expect(cached(path, 'one')).toBeNull()
  })

  it('goes without where nothing can be written', () => {
    const folder = scratch({ file: '' })
    const path = join(folder, 'file', 'b.json')
    keep(path, 'one', 1)
    expect(cached(path, 'one')).toBeNull()
  })
})
