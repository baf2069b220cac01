import { PHASE_NAMES } from '../bank/phase-names.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { contradictionText } from '../report/contradictions.ts'
import type { Judgement } from '../report/judgement.ts'
import type { CriterionResult, MistakeResult, Verdict } from '../scoring/scorecard.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { bullet, proseCanvas, section, stacked } from './section.ts'
import { type Cell, tableRows } from './table.ts'
import type { Style, Theme } from './theme.ts'
import { gradeBar, isHire, mistakeName, ownText, scoreText, verdictText } from './verdict.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '    '

/** How a verdict looks. */
export const verdictStyle = (verdict: Verdict | null, theme: Theme): Style => {
  if (verdict === null) return theme.warn
  return isHire(verdict) ? theme.good : theme.bad
}

/** Why a verdict is below what its score would bring. */
export const cappedText = (gate: string): string => `Capped: ${cleanLine(gate)}`

/** What decided: a cap, or the phase that lost most. */
export const decidingText = ({
  gate,
  costMost,
  own,
}: Pick<Judgement, 'gate' | 'costMost' | 'own'>): string => {
  const decided = costMost === null ? '' : `${costMost} cost most.`
  return [gate === null ? decided : cappedText(gate), ownText(own)].filter((part) => part !== '').join(' ')
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const headline = (judgement: Judgement, { width, theme }: Canvas): string[] => {
  const { level, levelName, verdict, score, prompt } = judgement
  const verdictWord = verdictStyle(verdict, theme)(verdictText(verdict).toUpperCase())
  const own = levelName === level ? '' : ` (${cleanLine(levelName)})`
  const note = theme.dim('a practice signal, not a decision')
  return [
    ...wrapLines(
      `${theme.bold(verdictWord)} for ${level}${own}, ${scoreText(score)} of 100   ${note}`,
      width,
    ),
    ...wrapLines(
      [decidingText(judgement), theme.dim(cleanLine(prompt))].filter((part) => part !== '').join('  '),
      width,
    ),
  ]
}

const phases = (judgement: Judgement, { width, theme }: Canvas): string[] => {
  if (judgement.phases.length === 0) return []
  return tableRows(
    [
      { head: '' },
      { head: 'grade' },
      { head: 'of 100', align: 'right' },
      { head: 'covered', align: 'right' },
    ],
    judgement.phases.map(({ name, grade, score, coverage }): Cell[] => [
      name,
      `${gradeBar(grade)} ${grade}`,
      scoreText(score),
      percent(coverage),
    ]),
    { width, head: theme.dim },
  )
}

const areas = (judgement: Judgement, { width, theme }: Canvas): string[] =>
  judgement.areas.length === 0
    ? []
    : tableRows(
        [{ head: 'area' }, { head: 'of 100', align: 'right' }, { head: 'covered', align: 'right' }],
        judgement.areas.map(({ area, score, coverage }) => [area, scoreText(score), percent(coverage)]),
        { width, head: theme.dim },
      )

/** Words said in another phase than the one they count for are marked so. */
const quotes = (
  { evidence, phase }: Pick<CriterionResult, 'evidence' | 'phase'>,
  { width, theme }: Canvas,
): string[] =>
  evidence.flatMap((one) => {
    const place = one.phase === phase ? '' : ` (in ${PHASE_NAMES[one.phase]})`
    return wrapLines(`${theme.quote(`"${cleanLine(one.quote)}"`)}${place}`, width, { first: INDENT })
  })

const earned = (judgement: Judgement, canvas: Canvas): string[] =>
  PHASES.flatMap((phase) =>
    judgement.earned
      .filter((one) => one.phase === phase)
      .flatMap((one) => [
        ...bullet(
          `${one.title} (${one.credit}, ${one.points} of ${one.max}, ${PHASE_NAMES[phase]} · ${one.area})`,
          canvas.width,
          '  ✓ ',
        ),
        ...quotes(one, canvas),
      ]),
  )

const missing = ({ missing: missed }: Judgement, { width }: Canvas): string[] =>
  missed.flatMap((one: CriterionResult) => {
    const notes = [
      PHASE_NAMES[one.phase],
      one.area,
      ...(one.credit === 'absent' ? [] : [`${one.credit} so far`]),
    ]
    return [
      ...bullet(`${one.title} (${notes.join(' · ')})`, width, one.crux ? '  * ' : '  ○ '),
      ...wrapLines(cleanLine(one.missing ?? ''), width, { first: INDENT }),
    ]
  })

const mistakes = (judgement: Judgement, canvas: Canvas): string[] =>
  judgement.mistakes.flatMap((one: MistakeResult) => [
    ...bullet(`${mistakeName(one.id)} (${PHASE_NAMES[one.phase]}): ${one.why}`, canvas.width, '  ! '),
    ...quotes(one, canvas),
    ...wrapLines(cleanLine(`Better: ${one.instead}`), canvas.width, { first: INDENT }),
  ])

/** Two lines that contradict each other are both quoted, with the phases they stand in. */
const contradictions = (judgement: Judgement, { width, theme }: Canvas): string[] =>
  judgement.contradictions.flatMap((one) => [
    ...bullet(contradictionText(one), width, '  ≠ '),
    ...one.evidence.flatMap(({ quote, phase }) =>
      wrapLines(`${theme.quote(`"${cleanLine(quote)}"`)} (in ${PHASE_NAMES[phase]})`, width, {
        first: INDENT,
      }),
    ),
  ])

/** `mlsd score`: the whole scorecard, with every quote. */
export const renderScorecard = (judgement: Judgement, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const { theme } = canvas
  const none = [theme.dim('  Nothing was found that meets a point of the rubric.')]
  const found = earned(judgement, prose)
  return stacked([
    headline(judgement, prose),
    phases(judgement, prose),
    areas(judgement, prose),
    section('What earned', found.length === 0 ? none : found, prose),
    section('What would have earned more', missing(judgement, prose), prose),
    section('Mistakes', mistakes(judgement, prose), prose),
    section('Figures that do not agree', contradictions(judgement, prose), prose),
  ])
}
