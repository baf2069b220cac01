import type { HostPhase, HostPoint, HostSheet } from '../report/host.ts'
import * as words from '../report/host-words.ts'
import { VERDICTS } from '../scoring/scorecard.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { bullet, ruled } from './section.ts'
import { verdictText } from './verdict.ts'
import { pad, wrapLines } from './wrap.ts'

type Rows = readonly string[]

const LABEL = 7
const GRADES = [0, 1, 2, 3, 4]
const TICKS = '[ ] [ ] [ ]  '

const pointRows = ({ title, earns, crux, from }: HostPoint, { width, theme }: Canvas): Rows => {
  const mark = crux ? '* ' : '  '
  const level = from === null ? '' : ` (from ${from} on)`
  return wrapLines(`${cleanLine(title)}${level}. ${theme.dim(cleanLine(earns))}`, width, {
    first: TICKS + mark,
    rest: ' '.repeat(TICKS.length + mark.length),
  })
}

const blank = (label: string, { width }: Canvas): string => pad(label, LABEL) + '_'.repeat(width - LABEL)

/** A box and its choice stay on one row. */
const boxes = (choices: readonly string[], { width }: Canvas): Rows =>
  wrapLines(choices.map((choice) => `[ ] ${choice}`.replaceAll(' ', '\u00a0')).join('  '), width).map((row) =>
    row.replaceAll('\u00a0', ' '),
  )

const grid = ({ name, points }: HostPhase, canvas: Canvas): Rows => [
  canvas.theme.heading(name),
  ...(points.length === 0 ? [] : [canvas.theme.dim(' n   e   a')]),
  ...points.flatMap((point) => pointRows(point, canvas)),
  `${pad('Grade', LABEL)}${GRADES.map((grade) => `[ ] ${grade}`).join('  ')}`,
  blank('Notes', canvas),
  blank('', canvas),
]

const verdict = ({ level, bar, decides }: HostSheet, canvas: Canvas): Rows => [
  canvas.theme.heading(`Verdict for ${level}, which expects`),
  ...bar.flatMap((text) => bullet(text, canvas.width)),
  ...(level === 'L3' || decides.length === 0 ? [] : bullet(words.CRUX_RULE, canvas.width)),
  ...boxes(VERDICTS.map(verdictText), canvas),
]

const legend = (canvas: Canvas): Rows => [
  ruled('TICK SHEET', canvas),
  ...[
    words.TICK_POINTS,
    ...words.DEGREES.map((degree) => `${degree.charAt(0)} ${degree}`),
    words.GRADES,
    words.GRADE_RULE,
  ].flatMap((text) => wrapLines(canvas.theme.dim(text), canvas.width)),
]

/** What to tick while they talk, the grades, and the verdict. */
export const tickSheet = (sheet: HostSheet, canvas: Canvas): readonly Rows[] => [
  legend(canvas),
  ...sheet.phases.map((phase) => grid(phase, canvas)),
  verdict(sheet, canvas),
]
