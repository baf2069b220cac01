import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsThatFit, type PagePart } from '../../src/render/page.ts'

const part = (items: number, least: number, rows = 1): PagePart => ({
  head: ['head'],
  items: Array.from({ length: items }, () => Array.from({ length: rows }, () => 'row')),
  least,
})

describe('itemsThatFit', () => {
  it.each([
    ['all when there is room', [part(3, 1), part(2, 1)], 9, [3, 2]],
    ['the later of equals gives way first', [part(3, 1), part(3, 1)], 9, [3, 2]],
    ['the one with most to spare gives way', [part(9, 1), part(3, 2)], 11, [4, 3]],
    ['half of the least before less than that', [part(9, 8), part(9, 2)], 9, [4, 1]],
    ['below the least when nothing else helps', [part(3, 3), part(5, 4)], 8, [3, 1]],
    ['a part goes, head and all, when nothing else helps', [part(3, 3), part(5, 4)], 5, [3, 0]],
    ['a part of one item goes last', [part(1, 0), part(5, 2)], 6, [1, 1]],
    ['what must be whole stays whole', [part(5, 5)], 3, [5]],
    ['nothing', [], 3, []],
  ])('%s', (_, parts, limit, kept) => {
    expect(itemsThatFit(parts, limit)).toEqual(kept)
  })

  it('counts rows, not items', () => {
    expect(itemsThatFit([part(4, 1, 3)], 8)).toEqual([2])
  })

  it('always fits where no part must be whole', () => {
    const parts = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }))
        .map(([items, rows]) => part(items, items - 1, rows)),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 60 }), (given, limit) => {
        const kept = itemsThatFit(given, limit)
        const rows = given.map((one, index) =>
          kept[index] === 0 ? 0 : 2 + one.items.slice(0, kept[index]).flat().length,
        )
        expect(rows.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})
