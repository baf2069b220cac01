import { cleanLine } from './clean.ts'
import type { Style } from './theme.ts'
import { displayWidth, pad, truncate } from './wrap.ts'

/** A column: its head, the side its text leans to, whether it may be cut when the table is too wide. */
export interface Column {
  readonly head: string
  readonly align?: 'left' | 'right'
  readonly cut?: boolean
}

/** One cell: its text, and how it looks where that is not plain. */
export type Cell = string | { readonly text: string; readonly style: Style }

const GAP = '  '
/** A cut column keeps at least this many columns of text. */
const LEAST = 6

const textOf = (cell: Cell): string => cleanLine(typeof cell === 'string' ? cell : cell.text)

/** Natural widths, less what the columns that may be cut have to give up, the widest first. */
export const columnWidths = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] => {
  const widths = columns.map((column, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(textOf(row[index] ?? ''))),
      displayWidth(column.head),
    ),
  )
  const total = (): number => widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1)
  while (total() > width) {
    const candidates = columns.flatMap((column, index) =>
      column.cut && (widths[index] ?? 0) > LEAST ? [index] : [],
    )
    const widest = candidates.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0]
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

const row = (columns: readonly Column[], cells: readonly Cell[], widths: readonly number[]): string =>
  columns
    .map((column, index) => {
      const cell = cells[index] ?? ''
      const room = widths[index] ?? 0
      const side = column.align === 'right' ? 'left' : 'right'
      const last = index === columns.length - 1 && side === 'right'
      const text = column.cut ? truncate(textOf(cell), room) : textOf(cell)
      const filled = last ? text : pad(text, room, side)
      return typeof cell === 'string' || text === '' ? filled : cell.style(filled)
    })
    .join(GAP)
    .trimEnd()

/** Rows of a table without a frame; the head row only where a column has a head. */
export const tableRows = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { width, head }: { readonly width: number; readonly head?: Style },
): string[] => {
  const widths = columnWidths(columns, rows, width)
  const heads =
    head === undefined
      ? []
      : [
          row(
            columns,
            columns.map((column) => ({ text: column.head, style: head })),
            widths,
          ),
        ]
  return [...heads, ...rows.map((cells) => row(columns, cells, widths))]
}
