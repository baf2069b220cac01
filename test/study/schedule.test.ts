import { describe, expect, it } from 'vitest'
import type { Credit } from '../../src/bank/vocabulary.ts'
import { scheduleOf } from '../../src/study/schedule.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 21, 9)

/** Days until the next time, each answer being given on the day it was due. */
const intervals = (...credits: readonly Credit[]): readonly number[] => {
  let at = START
  const reviews: { at: number; credit: Credit }[] = []
  return credits.map((credit) => {
    reviews.push({ at, credit })
    const due = scheduleOf(reviews)?.due ?? Number.NaN
    const days = (due - at) / DAY
    at = due
    return days
  })
}

describe('scheduleOf', () => {
  it.each<[string, readonly Credit[], readonly number[]]>([
    ['explained each time', ['explained', 'explained', 'explained'], [3, 14, 57]],
    ['argued each time', ['argued', 'argued', 'argued'], [8, 66, 181]],
    ['merely named', ['named', 'named', 'named'], [2, 4, 9]],
    ['not known, then known', ['absent', 'explained', 'explained'], [1, 3, 8]],
    ['known, then forgotten', ['explained', 'explained', 'absent', 'explained'], [3, 14, 2, 5]],
  ])('%s', (_name, credits, days) => {
    expect(intervals(...credits)).toEqual(days)
  })

  it('takes answers in the order of time, and is the same every time', () => {
    const reviews = [
      { at: START + 3 * DAY, credit: 'explained' as const },
      { at: START, credit: 'absent' as const },
    ]
    const once = scheduleOf(reviews)
    expect(scheduleOf(reviews.toReversed())).toEqual(once)
    expect(once?.reps).toBe(2)
  })

  it('has nothing to say without an answer', () => {
    expect(scheduleOf([])).toBeNull()
  })
})
