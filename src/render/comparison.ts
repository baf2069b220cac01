import type { ComparedPhase, ComparedPoint, Comparison } from '../report/comparison.ts'
import type { PhaseResult } from '../scoring/scorecard.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { pairRows } from './pair.ts'
import { proseCanvas, section, stacked } from './section.ts'
import { gradeBar, scoreText } from './verdict.ts'
import { displayWidth, pad, wrapLines } from './wrap.ts'

const GAP = 3
const INDENT = '    '
const NOTHING = '–'

const gradeText = (result: PhaseResult | null): string =>
  result === null ? NOTHING : `${gradeBar(result.grade)} ${result.grade}  ${scoreText(result.score)}`

const NAME_WIDTH = 14

const phaseRows = (phases: readonly ComparedPhase[], { theme }: Canvas): string[] => {
  const firsts = phases.map(({ before }) => gradeText(before))
  const column = Math.max(displayWidth('before'), ...firsts.map(displayWidth)) + GAP
  return [
    theme.dim(`${' '.repeat(NAME_WIDTH)}${pad('before', column)}now`),
    ...phases.map(
      ({ name, now }, at) => `${pad(name, NAME_WIDTH)}${pad(firsts[at] ?? '', column)}${gradeText(now)}`,
    ),
  ]
}

const quoted = (quote: string | null): string => (quote === null ? NOTHING : `"${cleanLine(quote)}"`)

/** A point in two attempts, with both wordings. */
export const pointRows =
  (mark: string, canvas: Canvas) =>
  ({ title, before, now, quoteBefore, quoteNow }: ComparedPoint): string[] => {
    const credit = before === now ? now : `${before} → ${now}`
    return [
      ...wrapLines(`${mark} ${cleanLine(title)}  ${canvas.theme.dim(credit)}`, canvas.width, {
        first: '  ',
        rest: INDENT,
      }),
      ...pairRows({ before: quoted(quoteBefore), now: quoted(quoteNow) }, canvas),
    ]
  }

/** Before and now, side by side: grades, then what was gained, dropped and kept, with both wordings. */
export const renderComparison = ({ phases, gained, dropped, kept }: Comparison, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const { theme } = prose
  const part = (title: string, mark: string, points: readonly ComparedPoint[]): string[] =>
    section(title, points.flatMap(pointRows(mark, prose)), prose)
  const same = gained.length + dropped.length + kept.length === 0
  return stacked([
    section('Before and now', phaseRows(phases, prose), prose),
    part('Gained', theme.good('+'), gained),
    part('Dropped', theme.bad('-'), dropped),
    part('Kept', theme.dim('='), kept),
    same ? ['Neither attempt earned a point here.'] : [],
  ])
}
