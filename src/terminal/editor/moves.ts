import { type Cursor, type Editor, endOf, linesOf, type Snapshot } from './editor.ts'
import { remember } from './edits.ts'
import { columnAt, offsetAt, rowAt, type Wrap } from './layout.ts'

/** A row of the wrapped text. */
export interface Place {
  readonly line: number
  /** Index of the row within its line. */
  readonly row: number
}

export const placeOf = (editor: Editor, wrap: Wrap): Place => {
  const { line, offset } = editor.cursor
  return { line, row: rowAt(wrap(editor.lines[line] ?? ''), offset) }
}

/** The row above, or null on the first one. */
export const above = (lines: readonly string[], wrap: Wrap, { line, row }: Place): Place | null => {
  if (row > 0) return { line, row: row - 1 }
  return line === 0 ? null : { line: line - 1, row: wrap(lines[line - 1] ?? '').length - 1 }
}

/** The row below, or null on the last one. */
export const below = (lines: readonly string[], wrap: Wrap, { line, row }: Place): Place | null => {
  if (row < wrap(lines[line] ?? '').length - 1) return { line, row: row + 1 }
  return line === lines.length - 1 ? null : { line: line + 1, row: 0 }
}

export const moveTo = (editor: Editor, cursor: Cursor): Editor => ({
  ...editor,
  cursor,
  column: null,
  group: null,
})

/** Columns from the left edge to the cursor. */
export const columnOf = (editor: Editor, wrap: Wrap): number => {
  const line = editor.lines[editor.cursor.line] ?? ''
  const row = wrap(line)[placeOf(editor, wrap).row]
  return row ? columnAt(line, row, editor.cursor.offset) : 0
}

/** So many rows up (negative) or down, as far as there are any, keeping the column. */
export const moveRows = (editor: Editor, wrap: Wrap, count: number): Editor => {
  const step = count < 0 ? above : below
  let place = placeOf(editor, wrap)
  for (let left = Math.abs(count); left > 0; left -= 1) place = step(editor.lines, wrap, place) ?? place
  const line = editor.lines[place.line] ?? ''
  const rows = wrap(line)
  const row = rows[place.row] ?? { start: 0, end: line.length }
  const column = editor.column ?? columnOf(editor, wrap)
  const offset = offsetAt(line, row, column, place.row === rows.length - 1)
  return { ...editor, cursor: { line: place.line, offset }, column, group: null }
}

/** Shows an older (-1) or a newer (1) entry, the draft after the newest; the cursor where to go on from. */
const recall = (editor: Editor, step: -1 | 1): Editor => {
  const { history, recalled, lines, cursor, pasted } = editor
  const index = (recalled?.index ?? history.length) + step
  if (index < 0 || index > history.length) return editor
  const draft: Snapshot = recalled?.draft ?? { lines, cursor, pasted }
  if (index === history.length) {
    return { ...editor, ...draft, ...remember(editor, null), column: null, recalled: null }
  }
  const shown = linesOf(history[index] ?? '')
  return {
    ...editor,
    ...remember(editor, null),
    lines: shown,
    cursor: step < 0 ? { line: 0, offset: 0 } : endOf(shown),
    pasted: true,
    column: null,
    recalled: { index, draft },
  }
}

/** One row up; from the first row to the entry before. */
export const moveUp = (editor: Editor, wrap: Wrap): Editor =>
  above(editor.lines, wrap, placeOf(editor, wrap)) ? moveRows(editor, wrap, -1) : recall(editor, -1)

/** One row down; from the last row to the entry after. */
export const moveDown = (editor: Editor, wrap: Wrap): Editor =>
  below(editor.lines, wrap, placeOf(editor, wrap)) ? moveRows(editor, wrap, 1) : recall(editor, 1)
