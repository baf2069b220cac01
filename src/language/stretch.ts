import type { Occurrence } from './occurrence.ts'

/** The occurrences of an ascending list that lie wholly within these sentences. */
export function within(list: readonly Occurrence[], from: number, to: number): readonly Occurrence[] {
  const start = firstWhere(list, (one) => one.sentence >= from)
  const inside: Occurrence[] = []
  for (let at = start; at < list.length; at += 1) {
    const one = list[at]
    if (one === undefined || one.sentence > to) break
    if (one.lastSentence <= to) inside.push(one)
  }
  return inside
}

/** How many occurrences on each side of a place are near. */
const NEAR = 3

/** The occurrences of an ascending list that are nearest to an offset. */
export function nearest(list: readonly Occurrence[], offset: number): readonly Occurrence[] {
  const at = firstWhere(list, (one) => one.start >= offset)
  return list.slice(Math.max(0, at - NEAR), at + NEAR)
}

/** The first place of an ascending list from which on this holds. */
function firstWhere(list: readonly Occurrence[], holds: (one: Occurrence) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && !holds(one)) low = middle + 1
    else high = middle
  }
  return low
}
