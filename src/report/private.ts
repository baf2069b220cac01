/** What stands in an export for words that are marked as private. */
export const REDACTED = '[redacted]'

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Runs of three and more brackets open and close once, too: nothing of them is left behind. */
const MARKS = /\[{2,}|\]{2,}/g

/** What stands between `[[` and `]]`, marks included; marks may nest, and one that is never closed hides the rest. */
export const privateSpans = (text: string): readonly Span[] => {
  const spans: Span[] = []
  let depth = 0
  let start = 0
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark.startsWith('[')) {
      if (depth === 0) start = index
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) spans.push({ start, end: index + mark.length })
    }
  }
  return depth === 0 ? spans : [...spans, { start, end: text.length }]
}

/** The text without what is private in it. */
export const withoutPrivate = (text: string): string => {
  let from = 0
  const kept = privateSpans(text).map(({ start, end }) => {
    const piece = text.slice(from, start)
    from = end
    return piece + REDACTED
  })
  return kept.join('') + text.slice(from)
}
