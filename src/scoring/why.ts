import type { Credit, Phase } from '../bank/vocabulary.ts'
import { type Found, findAll } from '../language/matcher.ts'
import type { Award } from './allocate.ts'
import { WORDS } from './classifier/by-words.ts'
import { NO_PLACES, type Places } from './classifier/places.ts'
import { avoidedTraps, drawingsFor, type Finding, findingsIn } from './credit.ts'
import { sentenceEvidence } from './evidence.ts'
import type { Reading, Remark } from './reading.ts'
import type { CompiledCriterion } from './rubric.ts'
import type { Evidence } from './scorecard.ts'
import type { Soundness } from './soundness.ts'
import { type Wanting, wantingOf } from './wanting.ts'

/** One place where a pattern was met, and what came of it. */
export interface Trace {
  /** The list the pattern stands in; `words` where none was met and the words together were heard. */
  readonly list: 'argued' | 'explained' | 'named' | 'not' | 'words'
  /** As its author wrote it. */
  readonly pattern: string
  /** The words that filled its slots. */
  readonly matched: readonly string[]
  readonly evidence: Evidence
  /** The negating words, where it is denied. */
  readonly denied: string | null
  readonly soundness: Soundness
  /** The marks of argument in the sentence. */
  readonly marks: readonly string[]
  /** What its words would earn; null where they earn nothing. */
  readonly credit: Credit | null
  /** Its sentence speaks of something else: it earns nothing, or no more than named. */
  readonly faint: boolean
  /** This is the place that counted. */
  readonly counted: boolean
}

/** The place that comes nearest to a point, by its words. */
export interface Nearest {
  readonly evidence: Evidence
  /** It may well have meant the point: in 18 rounds 15 of 17 such had, and earned nothing. */
  readonly clear: boolean
}

/** The proof of one criterion's credit. */
export interface Proof {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly earns: string
  /** Where it is expected, and where it was said. */
  readonly home: Phase
  readonly said: Phase | null
  readonly credit: Credit
  readonly points: number
  readonly max: number
  readonly traces: readonly Trace[]
  /** What the next credit would have needed; null where all was earned, or nothing came near. */
  readonly wanting: Wanting | null
  /** null where nothing comes near; undefined where nothing was learned of how the point is made. */
  readonly nearest?: Nearest | null
}

const marksOf = (remark: Remark | undefined): readonly string[] =>
  Object.entries(remark?.marks ?? {}).flatMap(([mark, there]) => (there ? [mark] : []))

const traceOf = (list: Trace['list'], { source, match }: Found, award: Award, reading: Reading): Trace => {
  const remark = reading.remarks[match.first]
  const isHere = (each: Finding): boolean => each.pattern === source && each.match.start === match.start
  const finding = findingsIn(award.compiled, reading).find(isHere)
  const isCounted = award.finding !== null && isHere(award.finding)
  return {
    list,
    pattern: source,
    matched: match.tokens.map(({ text }) => text),
    evidence: sentenceEvidence(reading, match.first, match.last),
    denied: match.denied ? (match.cue ?? '') : null,
    soundness: remark?.soundness ?? 'sound',
    marks: marksOf(remark),
    credit: isCounted ? award.credit : (finding?.credit ?? null),
    faint: award.faint().some(isHere),
    counted: isCounted,
  }
}

/** What the words of an answer say of a criterion. */
export interface ByWords {
  /** The words of a place that speak most for it. */
  readonly telling: (id: string, finding: Finding) => readonly string[]
  readonly places: Places
}

const NO_WORDS: ByWords = { telling: () => [], places: NO_PLACES }

/** How near the nearest place must come to be shown, and how near to have meant it; and how few points may be nearer. */
const NEAREST = { least: 0.4, rivals: 3 } as const
const CLEAR = { least: 0.7, rivals: 1 } as const
/** Fewer known words bring a sentence near to anything. */
const LEAST_KNOWN = 4

const nearestOf = (
  { compiled }: Award,
  reading: Reading,
  { places }: ByWords,
): Nearest | null | undefined => {
  const within = (how: typeof NEAREST | typeof CLEAR) =>
    places
      .get(compiled.criterion.id, { ...how, around: [] })
      ?.filter(({ known }) => known >= LEAST_KNOWN)
      .sort((a, b) => b.near - a.near)
  const near = within(NEAREST)
  if (near === undefined) return undefined
  const [place] = near
  if (place === undefined) return null
  const [clear] = within(CLEAR) ?? []
  const { first, last } = clear ?? place
  return { evidence: sentenceEvidence(reading, first, last), clear: clear !== undefined }
}

/** Where a criterion was heard without a pattern. */
const wordsTrace = (
  { compiled, finding }: Award,
  reading: Reading,
  { telling }: ByWords,
): readonly Trace[] => {
  if (finding?.pattern !== WORDS) return []
  const { first, last, credit } = finding
  const remark = reading.remarks[first]
  return [
    {
      list: 'words',
      pattern: WORDS,
      matched: telling(compiled.criterion.id, finding),
      evidence: sentenceEvidence(reading, first, last),
      denied: null,
      soundness: remark?.soundness ?? 'sound',
      marks: marksOf(remark),
      credit,
      faint: false,
      counted: true,
    },
  ]
}

const tracesOf = (award: Award, reading: Reading, byWords: ByWords): readonly Trace[] => {
  const { compiled } = award
  const { scope = 'sentence' } = compiled.criterion
  const lists: readonly (readonly [Exclude<Trace['list'], 'words'>, CompiledCriterion['named']])[] = [
    ['argued', compiled.argued],
    ['explained', compiled.explained],
    ['named', compiled.named],
    ['not', compiled.not],
  ]
  const met = lists
    .flatMap(([list, patterns]) => {
      const matches = findAll(patterns, reading.document, list === 'not' ? 'sentence' : scope)
      const seen =
        list === 'not'
          ? []
          : [...drawingsFor(list, compiled, reading), ...avoidedTraps(list, compiled, reading)]
      return [...matches, ...seen].map((found) => traceOf(list, found, award, reading))
    })
    .sort((a, b) => Number(b.counted) - Number(a.counted))
  return [...wordsTrace(award, reading, byWords), ...met]
}

/** How a criterion came by its credit: every place where one of its patterns was met, the one that counted first. */
export const proofOf = (award: Award, reading: Reading, byWords: ByWords = NO_WORDS): Proof => {
  const { criterion } = award.compiled
  const nearest = nearestOf(award, reading, byWords)
  return {
    id: criterion.id,
    title: criterion.title ?? criterion.id,
    why: criterion.why ?? '',
    earns: criterion.earns ?? '',
    home: award.home,
    said: award.said,
    credit: award.credit,
    points: Math.round(award.points * 100) / 100,
    max: award.max,
    traces: tracesOf(award, reading, byWords),
    wanting: wantingOf(award, reading),
    ...(nearest === undefined ? {} : { nearest }),
  }
}
