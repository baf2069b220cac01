import { PHASE_NAMES } from '../bank/phase-names.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { contradictionText } from '../report/contradictions.ts'
import type { Judgement } from '../report/judgement.ts'
import { levelText } from '../report/level-text.ts'
import { type Occasions, occasionOf } from '../report/occasions.ts'
import type { Timing } from '../report/timing.ts'
import type { Contradiction, CriterionResult, MistakeResult } from '../scoring/scorecard.ts'
import { clockText, timingText } from './clock.ts'
import { inert, markdownTable } from './markdown.ts'
import { missingNotes } from './missing.ts'
import { gradeBar, mistakeName, ownText, scoreText, verdictText } from './verdict.ts'

/** What a table of phases shows beside the grades. */
export interface PhaseNotes {
  readonly timing: Readonly<Partial<Record<string, Timing>>>
  readonly selfRating: Readonly<Partial<Record<string, number>>> | null
  readonly occasions: Occasions
}

const deciding = ({ gate, costMost, own }: Judgement): string[] => {
  const decided = costMost === null ? '' : `${costMost} cost most.`
  return [gate === null ? decided : `Capped: ${inert(gate)}`, ownText(own)].filter((part) => part !== '')
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const phaseTable = ({ phases }: Judgement, { timing, selfRating }: PhaseNotes): string =>
  markdownTable(
    ['phase', 'grade', 'of 100', 'covered', 'own guess', 'time'],
    phases.map(({ phase, name, grade, score, coverage }) => [
      name,
      `${gradeBar(grade)} ${grade}`,
      scoreText(score),
      percent(coverage),
      selfRating?.[phase] === undefined ? '' : String(selfRating[phase]),
      timingText(timing[phase] ?? { spent: null, planned: null }),
    ]),
  )

const areaTable = ({ areas }: Judgement): string =>
  markdownTable(
    ['area', 'of 100', 'covered'],
    areas.map(({ area, score, coverage }) => [area, scoreText(score), percent(coverage)]),
  )

/** Words said in another phase than the one they count for are marked so. */
const said = ({ evidence, phase }: Pick<CriterionResult, 'evidence' | 'phase'>): string[] =>
  evidence.map((one) => {
    const place = one.phase === phase ? '' : ` (in ${PHASE_NAMES[one.phase]})`
    return `  > ${inert(one.quote)}${place}`
  })

const stampText = ({ stamp }: CriterionResult, occasions: Occasions): string[] => {
  if (stamp === undefined) return []
  return [
    ...(stamp.at === null ? [] : [clockText(stamp.at)]),
    ...(stamp.after === null ? [] : [`after ${inert(occasionOf(occasions, stamp.after))}`]),
  ]
}

const earnedItem = (one: CriterionResult, occasions: Occasions): string => {
  const notes = [one.credit, one.area, `${one.points} of ${one.max}`, ...stampText(one, occasions)].join(', ')
  return [`- **${inert(one.title)}** (${notes})`, ...said(one)].join('\n')
}

const evidence = ({ earned }: Judgement, occasions: Occasions): string[] =>
  PHASES.flatMap((phase) => {
    const here = earned.filter((one) => one.phase === phase)
    return here.length === 0
      ? []
      : [`### ${PHASE_NAMES[phase]}: what earned`, here.map((one) => earnedItem(one, occasions)).join('\n')]
  })

const missingItem = (one: CriterionResult): string =>
  `- **${inert(one.title)}** (${missingNotes(one)}): ${inert(one.missing ?? '')}`

const mistakeItem = (one: MistakeResult): string =>
  [
    `- **${inert(mistakeName(one.id))}** (${PHASE_NAMES[one.phase]}): ${inert(one.why)} Better: ${inert(one.instead)}`,
    ...said(one),
  ].join('\n')

const contradictionItem = (one: Contradiction): string =>
  [
    `- ${inert(contradictionText(one))}`,
    ...one.evidence.map(({ quote, phase }) => `  > ${inert(quote)} (in ${PHASE_NAMES[phase]})`),
  ].join('\n')

const listed = (heading: string, items: readonly string[], none: string): string[] => [
  heading,
  items.length === 0 ? none : items.join('\n'),
]

/** Blocks of the judgement: verdict, phases, areas, evidence, what was missing, mistakes, figures that do not agree. */
export const judgementBlocks = (judgement: Judgement, notes: PhaseNotes): string[] => [
  '## Scorecard',
  [
    `**${verdictText(judgement.verdict)}** for ${levelText(judgement.level, inert(judgement.levelName))}, ${scoreText(judgement.score)} of 100.`,
    ...deciding(judgement),
    'A practice signal, not a decision.',
  ].join(' '),
  phaseTable(judgement, notes),
  ...(judgement.areas.length === 0 ? [] : [areaTable(judgement)]),
  '## Evidence',
  ...(judgement.earned.length === 0
    ? ['Nothing was found that meets a point of the rubric.']
    : evidence(judgement, notes.occasions)),
  ...listed('## Missing points', judgement.missing.map(missingItem), 'None.'),
  ...listed('## Mistakes', judgement.mistakes.map(mistakeItem), 'None that show.'),
  ...(judgement.contradictions.length === 0
    ? []
    : ['## Figures that do not agree', judgement.contradictions.map(contradictionItem).join('\n')]),
]
