import { contradictionText } from '../report/contradictions.ts'
import type { Debrief, DebriefQuote } from '../report/debrief.ts'
import type { Gap } from '../report/gaps.ts'
import { PHASE_NAMES } from '../report/phase-names.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { clockText, timingText } from './clock.ts'
import { decidingText, verdictStyle } from './scorecard.ts'
import { proseCanvas, section, stacked, withCommand } from './section.ts'
import { type Cell, type Column, tableRows } from './table.ts'
import { gradeBar, scoreText, verdictText } from './verdict.ts'
import { displayWidth, truncate, wrapLines } from './wrap.ts'

const INDENT = '    '

/** What the gaps would lead to. */
const BETTER = {
  'strong-no-hire': 'What would lift you most',
  'no-hire': 'What would lift you to hire',
  hire: 'What would lift you to strong hire',
  'strong-hire': 'What would make it better still',
} as const

/** At most `most` rows of a text, the last one ending in `…` after a whole word where there is more. */
const clipped = (text: string, width: number, most: number): string[] => {
  const rows = wrapLines(text, width)
  if (rows.length <= most) return rows
  const last = truncate(rows.slice(most - 1).join(' '), width).replace(/\s+\S*…$/, ' …')
  return [...rows.slice(0, most - 1), last]
}

/** A title to the left, its place to the right edge. */
const titled = (mark: string, title: string, place: string, { width, theme }: Canvas): string => {
  const room = width - displayWidth(mark) - displayWidth(place) - 2
  const text = truncate(cleanLine(title), room)
  return `${mark}${text}${' '.repeat(room - displayWidth(text) + 2)}${theme.dim(place)}`
}

const indented = (rows: readonly string[]): string[] => rows.map((row) => INDENT + row)

const quoteRows = (quote: DebriefQuote, canvas: Canvas): string[] => {
  const { theme, width } = canvas
  const at = quote.at === null ? '' : ` ${clockText(quote.at)}`
  const said = clipped(`"${cleanLine(quote.quote)}"`, width - INDENT.length, 1)
  return [
    titled(
      `  ${theme.good('✓')} `,
      quote.title,
      `${quote.credit} · ${PHASE_NAMES[quote.phase]}${at}`,
      canvas,
    ),
    ...indented(said.map(theme.quote)),
  ]
}

const gapRows = (gap: Gap, most: number, canvas: Canvas): string[] => {
  const mark = gap.kind === 'mistake' ? canvas.theme.bad('!') : canvas.theme.warn('○')
  const place = [PHASE_NAMES[gap.phase], ...(gap.area === null ? [] : [gap.area])].join(' · ')
  return [
    titled(`  ${mark} `, gap.title, place, canvas),
    ...indented(clipped(cleanLine(gap.why), canvas.width - INDENT.length, most)),
  ]
}

/** Why there is no verdict. */
const NO_VERDICT = {
  drill: 'one phase alone, so there is no verdict',
  left: 'broken off, so there is no verdict',
}

const verdictRows = ({ judgement, companyName, drill }: Debrief, { width, theme }: Canvas): string[] => {
  const { verdict, level, levelName, score } = judgement
  const own = levelName === level ? '' : ` (${cleanLine(`${companyName} ${levelName}`)})`
  const outcome = drill === null ? verdictText(verdict) : PHASE_NAMES[drill]
  const word = theme.bold(verdictStyle(verdict, theme)(outcome.toUpperCase()))
  const judged =
    verdict === null
      ? NO_VERDICT[drill === null ? 'left' : 'drill']
      : `${scoreText(score)} of 100, a practice signal`
  const whole = `${word} for ${level}${own}   ${theme.dim(judged)}`
  const deciding = verdict === null ? '' : decidingText(judgement)
  return [
    theme.dim('─'.repeat(width)),
    ...(displayWidth(whole) <= width ? [whole] : wrapLines(`${word} for ${level}${own}`, width)),
    ...(deciding === '' ? [] : clipped(deciding, width, 1)),
  ]
}

/** One row at most: a figure is to be checked, not the reason of a verdict. */
const figureRows = ({ judgement }: Debrief, { width, theme }: Canvas): string[] => {
  const [first] = judgement.contradictions
  return first === undefined
    ? []
    : clipped(`${theme.warn('≠')} ${cleanLine(contradictionText(first))}`, width, 1)
}

const phaseRows = ({ phases }: Debrief, { width, theme }: Canvas): string[] => {
  if (phases.length === 0) return []
  const guessed = phases.some((phase) => phase.guessed !== null)
  const columns: Column[] = [
    { head: '' },
    { head: 'grade' },
    ...(guessed ? [{ head: 'your guess', align: 'right' as const }] : []),
    { head: 'time', align: 'right' },
    { head: 'unprompted', align: 'right' },
  ]
  const rows = phases.map((phase): Cell[] => [
    phase.name,
    `${gradeBar(phase.grade)} ${phase.grade}`,
    ...(guessed ? [phase.guessed === null ? '' : String(phase.guessed)] : []),
    timingText(phase.timing),
    phase.earned === 0 ? '' : `${phase.unprompted} of ${phase.earned}`,
  ])
  return tableRows(columns, rows, { width, head: theme.dim })
}

const nextRows = ({ workOn, next, rest }: Debrief, canvas: Canvas): string[] => {
  const work = workOn === null ? '' : `Work on one thing: ${canvas.theme.bold(workOn)}.   `
  return [
    ...withCommand(`${work}Next:`, next, canvas),
    ...(rest === null ? [] : withCommand('Saved, with all the rest:', rest, canvas)),
  ]
}

/** One screen after a round: at most 30 rows, the verdict nearest to where the eye is. */
export const renderDebrief = (debrief: Debrief, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const { quotes, gaps, judgement } = debrief
  const better = judgement.verdict === null ? 'What would lift it' : BETTER[judgement.verdict]
  const none = prose.theme.dim('  Nothing was found that earns a point.')
  const figures = figureRows(debrief, prose)
  // A row about a figure is taken from the least gap, so that all stays one screen.
  const rowsOf = (nth: number) => (figures.length > 0 && nth === gaps.length - 1 ? 1 : 2)
  const earned = quotes.length === 0 ? [none] : quotes.flatMap((one) => quoteRows(one, prose))
  return stacked([
    section('What earned most', earned, prose),
    section(
      better,
      gaps.flatMap((one, nth) => gapRows(one, rowsOf(nth), prose)),
      prose,
    ),
    [...verdictRows(debrief, prose), ...figures, ...phaseRows(debrief, prose)],
    nextRows(debrief, prose),
  ])
}
