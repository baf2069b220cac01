import type { MistakeSeries, Series } from '../report/progress-series.ts'
import type { Trend } from '../study/trend.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { sparkline } from './sparkline.ts'
import { type Cell, type Column, GAP, tableRows } from './table.ts'
import type { Style, Theme } from './theme.ts'
import { isMuch, mistakeTrendText, trendText } from './trend.ts'
import { scoreText } from './verdict.ts'
import { displayWidth, wrapLines } from './wrap.ts'

/** Mistakes that are shown. */
const SHOWN = 6
/** Columns of a name that its marks leave it at least. */
const NAME = 26
/** Marks that are drawn, as far as there is room. */
const MARKS = { least: 4, most: 30 }
const LATEST = 'latest'
const TREND = 'trend'

const trendStyle = ({ kind }: Trend, theme: Theme, better: 'rising' | 'falling' = 'rising'): Style => {
  if (kind === 'early' || kind === 'unclear') return theme.dim
  return kind === better ? theme.good : theme.bad
}

/** A row of a table of trends before its marks are drawn. */
interface Drawn {
  readonly name: string
  readonly latest: string
  readonly values: readonly number[]
  readonly trend: { readonly text: string; readonly style: Style }
}

const widest = (texts: readonly string[], head: string): number =>
  Math.max(...[head, ...texts].map(displayWidth))

/** What names, figures and trends leave of a row. */
const sparkRoom = (head: string, rows: readonly Drawn[], width: number): number => {
  const name = Math.min(
    NAME,
    widest(
      rows.map((row) => cleanLine(row.name)),
      head,
    ),
  )
  const latest = widest(
    rows.map((row) => row.latest),
    LATEST,
  )
  const trend = widest(
    rows.map((row) => row.trend.text),
    TREND,
  )
  return Math.max(MARKS.least, Math.min(MARKS.most, width - name - latest - trend - 3 * GAP.length))
}

/** A table of trends; where not all rounds have room, its head says how many of the latest do. */
const trendRows = (
  head: string,
  rows: readonly Drawn[],
  { most, canvas: { width, theme } }: { readonly most: number; readonly canvas: Canvas },
): string[] => {
  if (rows.length === 0) return []
  const room = sparkRoom(head, rows, width)
  const all = rows.every(({ values }) => values.length <= room)
  const columns: readonly Column[] = [
    { head, cut: true },
    { head: LATEST, align: 'right' },
    { head: all ? 'each round' : `last ${room}` },
    { head: TREND },
  ]
  const cells = rows.map(({ name, latest, values, trend }): Cell[] => [
    name,
    latest,
    sparkline(values, most, room),
    trend,
  ])
  return tableRows(columns, cells, { width, head: theme.dim })
}

/** Series of 100, a row each. */
export const seriesRows = (head: string, all: readonly Series[], canvas: Canvas): string[] => {
  const { theme } = canvas
  const rows = all.map(({ name, latest, values, trend }) => ({
    name,
    latest: scoreText(latest),
    values,
    trend: { text: trendText(trend), style: isMuch(trend) ? trendStyle(trend, theme) : theme.dim },
  }))
  return trendRows(head, rows, { most: 100, canvas })
}

/** Mistakes that were made so often that their end is no chance, and not of late. */
const goneRows = (all: readonly MistakeSeries[], { width, theme }: Canvas): string[] => {
  const gone = all.filter(({ often, trend }) => often === 0 && trend.kind === 'falling')
  const [first] = gone
  if (first === undefined) return []
  const names = gone.map(({ name }) => cleanLine(name)).join(', ')
  return wrapLines(`${theme.dim(`Not made in the latest ${first.of}:`)} ${names}.`, width, { rest: '  ' })
}

/** The mistakes that are made, the most frequent of late first, and those that are no more. */
export const mistakeRows = (all: readonly MistakeSeries[], canvas: Canvas): string[] => {
  const rows = all
    .filter(({ often }) => often > 0)
    .slice(0, SHOWN)
    .map(({ name, often, of, values, trend }) => ({
      name,
      latest: `${often} of ${of}`,
      values,
      trend: { text: mistakeTrendText(trend), style: trendStyle(trend, canvas.theme, 'falling') },
    }))
  return [...trendRows('mistakes', rows, { most: 1, canvas }), ...goneRows(all, canvas)]
}
