import { beforeAll, describe, expect, it } from 'vitest'
import { goldBank } from './bank.ts'
import { agreement, type Bench, benchesFor, type Figure, gamed, scoreText, verdictNumber } from './gold.ts'
import { panel } from './panel.ts'

/** What was reached, and how far it may fall: a point or two is noise of wording, more is a regression. */
const REACHED: readonly (readonly [name: string, reached: number, tolerance: number])[] = [
  ['kappa verdict', 0.91, 0.03],
  ['kappa phases, mean', 0.86, 0.02],
  ['score: Spearman', 0.92, 0.015],
  ['score: Spearman, middle', 0.86, 0.05],
  ['score: pairs ≥ 10 apart', 0.95, 0.015],
  ['partial Spearman given words', 0.89, 0.03],
  ['partial Spearman given numbers', 0.77, 0.05],
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
