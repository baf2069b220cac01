import { htmlLine } from './escape.ts'

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A point of a chart: how high of 100, whether it passed, and what it says when it is pointed at. */
export interface ChartPoint {
  readonly value: number
  readonly passed: boolean
  readonly label: string
}

const SIZE = { width: 1000, height: 260, left: 44, right: 12, top: 10, bottom: 10 }
const GRID = [0, 25, 50, 75, 100]

const heightOf = (value: number): number => {
  const room = SIZE.height - SIZE.top - SIZE.bottom
  return rounded(SIZE.top + room * (1 - Math.min(100, Math.max(0, value)) / 100))
}

const across = (nth: number, count: number): number => {
  const room = SIZE.width - SIZE.left - SIZE.right
  return rounded(SIZE.left + (count < 2 ? room / 2 : (room * nth) / (count - 1)))
}

/** Scores in the order of time; each point tells its round. */
export const scoreChart = (points: readonly ChartPoint[], label: string): string => {
  const places = points.map(({ value }, nth) => `${across(nth, points.length)},${heightOf(value)}`)
  const grid = GRID.map(
    (value) =>
      `<line class="grid" x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${heightOf(value)}" y2="${heightOf(value)}"/>` +
      `<text x="${SIZE.left - 8}" y="${heightOf(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const dots = points.map(
    ({ value, passed, label: told }, nth) =>
      `<circle class="${passed ? 'dot' : 'below'}" cx="${across(nth, points.length)}" cy="${heightOf(value)}" r="5"><title>${htmlLine(told)}</title></circle>`,
  )
  return (
    `<svg class="chart" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${htmlLine(label)}">` +
    `${grid.join('')}<polyline class="line" points="${places.join(' ')}"/>${dots.join('')}</svg>`
  )
}

/** A small line beside a figure, between 0 and `most`. */
export const spark = (values: readonly number[], most: number, label: string): string => {
  const shown = values.length === 1 ? [...values, ...values] : values
  const points = shown.map((value, nth) => {
    const share = Math.min(1, Math.max(0, value / most))
    return `${rounded((100 * nth) / Math.max(1, shown.length - 1))},${rounded(18 - 16 * share)}`
  })
  return (
    `<svg class="spark" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label="${htmlLine(label)}">` +
    `<polyline class="line" points="${points.join(' ')}"/></svg>`
  )
}
