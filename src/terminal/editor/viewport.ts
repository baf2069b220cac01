import type { Editor } from './editor.ts'
import { drawn, type Wrap } from './layout.ts'
import { above, below, columnOf, type Place, placeOf } from './moves.ts'

/** The rows that fit the screen. */
export interface Viewport {
  /** The first row shown, to be handed back when the next view is drawn. */
  readonly top: Place
  readonly rows: readonly string[]
  /** Index in `rows`. */
  readonly cursorRow: number
  /** Columns from the left edge; a blank that hangs over the edge does not move it on. */
  readonly cursorColumn: number
  /** There are rows before the first one, after the last one. */
  readonly above: boolean
  readonly below: boolean
}

const isBefore = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.row < b.row)

const walkUp = (lines: readonly string[], wrap: Wrap, from: Place, count: number): Place => {
  let place = from
  for (let left = count; left > 0; left -= 1) place = above(lines, wrap, place) ?? place
  return place
}

/** The top that moves least while the cursor is in view and no room is wasted below the text. */
const topFor = (editor: Editor, wrap: Wrap, height: number, top: Place): Place => {
  const { lines } = editor
  const cursor = placeOf(editor, wrap)
  const last = lines.length - 1
  const end = { line: last, row: wrap(lines[last] ?? '').length - 1 }
  const lowest = walkUp(lines, wrap, end, height - 1)
  const earliest = walkUp(lines, wrap, cursor, height - 1)
  const kept = isBefore(top, earliest) ? earliest : top
  const shown = isBefore(cursor, kept) ? cursor : kept
  return isBefore(lowest, shown) ? lowest : shown
}

const textAt = (lines: readonly string[], wrap: Wrap, { line, row }: Place): string => {
  const text = lines[line] ?? ''
  const part = wrap(text)[row]
  return part ? drawn(text.slice(part.start, part.end)).trimEnd() : ''
}

/** What is drawn of the text in `height` rows of `width` columns, scrolled no more than is needed. */
export const viewport = (
  editor: Editor,
  wrap: Wrap,
  { width, height, top }: { readonly width: number; readonly height: number; readonly top: Place },
): Viewport => {
  const { lines } = editor
  const first = topFor(editor, wrap, height, top)
  const cursor = placeOf(editor, wrap)
  const rows: string[] = []
  let cursorRow = 0
  let place: Place | null = first
  while (place && rows.length < height) {
    if (place.line === cursor.line && place.row === cursor.row) cursorRow = rows.length
    rows.push(textAt(lines, wrap, place))
    place = below(lines, wrap, place)
  }
  return {
    top: first,
    rows,
    cursorRow,
    cursorColumn: Math.min(width, columnOf(editor, wrap)),
    above: first.line > 0 || first.row > 0,
    below: place !== null,
  }
}
