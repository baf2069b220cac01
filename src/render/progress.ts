import type { Coverage, Progress } from '../report/progress.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { lossesTexts, methodText, standingText, timeTexts, volunteeredText } from './habits.ts'
import { selfText } from './history.ts'
import { reasonText, weakestText } from './planned.ts'
import { counted, section, stacked, withCommand } from './section.ts'
import { type Dot, plotRoom, plotRows } from './sparkline.ts'
import { mistakeRows, seriesRows } from './trends.ts'
import { isHire } from './verdict.ts'
import { wrapLines } from './wrap.ts'

/** Columns that are of use at most; a table of short words gains nothing from more. */
const MOST = 110
const standingRows = ({ standing }: Progress, { width }: Canvas): string[] => {
  const text = standingText(standing)
  return text === null ? [] : wrapLines(text, width, { rest: '  ' })
}

const SIGNS = { passed: '●', failed: '○' }

const plotSection = ({ rounds }: Progress, canvas: Canvas): string[] => {
  if (rounds.length < 2) return []
  const dots = rounds.map(
    ({ score, verdict }): Dot => ({
      value: score,
      sign: isHire(verdict) ? SIGNS.passed : SIGNS.failed,
    }),
  )
  const key = `${SIGNS.passed} hire or better  ${SIGNS.failed} below`
  const room = plotRoom(canvas.width)
  const which = dots.length > room ? `the latest ${room} whole rounds` : 'each whole round'
  return [
    ...plotRows(dots, canvas.width),
    ...wrapLines(canvas.theme.dim(`    Score of ${which}: ${key}`), canvas.width),
  ]
}

const datesText = (first: string, last: string): string => (first === last ? first : `${first} to ${last}`)

const headRows = ({ counts, rounds }: Progress, { width }: Canvas): string[] => {
  const [first, last] = [rounds[0], rounds.at(-1)]
  const dates = first === undefined || last === undefined ? '' : `, ${datesText(first.date, last.date)}`
  const levels = [...new Set(rounds.map(({ level }) => level))].sort()
  const notes = [
    ...(counts.parts === 0 ? [] : [`${counted(counts.parts, 'part')} of rounds (${counts.redone} redone)`]),
    ...(counts.repeats === 0 ? [] : [`${counts.repeats} on a problem met before`]),
    ...(levels.length === 0 ? [] : [levels.length === 1 ? `at ${levels[0]}` : `at ${levels.join(' and ')}`]),
  ]
  const tail = notes.length === 0 ? '' : `; ${notes.join(', ')}`
  return wrapLines(`${counted(counts.whole, 'whole round')}${dates}${tail}.`, width)
}

const habitRows = (progress: Progress, { width, theme }: Canvas): string[] => {
  const { volunteered, selfJudgement } = progress
  const time = timeTexts(progress)
  const own = volunteeredText(volunteered)
  const texts = [
    ...(time.length === 0 ? [] : [`${theme.dim('Time:')} ${time.join('; ')}.`]),
    ...(own === null ? [] : [`${theme.dim('Unprompted:')} ${own}`]),
    ...(selfJudgement === null ? [] : [selfText(selfJudgement)]),
  ]
  return texts.flatMap((text) => wrapLines(text, width, { rest: '  ' }))
}

const coverText = (all: readonly Coverage[]): string =>
  all
    .filter(({ practised }) => practised > 0)
    .sort((a, b) => b.practised - a.practised)
    .map(({ name, practised, of }) => `${cleanLine(name)} ${practised} of ${of}`)
    .join(', ')

const coverRows = ({ companies, families }: Progress, { width, theme }: Canvas): string[] => {
  const missing = families.filter(({ practised }) => practised === 0).map(({ name }) => cleanLine(name))
  return [
    `${theme.dim('Companies:')} ${coverText(companies)}.`,
    `${theme.dim('Kinds:')} ${coverText(families)}${missing.length === 0 ? '' : `; not yet: ${missing.join(', ')}`}.`,
  ].flatMap((text) => wrapLines(text, width, { rest: '  ' }))
}

const nextRows = (progress: Progress, canvas: Canvas): string[] => {
  const { width, theme } = canvas
  const { round, phase } = progress.next
  const lost = lossesTexts(progress)
  return [
    ...(lost === null
      ? []
      : wrapLines(`${theme.dim(lost.head)} ${lost.text}`, width, {
          rest: '  ',
        })),
    ...(phase === null ? [] : withCommand(weakestText(phase), phase.command, canvas)),
    ...(round === null
      ? []
      : [
          ...withCommand('Next:', round.command, canvas),
          ...wrapLines(theme.dim(`${cleanLine(round.title)}: ${reasonText(round)}.`), width, {
            first: '  ',
            rest: '  ',
          }),
        ]),
  ]
}

/** `mlsd progress`: the curve, trends by phase, area and mistake, habits, what was covered, and what to do next. */
export const renderProgress = (progress: Progress, canvas: Canvas): string => {
  const drawn = { ...canvas, width: Math.min(canvas.width, MOST) }
  const { counts, score, phases, areas, competencies, mistakes } = progress
  if (counts.whole + counts.parts === 0)
    return withCommand('No finished rounds yet. Begin one:', 'mlsd practice', drawn).join('\n')
  return stacked([
    headRows(progress, drawn),
    plotSection(progress, drawn),
    seriesRows('of 100', [...(counts.whole === 0 ? [] : [score]), ...phases], drawn),
    [...seriesRows('areas', areas, drawn), ...standingRows(progress, drawn)],
    seriesRows('competencies', competencies, drawn),
    mistakeRows(mistakes, drawn),
    habitRows(progress, drawn),
    section('Covered', coverRows(progress, drawn), drawn),
    nextRows(progress, drawn),
    wrapLines(drawn.theme.dim(methodText(progress)), drawn.width),
  ])
}
