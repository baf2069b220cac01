import { displayWidth } from '../../render/wrap.ts'

/** What a prompt draws: rows without newlines, each narrower than the terminal. */
export interface Frame {
  readonly rows: readonly string[]
  /** Index of the row the cursor is on. */
  readonly cursorRow: number
  /** Columns from the left edge. */
  readonly cursorColumn: number
}

/** Columns and rows of the terminal. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** Rows the drawn rows above the cursor take once a terminal of another width has broken them anew. */
export const rowsAboveCursor = (frame: Frame, columns: number): number => {
  const rowsOf = (width: number): number => Math.max(1, Math.ceil(width / columns))
  const above = frame.rows.slice(0, frame.cursorRow).map((row) => rowsOf(displayWidth(row)))
  return above.reduce((sum, rows) => sum + rows, 0) + Math.floor(frame.cursorColumn / columns)
}
