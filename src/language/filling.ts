import type { Bits } from './bits.ts'
import { addAll, hasBit, noBits, setBit } from './bits.ts'
import type { Occurrence } from './occurrence.ts'
import { inPlace } from './occurrence.ts'

/** Where one alternative stands in a document. */
export interface Finding {
  /** Ascending. */
  readonly occurrences: readonly Occurrence[]
  /** The sentences they begin in. */
  readonly sentences: Bits
}

/** Where a slot may be filled: the findings of its alternatives. */
export interface Filling {
  readonly findings: readonly Finding[]
  /** The sentences they begin in. */
  readonly sentences: Bits
}

/** The finding of these occurrences in a document of so many sentences; undefined when there are none. */
export function findingOf(occurrences: readonly Occurrence[], size: number): Finding | undefined {
  if (occurrences.length === 0) return undefined
  const sentences = noBits(size)
  for (const { sentence } of occurrences) setBit(sentences, sentence)
  return { occurrences, sentences }
}

/** The filling of these findings. */
export function fillingOf(findings: readonly Finding[], size: number): Filling {
  const [only] = findings
  if (only !== undefined && findings.length === 1) return { findings, sentences: only.sentences }
  const sentences = noBits(size)
  for (const finding of findings) addAll(sentences, finding.sentences)
  return { findings, sentences }
}

/** The occurrences that fill a slot wholly within these sentences, ascending, none twice. */
export function within(filling: Filling, from: number, to: number): readonly Occurrence[] {
  const near = to - from < 2
  let inside: readonly Occurrence[] = NONE
  for (const { occurrences, sentences } of filling.findings) {
    if (near && !hasBit(sentences, from) && !hasBit(sentences, to)) continue
    const part = partWithin(occurrences, from, to)
    if (inside.length === 0) inside = part
    else if (part.length > 0) inside = inside.concat(part)
  }
  return filling.findings.length < 2 || inside.length < 2 ? inside : onceEach(inPlace(inside))
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
