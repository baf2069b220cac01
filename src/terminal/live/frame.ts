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

/** What a terminal does with rows that no longer fit when it gets narrower. */
export type Reflow =
  /** Breaks every row, the cursor stays with its letter. */
  | 'all'
  /** Spares the cursor's row, and moves the cursor down for what it breaks below as well: xterm.js. */
  | 'around-cursor'
  /** Cuts them off. */
  | 'none'

type Env = Readonly<Record<string, string | undefined>>

export const reflowOf = (env: Env): Reflow => {
  if (env['TERM_PROGRAM'] === 'vscode') return 'around-cursor'
  if (env['TMUX']) return 'all'
  return env['XTERM_VERSION'] || /^(linux|rxvt|screen)/.test(env['TERM'] ?? '') ? 'none' : 'all'
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** How far up the first row of the frame stands from the cursor, once it was drawn and the width changed. */
export const rowsToTop = (
  { rows, cursorRow, cursorColumn }: Frame,
  columns: number,
  reflow: Reflow,
): number => {
  if (reflow === 'none') return cursorRow
  const added = rows.map((row) => Math.max(0, Math.ceil(displayWidth(row) / columns) - 1))
  const above = cursorRow + sum(added.slice(0, cursorRow))
  if (reflow === 'around-cursor') return above + sum(added.slice(cursorRow + 1))
  return above + Math.floor(cursorColumn / columns)
}
