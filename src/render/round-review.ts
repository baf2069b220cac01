import { PHASE_NAMES } from '../bank/phase-names.ts'
import { DRILL_COMMAND } from '../report/drill.ts'
import { levelText } from '../report/level-text.ts'
import type { MissedPoint, NearWords, ReviewedMistake, SaidWords } from '../report/missed.ts'
import type { BestSentence, ReviewedPhase, RoundReview } from '../report/round-review.ts'
import { AID_WORDS, aidsText } from './aids.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { clockText, timingText } from './clock.ts'
import { drillCallRows } from './drill.ts'
import { NEAR_WORDS, NO_WORDS, pointNotes } from './missing.ts'
import { pairRows } from './pair.ts'
import { NO_TIME } from './ribbon.ts'
import { cappedText, verdictStyle } from './scorecard.ts'
import { bullet, clipped, counted, paragraph, ruled, stacked, withCommand } from './section.ts'
import { gradeBar, scoreText, verdictText } from './verdict.ts'
import { wrapLines } from './wrap.ts'

/** Two columns of text are still easy to read at this width. */
const MOST = 120
/** Missed points of one phase that one can work on. */
const SHOWN = 3
const INDENT = '    '
/** Rows of one's own words: they are known, the argument is not. */
const OWN_ROWS = 3

const headRows = (review: RoundReview, { width, theme }: Canvas): string[] => {
  const { companyName, title, level, levelName, verdict, score, gate } = review
  const own = levelText(level, cleanLine(levelName))
  const word = verdictStyle(verdict, theme)(verdictText(verdict).toUpperCase())
  return [
    ...wrapLines(theme.bold(`${cleanLine(companyName)} · ${cleanLine(title)} · ${own}`), width),
    ...wrapLines(
      `${word}, ${scoreText(score)} of 100   ${theme.dim('a practice signal, not a decision')}`,
      width,
    ),
    ...(gate === null ? [] : wrapLines(cappedText(gate), width)),
  ]
}

/** Where words were said, as far as that is not plain. */
const placeText = ({ phase, at }: SaidWords, home: string): string =>
  [
    ...(PHASE_NAMES[phase] === home ? [] : [PHASE_NAMES[phase]]),
    ...(at === null ? [] : [clockText(at)]),
  ].join(' ')

const bestRows = (best: BestSentence | null, home: string, { width, theme }: Canvas): string[] => {
  if (best === null) return []
  const earned = best.earned.map(({ title, credit }) => `${cleanLine(title)} (${credit})`).join('; ')
  const head = ['Best said', placeText(best, home)].filter((part) => part !== '').join(' ')
  return [
    `${theme.good('✓')} ${head}`,
    ...clipped(`"${cleanLine(best.quote)}"`, width - INDENT.length, OWN_ROWS).map(
      (row) => INDENT + theme.quote(row),
    ),
    ...wrapLines(theme.dim(earned), width, { first: INDENT, rest: INDENT }),
  ]
}

/** Which points did not come by themselves: those are to be brought the next time. */
const helpedRows = ({ earned }: ReviewedPhase, { width, theme }: Canvas): string[] =>
  (['probe', 'hint'] as const).flatMap((aid) => {
    const titles = earned.filter((one) => one.aid === aid).map(({ title }) => cleanLine(title))
    return titles.length === 0
      ? []
      : wrapLines(`${theme.dim(`${AID_WORDS[aid]}:`)} ${titles.join('; ')}`, width, {
          first: '  ',
          rest: INDENT,
        })
  })

const yoursText = (yours: NearWords | null): string => {
  if (yours === null) return NO_WORDS
  return `${NEAR_WORDS[yours.kind]}: "${cleanLine(yours.quote)}"`
}

/** About as much as fills a few rows of half a screen. */
const shortened = (text: string, width: number): string => clipped(text, width, OWN_ROWS).join(' ')

const missedRows = (point: MissedPoint, canvas: Canvas): string[] => {
  const { width, theme } = canvas
  const you = shortened(yoursText(point.yours), Math.floor((width - INDENT.length) / 2))
  return [
    ...wrapLines(
      `${theme.warn('○')} ${theme.bold(cleanLine(point.title))}  ${theme.dim(pointNotes(point))}`,
      width,
      {
        rest: INDENT,
      },
    ),
    ...pairRows({ '': you, argue: cleanLine(`${point.why} ${point.earns}`.trim()) }, canvas),
  ]
}

const mistakeRows = ({ name, why, instead, quote }: ReviewedMistake, canvas: Canvas): string[] => {
  const you = quote === null ? 'It shows in what was left out.' : `You said: "${cleanLine(quote)}"`
  const half = Math.floor((canvas.width - INDENT.length) / 2)
  return [
    ...wrapLines(`${canvas.theme.bad('!')} ${canvas.theme.bold(cleanLine(name))}`, canvas.width, {
      rest: INDENT,
    }),
    ...pairRows({ '': shortened(you, half), argue: cleanLine(`${why} ${instead}`) }, canvas),
  ]
}

const outlineRows = ({ outline, name }: ReviewedPhase, { width, theme }: Canvas): string[] =>
  outline === null
    ? []
    : [
        ...wrapLines(
          theme.heading(`A strong ${name}, one way of several: ${cleanLine(outline.name)}`),
          width,
        ),
        ...paragraph(outline.text, width, INDENT),
      ]

const phaseRows = (phase: ReviewedPhase, canvas: Canvas): string[][] => {
  const { name, grade, timing, aids, missed } = phase
  const time = timingText(timing)
  const left = missed.length - SHOWN
  return [
    [
      ruled(`${name}  ${gradeBar(grade)} ${grade}${time === '' ? '' : `  ${time}`}`, canvas),
      canvas.theme.dim(aidsText(aids)),
      ...helpedRows(phase, canvas),
      ...bestRows(phase.best, name, canvas),
    ],
    phase.mistakes.flatMap((mistake) => mistakeRows(mistake, canvas)),
    missed.slice(0, SHOWN).flatMap((point) => missedRows(point, canvas)),
    left > 0 ? [canvas.theme.dim(`  and ${counted(left, 'smaller point')}: --format markdown`)] : [],
    outlineRows(phase, canvas),
  ]
}

const WITHHELD =
  'This round can be gone on with, so what would have earned more is not told here; --spoilers tells it.'

const closing = ({ gap, withheld, timeless, drill, commands }: RoundReview, canvas: Canvas): string[] => [
  canvas.theme.dim('─'.repeat(canvas.width)),
  ...(withheld ? wrapLines(WITHHELD, canvas.width) : []),
  ...(timeless ? wrapLines(`Time: ${NO_TIME}.`, canvas.width) : []),
  ...(gap === null ? [] : bullet(`Close one gap: ${gap.title}. ${gap.why}`, canvas.width, '')),
  ...withCommand('Next:', commands.next, canvas),
  ...(commands.next === DRILL_COMMAND ? [] : drillCallRows(drill, canvas)),
  ...withCommand('The proof of a point:', commands.why, canvas),
  ...(commands.diff === null ? [] : withCommand('Beside the round before:', commands.diff, canvas)),
]

/** `mlsd review`: phase by phase one's own words beside the arguments to make, then the one thing to work on. */
export const renderRoundReview = (review: RoundReview, canvas: Canvas): string => {
  const drawn = { ...canvas, width: Math.min(canvas.width, MOST) }
  return stacked([
    headRows(review, drawn),
    ...review.phases.flatMap((phase) => phaseRows(phase, drawn)),
    closing(review, drawn),
  ])
}
