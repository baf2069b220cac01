import { htmlLine } from './escape.ts'

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A point of a chart: how high of 100, whether it passed, and what it says when it is pointed at. */
export interface ChartPoint {
  readonly value: number
  readonly passed: boolean
  readonly label: string
}

/** What a chart shows; `ends` stand under its first and its last point. */
export interface Chart {
  readonly points: readonly ChartPoint[]
  readonly label: string
  readonly ends: readonly [string, string]
}

const GRID = [0, 25, 50, 75, 100]
/** The drawing within its frame; the rest is for the letters of the axes. */
const PLOT = 'x="8%" y="10" width="90%" height="190"'
const HEIGHT = 228

/** From the top, in percent of the room, of a value between 0 and `most`. */
const depth = (value: number, most: number): number =>
  rounded(100 * (1 - Math.min(1, Math.max(0, value / most))))

/** A lone value stands in the middle. */
const across = (nth: number, count: number): number => (count < 2 ? 50 : rounded((100 * nth) / (count - 1)))

/** Stretched to its room; its stroke is not. */
const line = (values: readonly number[], most: number): string =>
  values.length < 2
    ? ''
    : `<svg viewBox="0 0 100 100" preserveAspectRatio="none"><polyline class="line" points="${values
        .map((value, nth) => `${across(nth, values.length)},${depth(value, most)}`)
        .join(' ')}"/></svg>`

/** Scores in the order of time; each point tells its round. Only widths are percentages, so that letters keep their size. */
export const scoreChart = ({ points, label, ends }: Chart): string => {
  const grid = GRID.map((value) => {
    const y = `${depth(value, 100)}%`
    return `<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/><text x="-8" y="${y}" dy="4" text-anchor="end">${value}</text>`
  })
  const dots = points.map(
    ({ value, passed, label: told }, nth) =>
      `<circle class="${passed ? 'dot' : 'below'}" cx="${across(nth, points.length)}%" cy="${depth(value, 100)}%" r="4.5"><title>${htmlLine(told)}</title></circle>`,
  )
  const [first, last] = ends.map(htmlLine)
  const dates =
    points.length < 2
      ? `<text x="53%" y="${HEIGHT - 4}" text-anchor="middle">${first}</text>`
      : `<text x="8%" y="${HEIGHT - 4}">${first}</text><text x="98%" y="${HEIGHT - 4}" text-anchor="end">${last}</text>`
  const scores = points.map(({ value }) => value)
  return (
    `<svg class="chart" height="${HEIGHT}" role="img" aria-label="${htmlLine(label)}">` +
    `<svg ${PLOT}>${grid.join('')}${line(scores, 100)}${dots.join('')}</svg>${dates}</svg>`
  )
}

/** A small line beside a figure, between 0 and `most`; its last value is a dot. */
export const spark = (values: readonly number[], most: number, label: string): string => {
  const last = values.at(-1)
  const dot =
    last === undefined
      ? ''
      : `<circle class="dot" cx="${across(values.length - 1, values.length)}%" cy="${depth(last, most)}%" r="2.5"/>`
  return `<svg class="spark" role="img" aria-label="${htmlLine(label)}">${line(values, most)}${dot}</svg>`
}

/** A box for each round: full where it happened. */
export const boxes = (values: readonly boolean[], label: string): string => {
  const step = 100 / Math.max(1, values.length)
  const drawn = values.map(
    (happened, nth) =>
      `<rect class="${happened ? 'full' : 'track'}" x="${rounded(nth * step)}" y="${happened ? 0 : 70}" width="${rounded(step * 0.75)}" height="${happened ? 100 : 30}"/>`,
  )
  return `<svg class="boxes" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="${htmlLine(label)}">${drawn.join('')}</svg>`
}
