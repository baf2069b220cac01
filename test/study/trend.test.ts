import { describe, expect, it } from 'vitest'
import { AREAS, type Area } from '../../src/bank/vocabulary.ts'
import { inversionChances } from '../../src/study/inversions.ts'
import { CHANCES, FEWEST, kendallChances, median, trendOf, WINDOW } from '../../src/study/trend.ts'
import { ASKED_BESIDES, ASKED_OF_ALL, type AskedByArea } from '../fixtures/asked.ts'
import { type AskedPoint, areaScores, chanceFrom } from './learner.ts'

const permutations = (values: readonly number[]): number[][] =>
  values.length < 2
    ? [[...values]]
    : values.flatMap((first, at) =>
        permutations([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [first, ...rest]),
      )

/** Pairs that rise less those that fall. */
const kendall = (values: readonly number[]): number =>
  values.flatMap((b, j) => values.slice(0, j).map((a) => Math.sign(b - a))).reduce((sum, one) => sum + one, 0)

describe('kendallChances', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7]],
    [[7, 6, 5, 4, 3, 2, 1]],
    [[3, 1, 4, 1, 5, 9, 2]],
    [[0, 0, 0, 5, 0, 5, 5]],
    [[2, 2, 2, 2, 2]],
    [[1, 1, 2, 2, 3, 3, 3]],
    [[5]],
  ])('are those of all orders of %j', (values) => {
    const all = permutations(values).map(kendall)
    const here = kendall(values)
    const share = (test: (one: number) => boolean) => all.filter(test).length / all.length
    expect(kendallChances(values).rise).toBeCloseTo(
      share((one) => one >= here),
      12,
    )
    expect(kendallChances(values).fall).toBeCloseTo(
      share((one) => one <= here),
      12,
    )
  })

  it.each([[[1]], [[3, 2, 1]], [Array.from({ length: 30 }, () => 1)], [[12, 9, 9]]])(
    'come from chances that add up: %j',
    (multiplicities) => {
      const chances = inversionChances(multiplicities)
      expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 10)
      expect(Math.min(...chances)).toBeGreaterThanOrEqual(0)
      for (const [at, chance] of chances.entries()) expect(chance).toBeCloseTo(chances.at(-1 - at) ?? 0, 12)
    },
  )
})

