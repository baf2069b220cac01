import { AREAS, type Area } from '../../src/bank/vocabulary.ts'

/** What a made-up learner is asked in one problem. */
export interface AskedPoint {
  readonly id: string
  readonly area: Area
  readonly max: number
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

export interface Learner {
  readonly seed: number
  readonly rounds: number
  /** Problems in turn. */
  readonly problems: readonly (readonly AskedPoint[])[]
  /** Skill in logits by area, from the first round (0) to the last (1). */
  readonly skill: (area: Area, progress: number) => number
}

/** How much points differ in difficulty, rounds in form, and a round's areas from each other, in logits. */
const SPREAD = { point: 1, round: 0.35, area: 0.4 }

/** Area scores of a learner's rounds, reckoned as the scorecard does: credit over what was asked. */
export const areaScores = (learner: Learner): readonly Readonly<Record<Area, number>>[] => {
  const chance = chanceFrom(learner.seed)
  const difficulty = new Map<string, number>()
  return Array.from({ length: learner.rounds }, (_, nth) => {
    const form = SPREAD.round * normal(chance)
    const points = learner.problems[Math.floor(chance() * learner.problems.length)] ?? []
    const scores = AREAS.map((area) => {
      const mine = points.filter((one) => one.area === area)
      const x = learner.skill(area, nth / (learner.rounds - 1)) + form + SPREAD.area * normal(chance)
      let earned = 0
      for (const { id, max } of mine) {
        const hard = difficulty.get(id) ?? SPREAD.point * normal(chance)
        difficulty.set(id, hard)
        if (chance() >= logistic(x + hard)) continue
        const depth = chance()
        earned += max * (depth < 0.5 ? 0.4 : depth < 0.8 ? 0.8 : 1)
      }
      const most = mine.reduce((sum, { max }) => sum + max, 0)
      return [area, most === 0 ? 0 : Math.round((1000 * earned) / most) / 10] as const
    })
    return Object.fromEntries(scores) as Record<Area, number>
  })
}
