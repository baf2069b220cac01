import type { Credit, Phase } from '../bank/vocabulary.ts'
import { isEmpty } from '../language/bits.ts'
import { once } from '../language/once.ts'
import { heardByWords, LEAST_MET, LEAST_NEAR, type Made, MOST_RIVALS } from './classifier/by-words.ts'
import { type Nearby, NO_PLACES, type Places } from './classifier/places.ts'
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
  /** What goes further than what was credited, but counts less where it stands, or found no room in its sentence. */
  readonly fuller: Finding | null
  /** Where its patterns were met in sentences that speak of something else: not counted, or as no more than named. */
  readonly faint: () => readonly Finding[]
  readonly points: number
  readonly max: number
}

/** Share of its points that a criterion keeps when it was said in another phase than its own. */
const ELSEWHERE = 0.3
/** What is left of a credit that was only an item of a list. */
export const BARE = 0.3

interface Offer {
  readonly finding: Finding
  /** How well its sentence makes the point: of those worth the same the best is quoted. */
  readonly mark: number
  readonly value: number
}

const homeOf = (compiled: CompiledCriterion): Phase => compiled.criterion.phase ?? 'design'

/** Share of its points that a finding keeps for the way in which it was come by. */
export type Keeps = (finding: Finding) => number

/** What is offered for a criterion, and what was met too faintly. */
interface Heard {
  readonly offers: readonly Offer[]
  readonly faint: () => readonly Finding[]
}

/** How an answer is weighed: what a finding keeps, and whether its sentence is about the point. */
export interface Scales {
  readonly keeps: Keeps
  /** By criterion, how near the words of each place bring it. */
  readonly places: Places
}

const LEVEL: Scales = { keeps: () => 1, places: NO_PLACES }

const byWorth = (a: Offer, b: Offer): number =>
  b.value - a.value || b.mark - a.mark || a.finding.first - b.finding.first

/** Where nothing was learned, the sentence in which most patterns agree makes the point best. */
const byPatterns = (findings: readonly Finding[]): readonly Made[] =>
  findings.map((finding) => ({
    finding,
    mark: findings.filter(({ first }) => first === finding.first).length,
  }))

const NOTHING_MADE: readonly Made[] = []

/** Patterns are tried only where the words come near enough: elsewhere they make no point. */
const madeNear = (
  compiled: CompiledCriterion,
  { sentences, most }: Nearby,
  reading: Reading,
  places: Places,
): readonly Made[] => {
  if (isEmpty(sentences, 0)) return NOTHING_MADE
  const findings = findingsIn(compiled, reading, sentences)
  if (findings.length === 0 && most < LEAST_NEAR) return NOTHING_MADE
  return madeOf(compiled, findings, reading, places)
}

const madeOf = (
  compiled: CompiledCriterion,
  findings: readonly Finding[],
  reading: Reading,
  places: Places,
): readonly Made[] => {
  const rivals = compiled.origin === 'universal' ? Number.POSITIVE_INFINITY : MOST_RIVALS
  const near = places.get(compiled.criterion.id, { least: LEAST_NEAR, around: findings, rivals }) ?? []
  return heardByWords(compiled, findings, near, reading)
}

/** What its patterns met anywhere, but for what is borne out by the words around it. */
const faintOf = (compiled: CompiledCriterion, reading: Reading, places: Places): readonly Finding[] => {
  const findings = findingsIn(compiled, reading)
  const made = madeOf(compiled, findings, reading, places)
  return findings.filter(({ match, credit }) => {
    const heard = made.find(({ finding }) => finding.match === match)?.finding.credit
    return heard === undefined || (heard === 'named' && credit !== 'named')
  })
}

const heardFor = (compiled: CompiledCriterion, reading: Reading, { keeps, places }: Scales): Heard => {
  const nearby = places.nearby(compiled.criterion.id, LEAST_MET)
  const made =
    nearby === undefined
      ? byPatterns(findingsIn(compiled, reading))
      : madeNear(compiled, nearby, reading, places)
  const offers = made.map(({ finding, mark }) => offerOf(compiled, finding, mark, keeps))
  // Hardly ever asked for, and then it takes a search of the whole answer.
  const faint = once(() => (nearby === undefined ? [] : faintOf(compiled, reading, places)))
  return { offers: offers.sort(byWorth), faint }
}

const offerOf = (compiled: CompiledCriterion, finding: Finding, mark: number, keeps: Keeps): Offer => ({
  finding,
  mark,
  value:
    CREDIT_VALUE[finding.credit] *
    (finding.bare ? BARE : 1) *
    (finding.phase === homeOf(compiled) ? 1 : ELSEWHERE) *
    keeps(finding),
})

const fullerThan = (credit: Credit, offers: readonly Offer[]): Finding | null =>
  offers
    .map(({ finding }) => finding)
    .filter((finding) => !finding.bare && rankOf(finding.credit) > rankOf(credit))
    .sort((a, b) => rankOf(b.credit) - rankOf(a.credit))[0] ?? null

const nothing = (compiled: CompiledCriterion, { offers, faint }: Heard): Award => ({
  compiled,
  home: homeOf(compiled),
  credit: 'absent',
  said: null,
  finding: null,
  fuller: fullerThan('absent', offers),
  faint,
  points: 0,
  max: compiled.criterion.weight,
})

/** A sentence has room for one criterion in five words, the dearest first: a heap of terms earns little. */
const seat = (
  offers: readonly Offer[],
  reading: Reading,
  taken: ReadonlyMap<number, number>,
): Offer | undefined =>
  offers.find(({ finding }) => (taken.get(finding.first) ?? 0) < (reading.remarks[finding.first]?.room ?? 0))

/** Gives each criterion the best thing said for it, once. */
export const allocate = (
  criteria: readonly CompiledCriterion[],
  reading: Reading,
  scales: Scales = LEVEL,
): readonly Award[] => {
  const taken = new Map<number, number>()
  const wishes = criteria.map((compiled, at) => ({
    at,
    compiled,
    heard: heardFor(compiled, reading, scales),
  }))
  const awards = new Map<number, Award>()
  const wanted = wishes.filter(({ heard }) => heard.offers.length > 0)
  for (const { at, compiled, heard } of wanted.sort((a, b) => worth(b) - worth(a) || a.at - b.at)) {
    const offer = seat(heard.offers, reading, taken)
    if (offer === undefined) continue
    taken.set(offer.finding.first, (taken.get(offer.finding.first) ?? 0) + 1)
    awards.set(at, award(compiled, offer, heard))
  }
  return wishes.map(({ at, compiled, heard }) => awards.get(at) ?? nothing(compiled, heard))
}

interface Wish {
  readonly compiled: CompiledCriterion
  readonly heard: Heard
}

const worth = ({ compiled, heard: { offers } }: Wish): number =>
  (offers[0]?.value ?? 0) * compiled.criterion.weight

const award = (compiled: CompiledCriterion, { finding, value }: Offer, { offers, faint }: Heard): Award => ({
  compiled,
  home: homeOf(compiled),
  credit: finding.credit,
  said: finding.phase,
  finding,
  fuller: fullerThan(finding.credit, offers),
  faint,
  points: value * compiled.criterion.weight,
  max: compiled.criterion.weight,
})

/** Whether an award reached at least a credit. */
export const reached = (award: Award, credit: Credit): boolean => rankOf(award.credit) >= rankOf(credit)
