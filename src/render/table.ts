import { cleanLine } from './clean.ts'
import type { Style } from './theme.ts'
import { displayWidth, truncate } from './wrap.ts'

/** A column: its head, the side its text leans to, whether it may be cut when the table is too wide. */
export interface Column {
  readonly head: string
  readonly align?: 'left' | 'right'
  readonly cut?: boolean
}

/** One cell: its text, and how it looks where that is not plain. */
export type Cell = string | { readonly text: string; readonly style: Style }

/** Between two columns. */
export const GAP = '  '
/** A cut column keeps at least this many columns of text. */
const LEAST = 6

/** A text as it is shown, and the columns it takes. */
interface Measured {
  readonly text: string
  readonly width: number
}

/** Makes of each text once: a long table says the same few things again and again. */
const remembering = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** Tells the width of a text, of each once: who asks about the same cells again hands it on. */
export type Measure = (text: string) => Measured

export const measuring = (): Measure =>
  remembering((given) => {
    const text = cleanLine(given)
    return { text, width: displayWidth(text) }
  })

const given = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)

const widthsOf = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  { width, measured }: { readonly width: number; readonly measured: Measure },
): number[] => {
  const widths = columns.map((column, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, measured(given(row[index] ?? '')).width),
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

/** Natural widths, less what the columns that may be cut have to give up, the widest first. */
export const columnWidths = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  measured: Measure = measuring(),
): number[] => widthsOf(columns, rows, { width, measured })

/** A text as wide as its column, or no wider where nothing follows it. */
const fitted = (
  { text, width }: Measured,
  { align, cut }: Column,
  { room, last }: { readonly room: number; readonly last: boolean },
): string => {
  const shown = cut && width > room ? truncate(text, room) : text
  if (last && align !== 'right') return shown
  const spaces = ' '.repeat(Math.max(0, room - (shown === text ? width : displayWidth(shown))))
  return align === 'right' ? spaces + shown : shown + spaces
}

/** Rows of a table without a frame; the head row only where a column has a head. */
export const tableRows = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  {
    width,
    head,
    measured = measuring(),
  }: { readonly width: number; readonly head?: Style; readonly measured?: Measure },
): string[] => {
  const widths = widthsOf(columns, rows, { width, measured })
  const texts = columns.map((column, index) =>
    remembering((text) =>
      fitted(measured(text), column, { room: widths[index] ?? 0, last: index === columns.length - 1 }),
    ),
  )
  const row = (cells: readonly Cell[]): string =>
    texts
      .map((shown, index) => {
        const cell = cells[index] ?? ''
        const text = shown(given(cell))
        return typeof cell === 'string' || measured(cell.text).text === '' ? text : cell.style(text)
      })
      .join(GAP)
      .trimEnd()
  const heads = head === undefined ? [] : [row(columns.map((column) => ({ text: column.head, style: head })))]
  return [...heads, ...rows.map(row)]
}
