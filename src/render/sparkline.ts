const BLOCKS = '▁▂▃▄▅▆▇█'

/** Values between 0 and `most` as one row of blocks, the latest at the right; what has no room is left out at the left. */
export const sparkline = (values: readonly number[], most: number, width: number): string =>
  values
    .slice(Math.max(0, values.length - Math.max(0, width)))
    .map((value) => {
      const share = Math.min(1, Math.max(0, value / most))
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(share * BLOCKS.length))] ?? ''
    })
    .join('')

/** A value as a point of a plot: how high, and its sign. */
export interface Dot {
  /** 0–100. */
  readonly value: number
  readonly sign: string
}

const LABELS = [100, 75, 50, 25, 0]
const LABEL = 3
const STEP = 2

/** Row 0 is the highest. */
const rowOf = (value: number, rows: number): number =>
  Math.round(((100 - Math.min(100, Math.max(0, value))) / 100) * (rows - 1))

/** Dots that a plot of this width has room for. */
export const plotRoom = (width: number): number => Math.max(1, Math.floor((width - LABEL - 2) / STEP))

/** Dots over time between 0 and 100, two columns each, the latest at the right; a grid row at each label. */
export const plotRows = (dots: readonly Dot[], width: number): string[] => {
  const shown = dots.slice(-plotRoom(width))
  const rows = (LABELS.length - 1) * 2 + 1
  return Array.from({ length: rows }, (_, row) => {
    const label = row % 2 === 0 ? String(LABELS[row / 2] ?? '') : ''
    const cells = shown.map(({ value, sign }) =>
      rowOf(value, rows) === row ? sign : row % 2 === 0 ? '·' : ' ',
    )
    return `${label.padStart(LABEL)} ${label === '' ? '│' : '┤'}${cells.map((cell) => ` ${cell}`).join('')}`.trimEnd()
  })
}
