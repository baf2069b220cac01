import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from '../../src/session/day.ts'

describe('isoDay', () => {
  it.each([
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [Date.UTC(2000, 1, 29), '2000-02-29'],
    [Date.UTC(2026, 11, 31, 23, 59, 59, 999), '2026-12-31'],
    [Date.UTC(2100, 2, 1), '2100-03-01'],
  ])('%i is %s', (milliseconds, day) => {
    expect(isoDay(milliseconds)).toBe(day)
  })

  it('agrees with the platform', () => {
    const time = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) })
    fc.assert(
      fc.property(time, (milliseconds) => {
        expect(isoDay(milliseconds)).toBe(new Date(milliseconds).toISOString().slice(0, 10))
      }),
    )
  })
})
