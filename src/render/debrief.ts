import { PHASE_NAMES } from '../bank/phase-names.ts'
import { contradictionText } from '../report/contradictions.ts'
import type { Debrief, DebriefQuote } from '../report/debrief.ts'
import type { Gap } from '../report/gaps.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { clockText, timingText } from './clock.ts'
import { drillCallRows } from './drill.ts'
import { questionRows } from './ledger.ts'
import { noTimeRows, ribbonRows } from './ribbon.ts'
import { decidingText, verdictStyle } from './scorecard.ts'
import { clipped, counted, proseCanvas, section, stacked, withCommand } from './section.ts'
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
  imported: 'not complete, so there is no verdict',
  left: 'broken off, so there is no verdict',
}

const noVerdict = ({ drill, imported }: Debrief): string =>
  NO_VERDICT[drill !== null ? 'drill' : imported ? 'imported' : 'left']

const verdictRows = (debrief: Debrief, { width, theme }: Canvas): string[] => {
  const { judgement, companyName, drill } = debrief
  const { verdict, level, levelName, score } = judgement
  const own = levelName === level ? '' : ` (${cleanLine(`${companyName} ${levelName}`)})`
  const outcome = drill === null ? verdictText(verdict) : PHASE_NAMES[drill]
  const word = theme.bold(verdictStyle(verdict, theme)(outcome.toUpperCase()))
  const judged = verdict === null ? noVerdict(debrief) : `${scoreText(score)} of 100, a practice signal`
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

const phaseRows = ({ phases, timeless }: Debrief, { width, theme }: Canvas): string[] => {
  if (phases.length === 0) return []
  const guessed = phases.some((phase) => phase.guessed !== null)
  const columns: Column[] = [
    { head: '' },
    { head: 'grade' },
    ...(guessed ? [{ head: 'your guess', align: 'right' as const }] : []),
    ...(timeless ? [] : [{ head: 'time', align: 'right' as const }]),
    { head: 'unprompted', align: 'right' },
  ]
  const rows = phases.map((phase): Cell[] => [
    phase.name,
    `${gradeBar(phase.grade)} ${phase.grade}`,
    ...(guessed ? [phase.guessed === null ? '' : String(phase.guessed)] : []),
    ...(timeless ? [] : [timingText(phase.timing)]),
    phase.earned === 0 ? '' : `${phase.unprompted} of ${phase.earned}`,
  ])
  return tableRows(columns, rows, { width, head: theme.dim })
}

const unheardRows = ({ unheard, why }: Debrief, canvas: Canvas): readonly string[] => {
  if (unheard === 0) return []
  const listen = `${counted(unheard, 'point')} of your own listen${unheard === 1 ? 's' : ''}`
  const none = `${listen} for words and heard none`
  return why === null
    ? wrapLines(`${none}.`, canvas.width)
    : withCommand(`${none}; if you said it in others:`, why, canvas)
}

const nextRows = (debrief: Debrief, canvas: Canvas): string[] => {
  const { workOn, next, call, rest } = debrief
  const work = workOn === null ? '' : `Work on one thing: ${canvas.theme.bold(workOn)}.   `
  return [
    ...unheardRows(debrief, canvas),
    ...withCommand(`${work}Next:`, next, canvas),
    ...drillCallRows(call, canvas),
    ...(rest === null ? [] : withCommand('Saved, with all the rest:', rest, canvas)),
  ]
}

/** How much of the lists is shown. */
interface Room {
  readonly quotes: number
  readonly gaps: number
  /** Rows of reasons under the least gap. */
  readonly least: number
}

/** From all there is room for to the least: gaps give way first, the greatest of them and of the quotes never. */
const ROOMS: readonly Room[] = [
  { quotes: 3, gaps: 3, least: 2 },
  { quotes: 3, gaps: 3, least: 1 },
  { quotes: 3, gaps: 2, least: 2 },
  { quotes: 3, gaps: 2, least: 1 },
  { quotes: 2, gaps: 2, least: 1 },
  { quotes: 2, gaps: 1, least: 2 },
  { quotes: 1, gaps: 1, least: 1 },
]

/** Rows of a screen; a narrow one scrolls a little, since nearly all wraps. */
const screenRows = (width: number): number => (width < 72 ? 34 : 30)

const listSections = ({ quotes, gaps, judgement }: Debrief, room: Room, canvas: Canvas): string[][] => {
  const better = judgement.verdict === null ? 'What would lift it' : BETTER[judgement.verdict]
  const none = canvas.theme.dim('  Nothing was found that meets a point of the rubric.')
  const earned = quotes.slice(0, room.quotes).flatMap((one) => quoteRows(one, canvas))
  const rowsOf = (nth: number): number => (nth === room.gaps - 1 ? room.least : 2)
  const lifts = gaps.slice(0, room.gaps).flatMap((one, nth) => gapRows(one, rowsOf(nth), canvas))
  return [
    section('What earned most', quotes.length === 0 ? [none] : earned, canvas),
    section(better, lifts, canvas),
  ]
}

/** One screen after a round: at most 30 rows on a usual terminal, the verdict nearest to where the eye is. */
export const renderDebrief = (debrief: Debrief, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const standing = [
    ...verdictRows(debrief, prose),
    ...figureRows(debrief, prose),
    ...phaseRows(debrief, prose),
    ...(debrief.timeless ? noTimeRows(prose) : ribbonRows(debrief.ribbon, prose)),
    ...questionRows(debrief.questions, prose),
  ]
  const next = nextRows(debrief, prose)
  const drawn = ROOMS.map((room) => stacked([...listSections(debrief, room, prose), standing, next]))
  return drawn.find((text) => text.split('\n').length <= screenRows(prose.width)) ?? drawn.at(-1) ?? ''
}
