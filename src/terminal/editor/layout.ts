import { graphemes, simpleWidth, snap } from '../../render/graphemes.ts'
import { displayWidth } from '../../render/wrap.ts'

/** A row on the screen: a part of one logical line, in UTF-16 units; rows of a line follow each other. */
export interface Row {
  readonly start: number
  readonly end: number
}

/** Rows of one logical line. */
export type Wrap = (line: string) => readonly Row[]

const TAB = '    '

/** A row as it is drawn: a tab is four spaces, wherever it stands. */
export const drawn = (text: string): string => text.replaceAll('\t', TAB)

const isBlank = (grapheme: string): boolean => grapheme === ' ' || grapheme === '\t'

const widthOf = (grapheme: string): number => {
  if (grapheme === '\t') return TAB.length
  return (grapheme.length === 1 && simpleWidth(grapheme)) || displayWidth(grapheme)
}

/** Breaks after blanks; blanks may hang over the edge; a word longer than a row is cut. */
const wrapLine = (line: string, width: number): readonly Row[] => {
  const rows: Row[] = []
  let start = 0
  let offset = 0
  let used = 0
  // The last place to break at, and the columns used up to it.
  let gap = { offset: 0, used: 0 }
  for (const grapheme of graphemes(line)) {
    const columns = widthOf(grapheme)
    while (!isBlank(grapheme) && used + columns > width && offset > start) {
      const end = gap.offset > start ? gap.offset : offset
      used = gap.offset > start ? used - gap.used : 0
      rows.push({ start, end })
      start = end
      gap = { offset: end, used: 0 }
    }
    used += columns
    offset += grapheme.length
    if (isBlank(grapheme)) gap = { offset, used }
  }
  rows.push({ start, end: line.length })
  return rows
}

const KEPT = 2_000

/** Wraps to `width` columns and remembers the lines it saw, so that a key press wraps one line only. */
export const wrapAt = (width: number): Wrap => {
  let recent = new Map<string, readonly Row[]>()
  let older = new Map<string, readonly Row[]>()
  return (line) => {
    const rows = recent.get(line) ?? older.get(line) ?? wrapLine(line, width)
    recent.set(line, rows)
    if (recent.size > KEPT) {
      older = recent
      recent = new Map()
    }
    return rows
  }
}

/** Index of the row an offset is on; between two rows it is on the second. */
export const rowAt = (rows: readonly Row[], offset: number): number => {
  const index = rows.findIndex((row) => offset < row.end)
  return index === -1 ? rows.length - 1 : index
}

/** Columns from the start of the row to the offset. */
export const columnAt = (line: string, row: Row, offset: number): number =>
  graphemes(line.slice(row.start, offset)).reduce((sum, grapheme) => sum + widthOf(grapheme), 0)

/** The offset in a row nearest to a column without going over it, and never the start of the next row. */
export const offsetAt = (line: string, row: Row, column: number, last: boolean): number => {
  let offset = row.start
  let used = 0
  for (const grapheme of graphemes(line.slice(row.start, row.end))) {
    used += widthOf(grapheme)
    const next = offset + grapheme.length
    if (used > column || (next >= row.end && !last)) break
    offset = next
  }
  return snap(line, offset)
}
