import { type Credit, PHASES, type Phase } from '../bank/types.ts'
import { type Finding, findingsIn, rankOf } from './credit.ts'
import { CREDIT_VALUE } from './grading.ts'
import type { Reading } from './reading.ts'
import type { CompiledCriterion } from './rubric.ts'

/** A criterion, the best thing said for it, and where. */
export interface Award {
  readonly compiled: CompiledCriterion
  readonly home: Phase
  readonly credit: Credit
  /** Where it was said; null where it was not. */
  readonly said: Phase | null
  readonly finding: Finding | null
  readonly points: number
  readonly max: number
}

/** Share of its points that a criterion keeps when it was said in another phase than its own. */
const ELSEWHERE = 0.7

interface Offer {
  readonly phase: Phase
  readonly finding: Finding
  readonly value: number
}

const homeOf = (compiled: CompiledCriterion): Phase => compiled.criterion.phase ?? 'design'

const offersFor = (compiled: CompiledCriterion, reading: Reading): readonly Offer[] =>
  PHASES.flatMap((phase) =>
    findingsIn(compiled, reading[phase]).map((finding) => ({
      phase,
      finding,
      value: CREDIT_VALUE[finding.credit] * (phase === homeOf(compiled) ? 1 : ELSEWHERE),
    })),
  ).sort((a, b) => b.value - a.value || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase))

const nothing = (compiled: CompiledCriterion): Award => ({
  compiled,
  home: homeOf(compiled),
  credit: 'absent',
  said: null,
  finding: null,
  points: 0,
  max: compiled.criterion.weight,
})

/** A sentence has room for one criterion in five words, the dearest first: a heap of terms earns little. */
const seat = (offers: readonly Offer[], reading: Reading, taken: Map<string, number>): Offer | undefined =>
  offers.find(({ phase, finding }) => {
    const key = `${phase} ${finding.first}`
    const used = taken.get(key) ?? 0
    return used < (reading[phase].remarks[finding.first]?.room ?? 0)
  })

/** Gives each criterion the best thing said for it, once. */
export const allocate = (criteria: readonly CompiledCriterion[], reading: Reading): readonly Award[] => {
  const taken = new Map<string, number>()
  const wished = criteria.map((compiled) => ({ compiled, offers: offersFor(compiled, reading) }))
  const order = wished.map((_, at) => at).sort((a, b) => worth(wished[b]) - worth(wished[a]) || a - b)
  const awards = new Map<number, Award>()
  for (const at of order) {
    const wish = wished[at]
    if (wish === undefined) continue
    const offer = seat(wish.offers, reading, taken)
    if (offer === undefined) continue
    const key = `${offer.phase} ${offer.finding.first}`
    taken.set(key, (taken.get(key) ?? 0) + 1)
    awards.set(at, award(wish.compiled, offer))
  }
  return criteria.map((compiled, at) => awards.get(at) ?? nothing(compiled))
}

const worth = (wish: { compiled: CompiledCriterion; offers: readonly Offer[] } | undefined): number =>
  wish === undefined ? 0 : (wish.offers[0]?.value ?? 0) * wish.compiled.criterion.weight

const award = (compiled: CompiledCriterion, { phase, finding, value }: Offer): Award => ({
  compiled,
  home: homeOf(compiled),
  credit: finding.credit,
  said: phase,
  finding,
  points: value * compiled.criterion.weight,
  max: compiled.criterion.weight,
})

/** Whether an award reached at least a credit. */
export const reached = (award: Award, credit: Credit): boolean => rankOf(award.credit) >= rankOf(credit)
