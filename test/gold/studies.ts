import { PHASES } from '../../src/bank/vocabulary.ts'
import type { Scorecard } from '../../src/scoring/scorecard.ts'
import { TUNING, type Tuning } from '../../src/scoring/tuning.ts'
import type { Weighing } from '../../src/scoring/weigh.ts'
import { type Bench, transcriptFor, verdictNumber } from './gold.ts'
import { pairOrder, spearman, weightedKappa } from './measures.ts'
import type { Judged } from './panel.ts'

/** A graded transcript, weighed once, so that any tuning grades it at once. */
export interface Case {
  readonly judged: Judged
  readonly bench: Bench
  readonly weighing: Weighing
}

/** Weighs every transcript whose problem is known. */
export const casesFor = (judged: readonly Judged[], benches: ReadonlyMap<string, Bench>): readonly Case[] =>
  judged.flatMap((each) => {
    const bench = benches.get(each.prompt)
    if (bench === undefined) return []
    return [{ judged: each, bench, weighing: bench.scorer.weigh(transcriptFor(bench, each.answers)) }]
  })

/** The figures a tuning is judged by; all are better the higher. */
export interface Agreement {
  readonly verdict: number
  readonly phases: number
  readonly spearman: number
  readonly middle: number
  readonly pairs: number
}

const graded = ({ bench, weighing }: Case, tuning: Tuning): Scorecard => bench.scorer.grade(weighing, tuning)

/** A case and the scorecard that one tuning gave it. */
interface Outcome {
  readonly each: Case
  readonly card: Scorecard
}

const agreementOf = (outcomes: readonly Outcome[]): Agreement => {
  const truth = outcomes.map(({ each }) => each.judged.overall)
  const scores = outcomes.map(({ card }) => card.score)
  const middle = outcomes.filter(({ each }) => each.judged.middle)
  const kappas = PHASES.map((phase) =>
    weightedKappa(
      outcomes.map(({ each }) => each.judged.grades[phase]),
      outcomes.map(({ card }) => card.phases[phase]?.grade ?? 0),
      0,
      4,
    ),
  )
  return {
    verdict: weightedKappa(
      outcomes.map(({ card }) => verdictNumber(card)),
      outcomes.map(({ each }) => each.judged.verdict),
      1,
      4,
    ),
    phases: kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length,
    spearman: spearman(scores, truth),
    middle: spearman(
      middle.map(({ card }) => card.score),
      middle.map(({ each }) => each.judged.overall),
    ),
    pairs: pairOrder(scores, truth, 10),
  }
}

const agreementBy = (cases: readonly Case[], tuning: Tuning): Agreement =>
  agreementOf(cases.map((each) => ({ each, card: graded(each, tuning) })))

const only = (key: keyof Tuning['share']): Tuning => ({
  ...TUNING,
  share: { specific: 0, argued: 0, criteria: 0, [key]: 1 },
})

const without = (key: keyof Tuning['share']): Tuning => {
  const left = 1 - TUNING.share[key]
  const { specific, argued, criteria } = TUNING.share
  const share = { specific: specific / left, argued: argued / left, criteria: criteria / left, [key]: 0 }
  return { ...TUNING, share }
}

/** The scorer with one ingredient alone, and with each left out. */
export const ABLATIONS: readonly (readonly [name: string, tuning: Tuning])[] = [
  ['all ingredients', TUNING],
  ['criteria alone', only('criteria')],
  ['own words alone', only('specific')],
  ['marks of argument alone', only('argued')],
  ['no criteria', without('criteria')],
  ['no own words', without('specific')],
  ['no marks of argument', without('argued')],
  ['no technical errors', { ...TUNING, errors: 0 }],
  ['no specificity factor', { ...TUNING, foreign: 1 }],
  ['no curve', { ...TUNING, curve: 1 }],
]

/** What each ablation reaches. */
export const ablation = (cases: readonly Case[]): readonly (readonly [string, Agreement])[] =>
  ABLATIONS.map(([name, tuning]) => [name, agreementBy(cases, tuning)])

const SHARES = [
  TUNING.share,
  { specific: 0.2, argued: 0.2, criteria: 0.6 },
  { specific: 0.4, argued: 0.2, criteria: 0.4 },
  { specific: 0.3, argued: 0.1, criteria: 0.6 },
  { specific: 0.25, argued: 0.35, criteria: 0.4 },
]
const scaled = ({ specific, argued, criteria }: Tuning['enough'], by: number): Tuning['enough'] => ({
  specific: specific * by,
  argued: argued * by,
  criteria: criteria * by,
})

/** The tunings among which each fold chooses by the problems it sees. */
const GRID: readonly Tuning[] = SHARES.flatMap((share) =>
  [0.85, 1, 1.15].flatMap((by) =>
    [1, 1.15, 1.35].flatMap((curve) =>
      [0.5, 1, 1.6].map((errors) => ({ ...TUNING, share, enough: scaled(TUNING.enough, by), curve, errors })),
    ),
  ),
)

const merit = ({ verdict, phases, spearman: rank, pairs }: Agreement): number =>
  verdict + phases + rank + pairs

/** For each problem the tuning that is best on all others judges it; the outcomes together are measured. */
export const leaveOneOut = (
  cases: readonly Case[],
): { readonly agreement: Agreement; readonly chosen: readonly (readonly [string, Tuning])[] } => {
  const cards = GRID.map((tuning) => cases.map((each): Outcome => ({ each, card: graded(each, tuning) })))
  const folds = [...new Set(cases.map(({ judged }) => judged.prompt))].map((prompt) => {
    const merits = cards.map((outcomes) =>
      merit(agreementOf(outcomes.filter(({ each }) => each.judged.prompt !== prompt))),
    )
    const best = merits.indexOf(Math.max(...merits))
    const held = (cards[best] ?? []).filter(({ each }) => each.judged.prompt === prompt)
    return { prompt, tuning: GRID[best] ?? TUNING, held }
  })
  return {
    agreement: agreementOf(folds.flatMap(({ held }) => held)),
    chosen: folds.map(({ prompt, tuning }) => [prompt, tuning]),
  }
}
