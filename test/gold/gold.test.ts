import { beforeAll, describe, expect, it } from 'vitest'
import { goldBank } from './bank.ts'
import { agreement, type Bench, benchesFor, type Figure, gamed, scoreText, verdictNumber } from './gold.ts'
import { panel } from './panel.ts'
import { casesFor, leaveOneOut } from './studies.ts'

/** What was reached, and how far it may fall: a point or two is noise of wording, more is a regression. */
const REACHED: readonly (readonly [name: string, reached: number, tolerance: number])[] = [
  ['kappa verdict', 0.955, 0.025],
  ['kappa phases, mean', 0.875, 0.02],
  ['score: Spearman', 0.96, 0.015],
  ['score: Spearman, middle', 0.895, 0.05],
  ['score: pairs ≥ 10 apart', 0.98, 0.012],
  ['partial Spearman given words', 0.94, 0.03],
  ['partial Spearman given numbers', 0.88, 0.05],
  ['kappa verdict at L3 (middle, mean of two graders)', 0.79, 0.1],
  ['kappa verdict at L4 (middle, mean of two graders)', 0.8, 0.1],
  ['kappa verdict at L5 (middle, mean of two graders)', 0.86, 0.1],
  ['kappa verdict at L6 (middle, mean of two graders)', 0.79, 0.1],
]

describe('the scorer against the panel', () => {
  const judged = panel()
  let benches: ReadonlyMap<string, Bench>
  let figures: readonly Figure[]

  beforeAll(async () => {
    const { prompts, rubrics } = await goldBank([...new Set(judged.map(({ prompt }) => prompt))])
    benches = benchesFor(prompts, rubrics)
    figures = agreement(judged, benches).figures
  }, 120_000)

  const figure = (name: string): number => figures.find((each) => each.name === name)?.value ?? Number.NaN

  it('knows all eight problems', () => {
    expect(benches.size).toBe(8)
  })

  it.each(REACHED)('keeps %s at %f, less %f', (name, reached, tolerance) => {
    expect(figure(name)).toBeGreaterThanOrEqual(reached - tolerance)
  })

  it('holds on a problem that its figures were not chosen by', () => {
    const { agreement: left } = leaveOneOut(casesFor(judged, benches))
    expect(left.verdict).toBeGreaterThanOrEqual(0.88)
    expect(left.phases).toBeGreaterThanOrEqual(0.84)
    expect(left.spearman).toBeGreaterThanOrEqual(0.94)
    expect(left.middle).toBeGreaterThanOrEqual(0.83)
    expect(left.pairs).toBeGreaterThanOrEqual(0.958)
  }, 60_000)

  it.each([
    ['second', 0.85, 0.72, 0.915, 0.945],
    ['rounds', 0.575, 0.47, 0.765, 0.862],
    ['fresh', 0.845, 0.775, 0.935, 0.95],
  ] as const)(
    'holds on the answers of the %s panel',
    async (name, verdict, phases, spearman, pairs) => {
      const answers = panel(name)
      const other = await goldBank([...new Set(answers.map(({ prompt }) => prompt))])
      const found = agreement(answers, benchesFor(other.prompts, other.rubrics)).figures
      const named = (figure: string): number =>
        found.find((each) => each.name === figure)?.value ?? Number.NaN
      expect(named('kappa verdict')).toBeGreaterThanOrEqual(verdict)
      expect(named('kappa phases, mean')).toBeGreaterThanOrEqual(phases)
      expect(named('score: Spearman')).toBeGreaterThanOrEqual(spearman)
      expect(named('score: pairs ≥ 10 apart')).toBeGreaterThanOrEqual(pairs)
    },
    60_000,
  )

  it('is not much kinder to whole rounds than those who graded them', async () => {
    const rounds = panel('rounds')
    const other = await goldBank([...new Set(rounds.map(({ prompt }) => prompt))])
    const { known, cards } = agreement(rounds, benchesFor(other.prompts, other.rubrics))
    const kinder = known.map(({ overall }, at) => (cards[at]?.score ?? 0) - overall)
    expect(kinder).toHaveLength(40)
    expect(Math.abs(kinder.reduce((sum, each) => sum + each, 0) / kinder.length)).toBeLessThan(4)
  }, 60_000)

  it('beats counting words and counting numbers clearly', () => {
    for (const baseline of ['number of words', 'count of numbers'])
      for (const measure of ['Spearman', 'Spearman, middle', 'pairs ≥ 10 apart'])
        expect(figure(`score: ${measure}`)).toBeGreaterThan(figure(`${baseline}: ${measure}`) + 0.05)
  })

  it('lets no gaming pass, and puts what says nothing at the bottom', () => {
    const all = gamed(judged, benches)
    expect(all.length).toBeGreaterThan(100)
    const named = ({ variant, card }: (typeof all)[number]) =>
      `${variant.prompt} ${variant.kind} ${card.score} ${card.verdict}`
    expect(all.filter(({ card }) => verdictNumber(card) > 2).map(named)).toEqual([])
    const empty = all.filter(({ variant, card }) => variant.contentless && verdictNumber(card) > 1)
    expect(empty.map(named)).toEqual([])
  })

  it('quotes sentences that stand where it says', () => {
    for (const each of judged) {
      const bench = benches.get(each.prompt)
      if (bench === undefined) continue
      const { criteria, mistakes } = scoreText(bench, each.answers)
      for (const { evidence } of [...criteria, ...mistakes])
        for (const { phase, quote, start, end } of evidence)
          expect(each.answers[phase].normalize('NFC').slice(start, end)).toBe(quote)
    }
  })

  it('never judges a level harder than a higher one', () => {
    for (const each of judged.filter(({ middle }) => middle)) {
      const bench = benches.get(each.prompt)
      if (bench === undefined) continue
      const verdicts = (['L3', 'L4', 'L5', 'L6'] as const).map((level) =>
        verdictNumber(scoreText(bench, each.answers, level)),
      )
      expect(verdicts).toEqual([...verdicts].sort((a, b) => b - a))
    }
  })
})
