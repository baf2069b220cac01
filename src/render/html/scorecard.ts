import { contradictionText } from '../../report/contradictions.ts'
import type { Judgement } from '../../report/judgement.ts'
import { PHASE_NAMES } from '../../report/phase-names.ts'
import type { Passage } from '../../report/quotes.ts'
import type { RoundReport } from '../../report/transcript.ts'
import type { CriterionResult } from '../../scoring/scorecard.ts'
import { clockText, timingText } from '../clock.ts'
import { missingNotes } from '../missing.ts'
import { mistakeName, scoreText, verdictText } from '../verdict.ts'
import { bar } from './bars.ts'
import { htmlLine } from './escape.ts'
import { list, quotes, section, table } from './parts.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`

const deciding = ({ gate, costMost }: Judgement): string => {
  if (gate !== null) return ` Capped: ${htmlLine(gate)}`
  return costMost === null ? '' : ` ${costMost} cost most.`
}

const scoredBar = (name: string, score: number): string =>
  `${bar(score / 100, `${name}: ${scoreText(score)} of 100`)}`

const phaseTable = ({ phases: timing, transcript }: RoundReport, { phases }: Judgement): string =>
  table(
    'By phase',
    ['phase', 'of 100', '', 'grade', 'own guess', 'covered', 'time'],
    phases.map(({ phase, name, grade, score, coverage }) => [
      name,
      scoredBar(name, score),
      scoreText(score),
      `${grade} of 4`,
      transcript.selfRating?.[phase] === undefined ? '–' : String(transcript.selfRating[phase]),
      percent(coverage),
      timingText(timing[phase]),
    ]),
  ).replace('<th scope="col"></th>', '<td></td>')

const areaTable = ({ areas }: Judgement): string =>
  table(
    'By area',
    ['area', 'of 100', '', 'covered'],
    areas.map(({ area, score, coverage }) => [
      area,
      scoredBar(area, score),
      scoreText(score),
      percent(coverage),
    ]),
  ).replace('<th scope="col"></th>', '<td></td>')

const earnedItem = (one: CriterionResult, label: string, passages: readonly Passage[]): string => {
  const { stamp } = one
  const notes = [
    PHASE_NAMES[one.phase],
    one.area,
    one.credit,
    `${one.points} of ${one.max}`,
    ...(stamp === undefined || stamp.at === null ? [] : [clockText(stamp.at)]),
    ...(stamp === undefined || stamp.after === null ? [] : [`after ${htmlLine(stamp.after)}`]),
  ].join(', ')
  return (
    `<li id="${label}"><span class="dim">${label}</span> <strong>${htmlLine(one.title)}</strong> ` +
    `<span class="dim">(${notes})</span>${quotes(one.evidence, passages)}</li>`
  )
}

const missingItem = (one: CriterionResult): string => {
  return `<li><strong>${htmlLine(one.title)}</strong> <span class="dim">(${missingNotes(one)})</span><br>${htmlLine(one.missing ?? '')}</li>`
}

/** The judgement: verdict, phases and areas with bars, what earned, what was missing, mistakes. */
export const scorecardSections = (
  report: RoundReport,
  judgement: Judgement,
  passages: readonly Passage[],
): string[] => {
  const { level, levelName, earned, missing, mistakes, contradictions } = judgement
  const forLevel = levelName === level ? level : `${level} (${htmlLine(levelName)})`
  return [
    ...section('scorecard', 'Scorecard', [
      `<p><span class="verdict">${verdictText(judgement.verdict)}</span> for ${forLevel}, ${scoreText(judgement.score)} of 100.${deciding(judgement)}</p>`,
      '<p class="dim">A practice signal, not a decision.</p>',
      phaseTable(report, judgement),
      ...(judgement.areas.length === 0 ? [] : [areaTable(judgement)]),
    ]),
    ...section('earned', 'What earned', [
      earned.length === 0
        ? '<p>Nothing was found that earns a point.</p>'
        : list(earned.map((one, index) => earnedItem(one, `P${index + 1}`, passages))),
    ]),
    ...section('missing', 'Missing points', [
      missing.length === 0 ? '<p>None.</p>' : list(missing.map(missingItem)),
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
