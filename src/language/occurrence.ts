import type { CompiledConcept } from './compile.ts'
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
  /** The matched tokens, in order. */
  readonly spans: readonly Span[]
}

/** Where a match may lie. */
export type Scope = 'sentence' | 'linked' | 'answer'

/** What has been found in a document so far, so that nothing is searched for twice. */
export interface Memo {
  readonly singles: (Occurrence | undefined)[]
  readonly literals: Map<string, readonly Occurrence[]>
  readonly concepts: Map<string, Map<CompiledConcept, readonly Occurrence[]>>
  readonly typos: Map<string, string | undefined>
  /** Long stems by their first and by their last letters; made when first asked for. */
  halves: ReadonlyMap<string, readonly string[]> | undefined
  /** The text in lower case, with the same offsets; made when first asked for. */
  lower: string | undefined
}

const memos = new WeakMap<Document, Memo>()

/** The memo of a document. */
export function memoOf(document: Document): Memo {
  const known = memos.get(document)
  if (known !== undefined) return known
  const memo: Memo = {
    singles: [],
    literals: new Map(),
    concepts: new Map(),
    typos: new Map(),
    halves: undefined,
    lower: undefined,
  }
  memos.set(document, memo)
  return memo
}

/** The occurrence of one word. */
export function single(document: Document, memo: Memo, place: number): Occurrence | undefined {
  const known = memo.singles[place]
  if (known !== undefined) return known
  const word = document.words[place]
  if (word === undefined) return undefined
  const { start, end } = word
  const made: Occurrence = { start, end, first: place, last: place, spans: [{ start, end }] }
  memo.singles[place] = made
  return made
}

/** The occurrence of several words. */
export function several(document: Document, places: readonly number[]): Occurrence {
  const spans = places.flatMap((place) => {
    const word = document.words[place]
    return word === undefined ? [] : [{ start: word.start, end: word.end }]
  })
  return joined(spans, places[0] ?? 0, places.at(-1) ?? 0)
}

/** One occurrence of spans in order. */
export function joined(spans: readonly Span[], first: number, last: number): Occurrence {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, first, last, spans }
}

/** Do two occurrences share a character? */
export function overlaps(a: Occurrence, b: Occurrence): boolean {
  if (a.end <= b.start || b.end <= a.start) return false
  return a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end))
}

/** The first index in an ascending list whose start is not before `offset`. */
export function lowerBound(list: readonly Span[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds an offset. */
export function sentenceAt(document: Document, offset: number): number {
  const after = lowerBound(document.sentences, offset + 1)
  return after - 1
}

/** The negation that denies any of these spans, unless its cue is itself among them. */
export function denialOf(document: Document, spans: readonly Span[]): NegationScope | undefined {
  for (const span of spans) {
    const scopes = document.sentences[sentenceAt(document, span.start)]?.scopes ?? []
    for (const scope of scopes) {
      if (span.start < scope.start || span.start >= scope.end) continue
      const own = spans.some((other) => other.start < scope.cueEnd && scope.cueStart < other.end)
      if (!own) return scope
    }
  }
  return undefined
}
