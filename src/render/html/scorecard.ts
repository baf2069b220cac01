import { PHASE_NAMES } from '../../bank/phase-names.ts'
import { contradictionText } from '../../report/contradictions.ts'
import type { Judgement } from '../../report/judgement.ts'
import { levelText } from '../../report/level-text.ts'
import { type Occasions, occasionOf } from '../../report/occasions.ts'
import type { Passage } from '../../report/quotes.ts'
import type { RoundReport } from '../../report/transcript.ts'
import type { CriterionResult } from '../../scoring/scorecard.ts'
import { clockText, timingText } from '../clock.ts'
import { missingNotes } from '../missing.ts'
import { mistakeName, ownText, scoreText, verdictText } from '../verdict.ts'
import { bar } from './bars.ts'
import { htmlLine } from './escape.ts'
import { foldedList, list, quotes, section, table } from './parts.ts'

/** What would have earned most is read; the rest of a weak round is dozens. */
const MISSING_SHOWN = 8

const percent = (share: number): string => `${Math.round(share * 100)} %`

const deciding = ({ gate, costMost, own }: Judgement): string => {
  const decided = costMost === null ? '' : `${costMost} cost most.`
  const parts = [gate === null ? decided : `Capped: ${htmlLine(gate)}`, ownText(own)]
  return parts.map((part) => (part === '' ? '' : ` ${part}`)).join('')
}

/** A score twice: the figure, and its bar for the eye. */
const scored = (name: string, score: number): string =>
  `<div class="scored"><span>${scoreText(score)}</span>${bar(score / 100, `${name}: ${scoreText(score)} of 100`)}</div>`

/** What nobody guessed or measured has no column. */
const phaseTable = (report: RoundReport, { phases }: Judgement): string => {
  const { phases: timing, ribbon } = report
  const guesses = report.transcript.selfRating ?? {}
  const guessed = phases.some(({ phase }) => guesses[phase] !== undefined)
  return table({
    caption: 'By phase',
    kind: 'phase',
    columns: [
      'phase',
      'of 100',
      'grade',
      ...(guessed ? ['own guess'] : []),
      { name: 'covered', look: 'figure' },
      ...(ribbon === null ? [] : [{ name: 'time', look: 'figure' } as const]),
    ],
    rows: phases.map(({ phase, name, grade, score, coverage }) => [
      name,
      scored(name, score),
      `${grade}\u00a0of\u00a04`,
      ...(guessed ? [String(guesses[phase] ?? '–')] : []),
      percent(coverage),
      ...(ribbon === null ? [] : [timingText(timing[phase])]),
    ]),
  })
}

const areaTable = ({ areas }: Judgement): string =>
  table({
    caption: 'By area',
    kind: 'area',
    columns: ['area', 'of 100', { name: 'covered', look: 'figure' }],
    rows: areas.map(({ area, score, coverage }) => [area, scored(area, score), percent(coverage)]),
  })

/** What an item is shown with. */
interface Surroundings {
  readonly passages: readonly Passage[]
  readonly timed: boolean
  readonly occasions: Occasions
}

const earnedItem = (
  one: CriterionResult,
  label: string,
  { passages, timed, occasions }: Surroundings,
): string => {
  const { stamp } = one
  const notes = [
    PHASE_NAMES[one.phase],
    one.area,
    one.credit,
    `${one.points} of ${one.max}`,
    ...(!timed || stamp === undefined || stamp.at === null ? [] : [clockText(stamp.at)]),
    ...(stamp === undefined || stamp.after === null
      ? []
      : [`after ${htmlLine(occasionOf(occasions, stamp.after))}`]),
  ].join(', ')
  return (
    `<li id="${label}"><span class="dim">${label}</span> <strong>${htmlLine(one.title)}</strong> ` +
    `<span class="dim">(${notes})</span>${quotes(one.evidence, passages)}</li>`
  )
}

const missingItem = (one: CriterionResult): string =>
  `<li><strong>${htmlLine(one.title)}</strong> <span class="dim">(${missingNotes(one)})</span><br>${htmlLine(one.missing ?? '')}</li>`

/** The judgement: verdict, phases and areas with bars, what earned, what was missing, mistakes. */
export const scorecardSections = (
  report: RoundReport,
  judgement: Judgement,
  passages: readonly Passage[],
): string[] => {
  const { level, levelName, earned, missing, mistakes, contradictions } = judgement
  const { occasions } = report
  const timed = report.ribbon !== null
  const forLevel = levelText(level, htmlLine(levelName))
  return [
    ...section('scorecard', 'Scorecard', [
      `<p class="verdict"><strong>${verdictText(judgement.verdict)}</strong> for ${forLevel}</p>`,
      `<p>${scoreText(judgement.score)} of 100.${deciding(judgement)} <span class="dim">A practice signal, not a decision.</span></p>`,
      phaseTable(report, judgement),
      ...(judgement.areas.length === 0 ? [] : [areaTable(judgement)]),
    ]),
    ...section('earned', 'What earned', [
      earned.length === 0
        ? '<p>Nothing was found that meets a point of the rubric.</p>'
        : list(earned.map((one, index) => earnedItem(one, `P${index + 1}`, { passages, timed, occasions }))),
    ]),
    ...section('missing', 'Missing points', [
      missing.length === 0
        ? '<p>None.</p>'
        : foldedList(missing.map(missingItem), MISSING_SHOWN, 'more, by what they would have earned'),
    ]),
    ...section('mistakes', 'Mistakes', [
      mistakes.length === 0
        ? '<p>None that show.</p>'
        : list(
            mistakes.map(
              (one, index) =>
                `<li id="M${index + 1}"><span class="dim">M${index + 1}</span> <strong>${htmlLine(mistakeName(one.id))}</strong> <span class="dim">(${PHASE_NAMES[one.phase]})</span><br>` +
                `${htmlLine(one.why)} Better: ${htmlLine(one.instead)}${quotes(one.evidence, passages)}</li>`,
            ),
          ),
    ]),
    ...section(
      'figures',
      'Figures that do not agree',
      contradictions.length === 0
        ? []
        : [
            list(
              contradictions.map(
                (one, index) =>
                  `<li id="F${index + 1}"><span class="dim">F${index + 1}</span> ${htmlLine(contradictionText(one))}${quotes(one.evidence, passages)}</li>`,
              ),
            ),
          ],
    ),
  ]
}
