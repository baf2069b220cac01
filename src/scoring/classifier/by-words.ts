import type { Credit } from '../../bank/vocabulary.ts'
import type { Match } from '../../language/matcher.ts'
import type { Token } from '../../language/token.ts'
import { type Finding, isListOnly, rankOf, redFlags } from '../credit.ts'
import { hasReason, hasWeight, type Marks, NO_MARKS, type Reading } from '../reading.ts'
import type { CompiledCriterion } from '../rubric.ts'
import type { Place } from './places.ts'

/** Stands where the pattern would, where a place was heard by its words together. */
export const WORDS = '(its words together)'

/** A pattern that is met counts so much beside the words, and each that agrees. */
const PATTERN = 1.1
const AGREES = 0.04
const MOST_AGREE = 4

/**
 * How near a place must be for each credit: the best of a search over 1,900 points of 138 answers that were marked one by
 * one from the answers alone; on 246 of 18 others credits and marks then agree at r = .60, with patterns alone at .49.
 */
const FROM = { named: 1.1, explained: 1.9, argued: 3 } as const

/**
 * How near its words alone must bring a place that has a reason, a figure or a cost, and one that only speaks of the matter:
 * of 780 points that were heard so six in ten had been made, and seven in ten of those of one problem.
 */
const ALONE = { argues: 1.25, speaks: 1.9 } as const

/** What is not so near, and holds no finding, makes no point. */
export const LEAST_NEAR = ALONE.argues

/** What is not so near makes no point, whatever its patterns: they need not be tried there. A hair less, for the rounding. */
export const LEAST_MET = Math.min(ALONE.argues, FROM.named - PATTERN - AGREES * MOST_AGREE) - 1e-9

/**
 * A place that brings so many other points of the problem nearer speaks of those: of its points that 138 answers had not
 * made, 15 % were heard otherwise, and 12 % with this. What all problems share is said beside other things.
 */
export const MOST_RIVALS = 5

/** Known words of a place that is heard by them alone: a few terms side by side have a point's words, and make none. */
const LEAST_KNOWN = 7

/** A place as it was heard, and how well it makes the point. */
export interface Made {
  readonly finding: Finding
  readonly mark: number
}

type Carries = (what: (marks: Marks) => boolean) => boolean

const carriedBy =
  ({ remarks }: Reading, { first, last }: Pick<Place, 'first' | 'last'>): Carries =>
  (what) => {
    for (let at = first; at <= last; at += 1) if (what(remarks[at]?.marks ?? NO_MARKS)) return true
    return false
  }

/** A figure alone explains nothing. */
const hasConsequence = ({ cost, rejects, consequence }: Marks): boolean => cost || rejects || consequence

const creditFor = (mark: number, met: Credit, carries: Carries): Credit => {
  const explains = rankOf(met) >= rankOf('explained') || carries(hasReason) || carries(hasConsequence)
  if (mark >= FROM.argued && (met === 'argued' || carries(hasWeight))) return 'argued'
  if (mark >= FROM.explained && explains) return 'explained'
  return mark >= FROM.named ? 'named' : 'absent'
}

const contains = (place: Place, { first, last }: Finding): boolean =>
  place.first <= first && place.last >= last

const nearestTo = (finding: Finding, places: readonly Place[]): Place | null => {
  let best: Place | null = null
  for (const place of places)
    if (contains(place, finding) && (best === null || place.near > best.near)) best = place
  return best
}

/** What a pattern found, as the words around it bear it out. */
const borneOut = (
  finding: Finding,
  findings: readonly Finding[],
  places: readonly Place[],
  reading: Reading,
): readonly Made[] => {
  const place = nearestTo(finding, places)
  if (place === null) return []
  const agreeing = findings.filter(({ first }) => first === finding.first).length
  const mark = place.near + PATTERN + AGREES * Math.min(MOST_AGREE, agreeing)
  const heard = creditFor(mark, finding.credit, carriedBy(reading, place))
  const credit = finding.bare && heard !== 'absent' ? 'named' : heard
  return credit === 'absent' ? [] : [{ finding: { ...finding, credit }, mark }]
}

const NO_TOKENS: readonly Token[] = []

/** What was heard without a pattern; a list has the words of everything. */
const heardAt = (place: Place, reading: Reading): readonly Made[] => {
  const { first, last, near, known } = place
  if (known < LEAST_KNOWN) return []
  const carries = carriedBy(reading, place)
  if (near < ALONE.speaks && !carries(hasReason) && !carries(hasWeight)) return []
  const { document, remarks } = reading
  const match: Match = {
    start: document.sentences[first]?.start ?? 0,
    end: document.sentences[last]?.end ?? 0,
    first,
    last,
    tokens: NO_TOKENS,
    denied: false,
  }
  if (isListOnly(remarks, match)) return []
  const credit = creditFor(near, 'absent', carries)
  const phase = remarks[first]?.phase ?? 'design'
  return [{ finding: { credit, bare: false, phase, first, last, match, pattern: WORDS }, mark: near }]
}

/**
 * Every place where a point was made, of those that are `LEAST_NEAR` or hold a finding: by its patterns, borne out by the
 * words around them, or by its words together.
 */
export const heardByWords = (
  compiled: CompiledCriterion,
  findings: readonly Finding[],
  places: readonly Place[],
  reading: Reading,
): readonly Made[] => {
  const met = findings.flatMap((finding) => borneOut(finding, findings, places, reading))
  const others = places.filter(
    (place) => place.near >= ALONE.argues && !findings.some((finding) => contains(place, finding)),
  )
  const alone = others.flatMap((place) => heardAt(place, reading))
  if (alone.length === 0) return met
  const flagged = redFlags(compiled, reading)
  return [
    ...met,
    ...alone.filter(({ finding: { first, last } }) => !flagged.has(first) && !flagged.has(last)),
  ]
}
