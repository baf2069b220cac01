import { nextBoundary, previousBoundary } from '../../render/graphemes.ts'

const isWord = (grapheme: string): boolean => /^[\p{L}\p{N}_]/u.test(grapheme)

/** The start of the word at the left of `offset`; the start of the line when there is none. */
export const wordStart = (line: string, offset: number): number => {
  let inside = false
  for (let at = offset; at > 0; ) {
    const before = previousBoundary(line, at)
    const word = isWord(line.slice(before, at))
    if (inside && !word) return at
    inside = word
    at = before
  }
  return 0
}

/** The end of the word at the right of `offset`; the end of the line when there is none. */
export const wordEnd = (line: string, offset: number): number => {
  let inside = false
  for (let at = offset; at < line.length; ) {
    const after = nextBoundary(line, at)
    const word = isWord(line.slice(at, after))
    if (inside && !word) return at
    inside = word
    at = after
  }
  return line.length
}
