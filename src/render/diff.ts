import type { ComparedPoint } from '../report/comparison.ts'
import type { Diff, DiffPhase, DiffSide } from '../report/diff.ts'
import type { PhaseResult } from '../scoring/scorecard.ts'
import type { Canvas } from './canvas.ts'
import { clockText } from './clock.ts'
import { pointRows } from './comparison.ts'
import { NO_TIME } from './ribbon.ts'
import { counted, section, stacked } from './section.ts'
import { type Column, tableRows } from './table.ts'
import { gradeBar, scoreText, verdictText } from './verdict.ts'
import { wrapLines } from './wrap.ts'

/** Two columns of text are still easy to read at this width. */
const MOST = 120
const NOTHING = '–'

const sideText = (label: string, { name, date, prompt, level, score, verdict }: DiffSide): string[] => [
  label,
  date ?? '',
  name,
  prompt,
  level,
  scoreText(score),
  verdictText(verdict),
]

const SIDES: readonly Column[] = [
  { head: '' },
  { head: '' },
  { head: '', cut: true },
  { head: '', cut: true },
  { head: '' },
  { head: '', align: 'right' },
  { head: '' },
]

const gradeText = (result: PhaseResult | null): string =>
  result === null
    ? NOTHING
    : `${gradeBar(result.grade)} ${result.grade} ${scoreText(result.score).padStart(5)}`

const timeText = (seconds: number | null): string => (seconds === null ? NOTHING : clockText(seconds))

const phaseRows = (phases: readonly DiffPhase[], { width, theme }: Canvas): string[] =>
  tableRows(
    [
      { head: '' },
      { head: 'before' },
      { head: 'time', align: 'right' },
      { head: 'now' },
      { head: 'time', align: 'right' },
    ],
    phases.map(({ name, before, now, secondsBefore, secondsNow }) => [
      name,
      gradeText(before),
      timeText(secondsBefore),
      gradeText(now),
      timeText(secondsNow),
    ]),
    { width, head: theme.dim },
  )

const isReworded = ({ quoteBefore, quoteNow }: ComparedPoint): boolean => quoteBefore !== quoteNow

const noteRows = ({ samePrompt, compared }: Diff, { width, theme }: Canvas): string[] =>
  samePrompt
    ? []
    : wrapLines(
        theme.warn(
          `Two different problems: only the ${counted(compared, 'point')} that both ask are compared, and the grades are of each by itself.`,
        ),
        width,
      )

const timeRows = ({ before, now }: Diff, { width, theme }: Canvas): string[] => {
  const sides = [...(before.timeless ? ['before'] : []), ...(now.timeless ? ['now'] : [])]
  return sides.length === 0 ? [] : wrapLines(theme.dim(`Time of ${sides.join(' and ')}: ${NO_TIME}.`), width)
}

/** `mlsd diff`: two rounds side by side, and what was gained, dropped, and said anew. */
export const renderDiff = (diff: Diff, canvas: Canvas): string => {
  const drawn = { ...canvas, width: Math.min(canvas.width, MOST) }
  const { theme } = drawn
  const part = (title: string, mark: string, points: readonly ComparedPoint[]): string[] =>
    section(title, points.flatMap(pointRows(mark, drawn)), drawn)
  const { gained, dropped, kept } = diff
  const reworded = kept.filter(isReworded)
  const same = kept.length - reworded.length
  return stacked([
    tableRows(SIDES, [sideText('before', diff.before), sideText('now', diff.now)], drawn),
    noteRows(diff, drawn),
    [...phaseRows(diff.phases, drawn), ...timeRows(diff, drawn)],
    part(`Gained: ${gained.length}`, theme.good('+'), gained),
    part(`Dropped: ${dropped.length}`, theme.bad('-'), dropped),
    part(`Kept, in new words: ${reworded.length}`, theme.dim('='), reworded),
    same === 0 ? [] : [theme.dim(`Kept in the same words: ${same}`)],
    gained.length + dropped.length + kept.length === 0 ? ['Neither round earned a point that both ask.'] : [],
  ])
}
