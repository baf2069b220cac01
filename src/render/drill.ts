import { DRILL_COMMAND, type DrillCall, type DrillSummary, type DueReport } from '../report/drill.ts'
import type { DrillJudgement, HeldCredit } from '../scoring/drilled.ts'
import { isMiss } from '../study/losses.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { clipped, counted, paragraph, proseCanvas, ruled, stacked, withCommand } from './section.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '
/** Rows of one's own words: they are known. */
const OWN_ROWS = 2

const waitingText = ({ missed, concepts, since }: DueReport): string => {
  const parts = [
    ...(missed === 0 ? [] : [counted(missed, 'missed point')]),
    ...(concepts === 0 ? [] : [counted(concepts, 'concept card')]),
  ]
  return `${parts.join(' and ')} due, the oldest since ${since}.`
}

const laterText = ({ next }: Pick<DueReport, 'next'>): string =>
  next === null ? 'Nothing is due.' : `Nothing is due before ${next}.`

const freshText = (fresh: number): string[] =>
  fresh === 0 ? [] : [`${counted(fresh, 'concept card')} not asked yet.`]

/** Said where there is nothing to look back on. */
export const NO_ROUNDS =
  'No rounds so far, so these are concept cards only; after a round it goes by what you missed.'

/** `mlsd drill --due`: what is waiting, and since when. */
export const renderDue = (report: DueReport, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const { width, theme } = prose
  const head = report.since === null ? laterText(report) : waitingText(report)
  const widest = Math.max(0, ...report.cards.map(({ area }) => area.length))
  return stacked([
    [head, ...freshText(report.fresh), ...(report.judged === 0 ? [NO_ROUNDS] : [])].flatMap((text) =>
      wrapLines(text, width),
    ),
    report.cards.flatMap(({ due, area, title, times }) =>
      wrapLines(cleanLine(title) + (times > 1 ? theme.dim(` (missed in ${times} rounds)`) : ''), width, {
        first: `${theme.dim(`${due}  ${area.padEnd(widest)}`)}  `,
        rest: ' '.repeat(widest + 14),
      }),
    ),
    report.cards.length + report.fresh === 0 ? [] : withCommand('Begin:', DRILL_COMMAND, prose),
  ])
}

/** Why one should drill. */
export const drillCallText = ({ again, due }: DrillCall): string =>
  again > 0
    ? `${counted(again, 'point')} due that you missed more than once:`
    : `${counted(due, 'card')} due:`

/** One line of a debrief or a review that leads to a drill, where its next command does not already. */
export const drillCallRows = (call: DrillCall | null, canvas: Canvas): string[] =>
  call === null ? [] : withCommand(drillCallText(call), DRILL_COMMAND, canvas)

/** What a drill begins with. */
export const renderDrillHead = (minutes: number, report: DueReport, canvas: Canvas): string => {
  const { width, theme } = proseCanvas(canvas)
  const head = report.since === null ? freshText(report.fresh).join('') : waitingText(report)
  return [
    ...wrapLines(`${theme.bold(`Drill · ${minutes} min`)}  ${theme.dim(head)}`, width),
    ...(report.judged === 0 ? wrapLines(theme.dim(NO_ROUNDS), width) : []),
  ].join('\n')
}

/** A question with its surroundings. */
export interface ShownQuestion {
  /** From 1. */
  readonly number: number
  readonly area: string
  /** Where a point was missed, and how often of late; null for a card. */
  readonly missed: {
    /** Title of the problem. */
    readonly in: string
    readonly times: number
    /** Asked by a question of another problem, that is only of the same kind. */
    readonly akin: boolean
  } | null
  /** The problem it is put on, and what that asks. */
  readonly on: { readonly title: string; readonly company: string; readonly statement: string } | null
}

const missedText = (missed: ShownQuestion['missed']): string => {
  if (missed === null) return 'card'
  if (missed.akin) return `akin to a miss in ${cleanLine(missed.in)}`
  return missed.times > 1 ? `missed in ${missed.times} rounds` : `missed in ${cleanLine(missed.in)}`
}

/** The head of a question; the question itself is the interviewer's. */
export const renderQuestionHead = (question: ShownQuestion, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const { number, area, missed, on } = question
  const where =
    on === null
      ? []
      : paragraph(`${on.company} · ${on.title}: ${on.statement.trim()}`, prose.width).map(prose.theme.dim)
  return ['', ruled(`${number} · ${area} · ${missedText(missed)}`, prose), ...where].join('\n')
}

const WORDS = {
  absent: 'not there',
  named: 'named',
  explained: 'explained',
  argued: 'argued',
} as const

const quoteRows = ({ quote }: HeldCredit, { width, theme }: Canvas): string[] =>
  quote === null
    ? []
    : clipped(`"${cleanLine(quote)}"`, width - INDENT.length, OWN_ROWS).map(
        (row) => INDENT + theme.quote(row),
      )

/** One idea: what it earned, the words that earned it, and what would have earned more. */
const heldRows = (held: HeldCredit, canvas: Canvas): string[] => {
  const { width, theme } = canvas
  const { title, earns, credit } = held
  const mark = isMiss(credit) ? theme.bad('○') : theme.good('✓')
  const more = credit === 'argued' || earns === title ? [] : wrapLines(earns, width, { first: INDENT })
  return [
    ...wrapLines(`${mark} ${cleanLine(title)} ${theme.dim(`(${WORDS[credit]})`)}`, width, {
      rest: INDENT,
    }),
    ...quoteRows(held, canvas),
    ...more,
  ]
}

/** What an answer earned, and what would have earned it. */
export interface DrillFeedback extends DrillJudgement {
  /** The answer of the card; null where the criteria say it. */
  readonly answer: string | null
  /** `YYYY-MM-DD`, UTC. */
  readonly next: string
}

/** Shown after an answer. */
export const renderFeedback = ({ held, answer, next }: DrillFeedback, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const told = answer === null ? [] : paragraph(answer, prose.width, INDENT)
  return [
    '',
    ...held.flatMap((one) => heldRows(one, prose)),
    ...told,
    prose.theme.dim(`Again on ${next}.`),
  ].join('\n')
}

/** The last words of a drill. */
export const renderDrillEnd = (summary: DrillSummary, { theme }: Canvas): string => {
  const { answered, well, waiting, next } = summary
  const later = waiting > 0 ? `${waiting} more due.` : laterText({ next })
  if (answered === 0) return `\nNothing answered. ${later}`
  return `\n${theme.bold(`${counted(answered, 'answer')}, ${well} with a reason or more.`)} ${later}`
}
