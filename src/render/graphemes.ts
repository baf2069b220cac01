let segmenter: Intl.Segmenter | undefined

// Intl.Segmenter slows down with the square of the text, so it is only ever shown a small window of it.
const WINDOW = 64

const segment = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

// Letters that never join what stands before or after them, unless that is a mark or a joiner; their width.
const SIMPLE = [
  [0x20, 0x7e, 1],
  [0xc0, 0x24f, 1],
  [0x391, 0x3ff, 1],
  [0x410, 0x44f, 1],
  [0x3041, 0x3096, 2],
  [0x30a1, 0x30fa, 2],
  [0x4e00, 0x9fff, 2],
  [0xac00, 0xd7a3, 2],
] as const

/** Columns of a grapheme of one simple letter; 0 for every other, which has to be measured. */
export const simpleWidth = (text: string, index = 0): 0 | 1 | 2 => {
  const unit = text.charCodeAt(index)
  if (unit < 0x7f) return unit >= 0x20 ? 1 : 0
  for (const [from, to, width] of SIMPLE) if (unit >= from && unit <= to) return width
  return 0
}

const isBoundaryFor = (text: string, index: number): boolean =>
  simpleWidth(text, index - 1) > 0 && simpleWidth(text, index) > 0

/** The first grapheme at `start`, which must be a boundary, and all that end well inside the window. */
const windowAt = (text: string, start: number): readonly string[] => {
  for (let size = WINDOW; ; size *= 4) {
    const parts = segment(text.slice(start, start + size))
    if (start + size >= text.length) return parts
    // The last one may go on beyond the window.
    if (parts.length > 1) return parts.slice(0, -1)
  }
}

/** What a reader takes for one character each: an emoji family, a letter with its accents. */
export const graphemes = (text: string): readonly string[] => {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return text.split('')
  const all: string[] = []
  for (let start = 0; start < text.length; ) {
    if (isBoundaryFor(text, start + 1)) {
      all.push(text.charAt(start))
      start += 1
      continue
    }
    for (const grapheme of windowAt(text, start)) {
      all.push(grapheme)
      start += grapheme.length
    }
  }
  return all
}

/** A boundary before `offset` that is certain without looking further left. */
const anchorBefore = (text: string, offset: number): number => {
  for (let index = offset - 1; index > 0; index -= 1) if (isBoundaryFor(text, index)) return index
  return 0
}

/** The last boundary before `offset` and the first one not before it. */
const around = (text: string, offset: number): readonly [before: number, from: number] => {
  let boundary = anchorBefore(text, offset)
  for (;;) {
    for (const grapheme of windowAt(text, boundary)) {
      const next = boundary + grapheme.length
      if (next >= offset) return [boundary, next]
      boundary = next
    }
  }
}

/** The end of the grapheme that begins at `offset`, which must be a boundary. */
export const nextBoundary = (text: string, offset: number): number => {
  if (offset >= text.length) return text.length
  if (isBoundaryFor(text, offset + 1)) return offset + 1
  return offset + (windowAt(text, offset)[0]?.length ?? 0)
}

/** The beginning of the grapheme that ends at, or goes over, `offset`. */
export const previousBoundary = (text: string, offset: number): number =>
  offset <= 0 ? 0 : around(text, Math.min(offset, text.length))[0]

/** The first boundary that is not before `offset`. */
export const snap = (text: string, offset: number): number => {
  if (offset <= 0) return 0
  if (offset >= text.length || isBoundaryFor(text, offset)) return Math.min(offset, text.length)
  return around(text, offset)[1]
}
