import { PHASE_NAMES } from '../bank/phase-names.ts'
import { FIRSTS, type First, type Firsts, type Ribbon } from '../report/ribbon.ts'
import type { Timing } from '../report/timing.ts'
import type { Canvas } from './canvas.ts'
import { clockText, timingText } from './clock.ts'
import { markdownTable } from './markdown.ts'
import { displayWidth, pad, wrapLines } from './wrap.ts'

/** Columns of what stands before a row: as wide as the names in the table of phases. */
const LABEL = 12
const GAP = '  '
/** From here on the bars may begin under the grades; on a narrower screen they need the room. */
const ALIGNED = 72
/** A short round is no wall of blocks. */
const MOST_PER_MINUTE = 1
const UNBROKEN = '\u00a0'
/** Cells of the longest bar in a table of the export. */
const TABLE_CELLS = 20

/** Minutes a phase takes up in the ribbon: its plan, or more where it ran over. */
const lengthOf = ({ spent, planned }: Timing): number => Math.max((spent ?? 0) / 60, planned ?? 0)

/** So many minutes as cells; what was there at all has one. */
const cellsOf = (minutes: number, perMinute: number): number =>
  minutes === 0 ? 0 : Math.max(1, Math.round(minutes * perMinute))

/** `███░░`: part of the plan was used; `███++`: it was run over. Without a plan, only what was spent. */
export const timeBar = ({ spent, planned }: Timing, perMinute: number): string => {
  const minutes = (spent ?? 0) / 60
  if (planned === null) return '█'.repeat(cellsOf(minutes, perMinute)) || '░'
  const plan = cellsOf(planned, perMinute)
  const full = Math.min(plan, cellsOf(minutes, perMinute))
  // less than half a cell is not worth a sign
  const over = Math.round(Math.max(0, minutes - planned) * perMinute)
  return '█'.repeat(full) + '░'.repeat(plan - full) + '+'.repeat(over)
}

/** One row where there is room for it. */
const barRow = ({ phases }: Ribbon, { width, theme }: Canvas): string[] => {
  const label = pad('Time', width < ALIGNED ? 'Time'.length + GAP.length : LABEL)
  const names = phases.reduce((sum, { phase }) => sum + PHASE_NAMES[phase].length + 1, 0)
  // rounding may add half a cell to each
  const room = width - label.length - names - GAP.length * (phases.length - 1) - phases.length / 2
  const minutes = phases.reduce((sum, one) => sum + lengthOf(one), 0)
  const perMinute = Math.min(MOST_PER_MINUTE, Math.max(phases.length, room) / Math.max(1, minutes))
  const bars = phases.map((one) => `${theme.dim(PHASE_NAMES[one.phase])} ${timeBar(one, perMinute)}`)
  const row = `${theme.dim(label)}${bars.join(GAP)}`
  return phases.length > 0 && displayWidth(row) <= width ? [row] : []
}

/** Whole minutes that had passed. */
const minuteText = (at: number | null): string => (at === null ? '–' : String(Math.floor(at / 60)))

const firstRows = (first: Firsts, { width, theme }: Canvas): string[] => {
  const marks = FIRSTS.map((name) => `${name} ${minuteText(first[name])}`)
  const row = marks.join(GAP)
  // a name and its minute stay on one row
  const kept = marks.map((mark) => mark.replace(' ', UNBROKEN)).join(', ')
  const rows =
    LABEL + displayWidth(row) <= width
      ? [row]
      : wrapLines(kept, width - LABEL).map((text) => text.replaceAll(UNBROKEN, ' '))
  return rows.map((text, index) => theme.dim(pad(index === 0 ? 'First (min)' : '', LABEL)) + text)
}

/** Said where a round was imported from a text without times. */
export const NO_TIME = 'not known: imported from a text that holds no times'

/** The row that stands in for the bars of such a round. */
export const noTimeRows = ({ width, theme }: Canvas): string[] =>
  wrapLines(NO_TIME, width - LABEL).map(
    (text, index) => theme.dim(pad(index === 0 ? 'Time' : '', LABEL)) + text,
  )

/** The same as a sentence. */
export const NO_TIME_SENTENCE = `${NO_TIME[0]?.toUpperCase()}${NO_TIME.slice(1)}.`

/** The same in a document. */
export const noTimeBlocks = (): string[] => ['## Time', NO_TIME_SENTENCE]

/** Where the time went, and the minute in which each thing first came up. */
export const ribbonRows = (ribbon: Ribbon | null, canvas: Canvas): string[] => {
  if (ribbon === null) return []
  return [...barRow(ribbon, canvas), ...(ribbon.first === null ? [] : firstRows(ribbon.first, canvas))]
}

export const FIRST_NAMES: Readonly<Record<First, string>> = {
  metric: 'first metric',
  number: 'first number',
  baseline: 'first baseline',
  data: 'first word on data',
  serving: 'first word on serving',
  monitoring: 'first word on monitoring',
}

/** The same as two small tables. */
export const timeBlocks = (ribbon: Ribbon | null): string[] => {
  if (ribbon === null) return []
  const { phases, first } = ribbon
  const longest = Math.max(1, ...phases.map(lengthOf))
  const spent = phases.map((one) => [
    PHASE_NAMES[one.phase],
    timeBar(one, TABLE_CELLS / longest),
    timingText(one),
  ])
  const firsts = (times: Firsts): string[][] =>
    FIRSTS.map((name) => {
      const at = times[name]
      return [FIRST_NAMES[name], at === null ? '–' : clockText(at)]
    })
  return [
    '## Time',
    markdownTable(['phase', 'against the plan', 'time'], spent),
    ...(first === null ? [] : [markdownTable(['what', 'when'], firsts(first))]),
  ]
}
