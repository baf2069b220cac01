import type { Document } from './document.ts'
import type { NegationScope } from './negation.ts'

/** A stretch of the document's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A word, number or sign that fills a slot. */
export interface MatchedToken extends Span {
  /** As written. */
  readonly text: string
}

/** One place where an alternative stands in a document. */
export interface Occurrence extends Span {
  /** Place of its first word in the document's words (of the nearest word before, for a bare sign). */
  readonly first: number
  readonly last: number
  /** Index of the sentence it begins in. */
  readonly sentence: number
  /** Index of the sentence it ends in. */
  readonly lastSentence: number
  /** The matched tokens, in order. */
  readonly spans: readonly MatchedToken[]
}

/** Where a match may lie. */
export type Scope = 'sentence' | 'linked' | 'answer'

const NOWHERE: MatchedToken = { start: 0, end: 0, text: '' }

/** The occurrence of one word. */
export function single(document: Document, place: number): Occurrence {
  const word = document.words[place] ?? NOWHERE
  const { start, end } = word
  const sentence = document.sentenceOf[place] ?? 0
  return {
    start,
    end,
    first: place,
    last: place,
    sentence,
    lastSentence: sentence,
    spans: [word],
  }
}

/** The occurrence of several words of one sentence. */
export function several(document: Document, places: readonly number[]): Occurrence {
  const spans = places.map((place) => document.words[place] ?? NOWHERE)
  const first = places[0] ?? 0
  const sentence = document.sentenceOf[first] ?? 0
  return {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    first,
    last: places.at(-1) ?? first,
    sentence,
    lastSentence: sentence,
    spans,
  }
}

/** Do two occurrences share a character? */
export function overlaps(a: Occurrence, b: Occurrence): boolean {
  if (a.end <= b.start || b.end <= a.start) return false
  for (const one of a.spans) {
    for (const other of b.spans) if (one.start < other.end && other.start < one.end) return true
  }
  return false
}

/** By start, then by end. */
function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** Longer lists are left to `toSorted`. */
const SHORT = 24

/** The list in order of start and end: itself when it is. Most lists are, and most others are short. */
export function inPlace<T extends Span>(list: readonly T[]): readonly T[] {
  let at = 1
  while (at < list.length && isAfter(list[at], list[at - 1])) at += 1
  if (at >= list.length) return list
  if (list.length > SHORT) return list.toSorted(byPlace)
  const sorted = list.slice()
  for (; at < sorted.length; at += 1) sink(sorted, at)
  return sorted
}

function isAfter(one: Span | undefined, before: Span | undefined): boolean {
  return one === undefined || before === undefined || byPlace(before, one) <= 0
}

/** Moves an element down to its place among those before it, which are in order. */
function sink<T extends Span>(list: T[], from: number): void {
  const one = list[from]
  let at = from
  for (; at > 0 && !isAfter(one, list[at - 1]); at -= 1) list[at] = list[at - 1] as T
  list[at] = one as T
}

/** The sentence that holds an offset. */
export function sentenceAt(document: Document, offset: number): number {
  let low = 0
  let high = document.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((document.sentences[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The negation in these sentences that denies any of the spans, unless its cue is itself among them. */
export function denialOf(
  document: Document,
  sentences: readonly [number, number],
  spans: readonly Span[],
): NegationScope | undefined {
  for (let index = sentences[0]; index <= sentences[1]; index += 1) {
    for (const scope of document.sentences[index]?.scopes ?? []) {
      const hit = spans.some((span) => span.start >= scope.start && span.start < scope.end)
      if (!hit) continue
      if (!spans.some((span) => span.start < scope.cueEnd && scope.cueStart < span.end)) return scope
    }
  }
  return undefined
}
