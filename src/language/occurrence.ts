import type { Document } from './document.ts'
import type { NegationScope } from './negation.ts'

/** A stretch of the document's text. */
export interface Span {
  readonly start: number
  readonly end: number
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
  readonly spans: readonly Span[]
}

/** Where a match may lie. */
export type Scope = 'sentence' | 'linked' | 'answer'

/** The occurrence of one word. */
export function single(document: Document, place: number): Occurrence | undefined {
  const word = document.words[place]
  if (word === undefined) return undefined
  const { start, end } = word
  const sentence = document.sentenceOf[place] ?? 0
  return {
    start,
    end,
    first: place,
    last: place,
    sentence,
    lastSentence: sentence,
    spans: [{ start, end }],
  }
}

/** The occurrence of several words of one sentence. */
export function several(document: Document, places: readonly number[]): Occurrence {
  const spans: Span[] = []
  for (const place of places) {
    const word = document.words[place]
    if (word !== undefined) spans.push({ start: word.start, end: word.end })
  }
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
  return a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end))
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