describe('trendOf', () => {
  const upTo = (count: number) => Array.from({ length: count }, (_, nth) => nth * 2)

  it('says nothing before there are enough rounds', () => {
    expect(trendOf(upTo(FEWEST - 1))).toEqual({ kind: 'early', rounds: FEWEST - 1, p: null, change: null })
    expect(trendOf(upTo(FEWEST)).kind).toBe('rising')
    expect(trendOf([])).toMatchObject({ kind: 'early', rounds: 0 })
  })

  it.each([
    ['rising', upTo(12), 14],
    ['falling', upTo(12).reverse(), -14],
    ['unclear', [5, 1, 4, 2, 3, 5, 2, 4, 1, 4], 1],
    ['unclear', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 0],
    // half the rounds earned nothing, and the latest much: no line that begins below nothing
    ['rising', [0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 0, 30, 0, 30, 30, 30], 30],
    // a way up that ends in bad days is no fall
    ['rising', [5, 5, 5, 5, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 4, 4, 4], 0],
  ] as const)('finds %s in %j', (kind, values, change) => {
    const trend = trendOf(values)
    expect(trend.kind).toBe(kind)
    expect(trend.change).toBeCloseTo(change, 9)
  })

  it('looks at the latest rounds only', () => {
    const values = [...upTo(20), ...upTo(WINDOW).reverse()]
    expect(trendOf(values)).toMatchObject({ kind: 'falling', rounds: WINDOW })
  })

  it('is not misled by one round', () => {
    expect(trendOf([50, 50, 50, 50, 50, 50, 50, 50, 50, 100]).kind).toBe('unclear')
  })

  it('asks for more where it would tell somebody that they get worse', () => {
    // 3 of 100 orders of eight values rise as clearly
    const values = [4, 3, 2, 1, 5, 6, 7, 8]
    const { rise } = kendallChances(values)
    expect(rise).toBeGreaterThan(CHANCES.worse)
    expect(rise).toBeLessThan(CHANCES.better)
    expect([trendOf(values).kind, trendOf(values, 'lower').kind]).toEqual(['rising', 'unclear'])
    const fallen = [...values].reverse()
    expect([trendOf(fallen).kind, trendOf(fallen, 'lower').kind]).toEqual(['unclear', 'falling'])
  })

  it.each([
    [[], 0],
    [[3], 3],
    [[1, 2, 9], 2],
    [[4, 1, 2, 9], 3],
  ])('has of %j the median %d', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
})

const pointsOf = (asked: AskedByArea, name: string): AskedPoint[] =>
  AREAS.flatMap((area) =>
    (asked[area] ?? []).map((max, nth) => ({ id: `${name} ${area} ${nth}`, area, max })),
  )

/** Points that all problems ask are the same everywhere, the others their problem's own. */
const PROBLEMS = ASKED_BESIDES.map((own, nth) => [
  ...pointsOf(ASKED_OF_ALL, 'all'),
  ...pointsOf(own, `problem ${nth}`),
])

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

/** The skill at which areas earn so much of 100 on average. */
const skillFor = (problems: AskedPoint[][]): ((score: number) => number) => {
  const at = (skill: number): number =>
    mean(
      areaScores({ seed: 1, rounds: 400, problems, skill: () => skill }).flatMap((one) => Object.values(one)),
    )
  const table = Array.from({ length: 29 }, (_, step) => step / 4 - 5).map((skill) => ({
    skill,
    score: at(skill),
  }))
  return (score) => {
    const above = Math.max(
      1,
      table.findIndex((one) => one.score >= score),
    )
    const [low, high] = [table[above - 1], table[above]]
    if (low === undefined || high === undefined) throw new RangeError(`nobody earns ${score}`)
    return low.skill + ((high.skill - low.skill) * (score - low.score)) / (high.score - low.score)
  }
}

const SEEDS = 300
const ROUNDS = 30

/**
 * A learner of thirty rounds who improves in two areas and nowhere else; their rounds scatter as much as those of graded
 * transcripts of one grade do (12 to 14 points). One grade is a quarter of the scale of 100.
 */
describe('a learner who improves in two areas', () => {
  const skill = skillFor(PROBLEMS)

  const told = (from: number, to: number) => {
    const tally = { found: 0, improved: 0, claimed: 0, unchanged: 0, against: 0 }
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const up: readonly (Area | undefined)[] = [AREAS[seed % 11], AREAS[(seed + 1 + (seed % 5)) % 11]]
      const scores = areaScores({
        seed: 5000 + seed,
        rounds: ROUNDS,
        problems: PROBLEMS,
        skill: (area, progress) => skill(up.includes(area) ? from + (to - from) * progress : from),
      })
      for (const area of AREAS) {
        const { kind } = trendOf(scores.map((one) => one[area]))
        if (up.includes(area)) {
          tally.improved += 1
          tally.found += Number(kind === 'rising')
          tally.against += Number(kind === 'falling')
        } else {
          tally.unchanged += 1
          tally.claimed += Number(kind !== 'unclear')
        }
      }
    }
    return {
      found: tally.found / tally.improved,
      claimed: tally.claimed / tally.unchanged,
      against: tally.against,
    }
  }

  it.each([
    [15, 40, 0.8],
    [10, 35, 0.8],
  ])(
    'from %i to %i of 100 is told so in at least four of five, and hardly ever of other areas',
    (from, to, least) => {
      const { found, claimed, against } = told(from, to)
      expect(found).toBeGreaterThanOrEqual(least)
      expect(claimed).toBeLessThanOrEqual(0.05)
      expect(against).toBe(0)
    },
  )
})

describe('the made-up learner', () => {
  it('is the same for the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 3 }, chanceFrom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })
})
