import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Rubrics } from '../../src/bank/rubric-types.ts'
import { LEVELS, type Level, PHASES } from '../../src/bank/vocabulary.ts'
import { prepare, type Scorer } from '../../src/scoring/score.ts'
import { type Scorecard, VERDICTS } from '../../src/scoring/scorecard.ts'
import { transcriptOf } from '../../src/session/read-transcript.ts'
import type { Transcript } from '../../src/session/transcript.ts'
import { gamingVariants, type Variant } from './gaming.ts'
import { pairOrder, partialSpearman, spearman, weightedKappa } from './measures.ts'
import type { Judged } from './panel.ts'

/** A prompt with its compiled rubric. */
export interface Bench {
  readonly prompt: Prompt
  readonly scorer: Scorer
}

/** One figure of the report. */
export interface Figure {
  readonly name: string
  readonly value: number
}

/** 1 strong-no-hire … 4 strong-hire, as the panel writes it. */
export const verdictNumber = (card: Scorecard): number =>
  VERDICTS.indexOf(card.verdict ?? 'strong-no-hire') + 1

/** Compiles the rubric of every prompt that the panel judged. */
export const benchesFor = (prompts: readonly Prompt[], rubrics: Rubrics): ReadonlyMap<string, Bench> =>
  new Map(
    prompts.map((prompt) => [prompt.id, { prompt, scorer: prepare({ prompt, rubrics, hash: 'gold' }) }]),
  )

/** A written answer as a transcript. */
export const transcriptFor = (
  { prompt }: Bench,
  answers: Judged['answers'],
  level: Level = 'L5',
  turns: Judged['turns'] = [],
): Transcript => {
  const { transcript } = transcriptOf({ prompt: prompt.id, level, answers, turns })
  if (transcript === null) throw new Error('a gold transcript is not in the form of transcripts')
  return transcript
}

/** Scores one written answer. */
export const scoreText = (
  bench: Bench,
  answers: Judged['answers'],
  level: Level = 'L5',
  turns: Judged['turns'] = [],
): Scorecard => bench.scorer.score(transcriptFor(bench, answers, level, turns))

const textOf = ({ answers }: Judged): string => Object.values(answers).join(' ')
const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length
const numberCount = (text: string): number => text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0

const phaseKappas = (judged: readonly Judged[], cards: readonly Scorecard[]): readonly Figure[] =>
  PHASES.map((phase) => ({
    name: `kappa ${phase}`,
    value: weightedKappa(
      judged.map(({ grades }) => grades[phase]),
      cards.map((card) => card.phases[phase]?.grade ?? 0),
      0,
      4,
    ),
  }))

const levelKappas = (judged: readonly Judged[], benches: ReadonlyMap<string, Bench>): readonly Figure[] =>
  LEVELS.map((level) => {
    const rows = judged.flatMap((each) => {
      const bench = benches.get(each.prompt)
      const given = each.levels[level]
      return bench === undefined || given === undefined ? [] : [{ each, bench, given }]
    })
    const ours = rows.map(({ each, bench }) => verdictNumber(scoreText(bench, each.answers, level)))
    const theirs = rows.map(({ given }) => given)
    return {
      name: `kappa verdict at ${level} (middle, mean of two graders)`,
      value:
        (weightedKappa(
          ours,
          theirs.map(([a]) => a ?? 1),
          1,
          4,
        ) +
          weightedKappa(
            ours,
            theirs.map(([, b]) => b ?? 1),
            1,
            4,
          )) /
        2,
    }
  })

const orderFigures = (
  title: string,
  judged: readonly Judged[],
  ours: readonly number[],
): readonly Figure[] => {
  const truth = judged.map(({ overall }) => overall)
  const middle = judged.map((each, at) => ({ each, at })).filter(({ each }) => each.middle)
  return [
    { name: `${title}: Spearman`, value: spearman(ours, truth) },
    {
      name: `${title}: Spearman, middle`,
      value: spearman(
        middle.map(({ at }) => ours[at] ?? 0),
        middle.map(({ each }) => each.overall),
      ),
    },
    { name: `${title}: pairs ≥ 10 apart`, value: pairOrder(ours, truth, 10) },
  ]
}

const panelFigures = (judged: readonly Judged[]): readonly Figure[] => {
  const pairs = judged.flatMap(({ graders: [a, b] }) =>
    a === undefined || b === undefined ? [] : [{ a, b }],
  )
  return [
    {
      name: 'panel with itself: Spearman',
      value: spearman(
        pairs.map(({ a }) => a.overall),
        pairs.map(({ b }) => b.overall),
      ),
    },
    {
      name: 'panel with itself: kappa verdict',
      value: weightedKappa(
        pairs.map(({ a }) => a.verdict),
        pairs.map(({ b }) => b.verdict),
        1,
        4,
      ),
    },
  ]
}

/** Everything measured on the panel's transcripts. */
export const agreement = (judged: readonly Judged[], benches: ReadonlyMap<string, Bench>) => {
  const known = judged.filter(({ prompt }) => benches.has(prompt))
  const cards = known.map(({ prompt, answers, level, turns }) =>
    scoreText(benches.get(prompt) as Bench, answers, level, turns),
  )
  const scores = cards.map(({ score }) => score)
  const words = known.map((each) => wordCount(textOf(each)))
  const numbers = known.map((each) => numberCount(textOf(each)))
  const truth = known.map(({ overall }) => overall)
  const kappas = phaseKappas(known, cards)
  const figures: readonly Figure[] = [
    {
      name: 'kappa verdict',
      value: weightedKappa(
        cards.map(verdictNumber),
        known.map(({ verdict }) => verdict),
        1,
        4,
      ),
    },
    ...kappas,
    { name: 'kappa phases, mean', value: kappas.reduce((sum, { value }) => sum + value, 0) / kappas.length },
    ...orderFigures('score', known, scores),
    { name: 'partial Spearman given words', value: partialSpearman(scores, truth, words) },
    { name: 'partial Spearman given numbers', value: partialSpearman(scores, truth, numbers) },
    ...levelKappas(known, benches),
    ...panelFigures(known),
    ...orderFigures('number of words', known, words),
    ...orderFigures('count of numbers', known, numbers),
  ]
  return { known, cards, figures }
}

/** What the gaming variants reached. */
export const gamed = (judged: readonly Judged[], benches: ReadonlyMap<string, Bench>) =>
  [...benches.values()].flatMap((bench) => {
    const own = judged.filter(({ prompt }) => prompt === bench.prompt.id)
    const others = judged.filter(({ prompt }) => prompt !== bench.prompt.id)
    return gamingVariants({ prompt: bench.prompt, judged: own, others }).map((variant: Variant) => ({
      variant,
      card: scoreText(bench, variant.answers),
    }))
  })
