import type { Occurrence } from './occurrence.ts'
import { inPlace } from './occurrence.ts'

/** Where a slot may be filled: for each alternative that stands in the document its occurrences, ascending. */
export type Filling = readonly (readonly Occurrence[])[]

/** The occurrences that fill a slot wholly within these sentences, ascending, none twice. */
export function within(filling: Filling, from: number, to: number): readonly Occurrence[] {
  let inside: readonly Occurrence[] = NONE
  for (const occurrences of filling) {
    const part = partWithin(occurrences, from, to)
    if (inside.length === 0) inside = part
    else if (part.length > 0) inside = inside.concat(part)
  }
  return filling.length < 2 || inside.length < 2 ? inside : onceEach(inPlace(inside))
}

const NONE: readonly Occurrence[] = []

/** The stretch of an ascending list that lies wholly within these sentences; the list itself when all of it does. */
function partWithin(list: readonly Occurrence[], from: number, to: number): readonly Occurrence[] {
  const first = firstIn(list, from)
  let end = first
  let whole = true
  for (; end < list.length; end += 1) {
    const one = list[end]
    if (one === undefined || one.sentence > to) break
    if (one.lastSentence > to) whole = false
  }
  if (first === end) return NONE
  const part = first === 0 && end === list.length ? list : list.slice(first, end)
  return whole ? part : part.filter(({ lastSentence }) => lastSentence <= to)
}

/** Inflections of one word are often alternatives of one slot: what they share is taken once. */
function onceEach(inside: readonly Occurrence[]): readonly Occurrence[] {
  const isTwice = (one: Occurrence, at: number): boolean => isSame(one, inside[at - 1])
  return inside.some(isTwice) ? inside.filter((one, at) => !isTwice(one, at)) : inside
}

function isSame(one: Occurrence, before: Occurrence | undefined): boolean {
  if (before === undefined || one.start !== before.start || one.end !== before.end) return false
  return one === before || one.spans.length === before.spans.length
}

/** The first place of an ascending list that lies in this sentence or a later one. */
function firstIn(list: readonly Occurrence[], sentence: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.sentence ?? 0) < sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** How many occurrences on each side of a place are near. */
const NEAR = 3

/** The occurrences of an ascending list that are nearest to an offset. */
export function nearest(list: readonly Occurrence[], offset: number): readonly Occurrence[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return list.slice(Math.max(0, low - NEAR), low + NEAR)
}
