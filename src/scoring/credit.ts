import { CREDITS, type Credit, type Phase } from '../bank/vocabulary.ts'
import type { Sets } from '../language/bits.ts'
import type { Found, Match } from '../language/matcher.ts'
import { findAll } from '../language/matcher.ts'
import type { Diagram } from './diagram.ts'
import { hasReason, hasWeight, type Marks, NO_MARKS, type Reading, type Remark } from './reading.ts'
import type { CompiledCriterion } from './rubric.ts'

/** How far a criterion got in one text, and the sentences that show it. */
export interface Finding {
  readonly credit: Credit
  /** Only an item of a bare list. */
  readonly bare: boolean
  /** Where it was said. */
  readonly phase: Phase
  /** Indices of the sentences that earned it, first to last. */
  readonly first: number
  readonly last: number
  readonly match: Match
  /** The pattern that matched, as its author wrote it; `DRAWING` for one that was drawn. */
  readonly pattern: string
}

/** Position of a credit on the ladder: 0 absent to 3 argued. */
export const rankOf = (credit: Credit): number => CREDITS.indexOf(credit)

const usable = (remarks: readonly Remark[], match: Match): boolean => {
  if (remarks[match.first]?.phase !== remarks[match.last]?.phase) return false
  for (let at = match.first; at <= match.last; at++) {
    const soundness = remarks[at]?.soundness
    if (soundness !== 'sound' && soundness !== 'list') return false
  }
  return true
}

/** May a finding lean on a remark with such marks: one of its own sentences, or the one linked to them? */
const leansOn = (
  remarks: readonly Remark[],
  { first, last }: Match,
  carries: (marks: Marks) => boolean,
): boolean => {
  const from = remarks[first]?.sentence.linked ? first - 1 : first
  const to = remarks[last + 1]?.sentence.linked ? last + 1 : last
  for (let at = from; at <= to; at++) if (carries(remarks[at]?.marks ?? NO_MARKS)) return true
  return false
}

const NONE: readonly Found[] = []

/** Stands where the pattern would, had a pattern been met. */
export const DRAWING = '(a drawing of parts and links)'
/** From so many parts on a drawing explains the system, and does not only name it. */
const WHOLE_SYSTEM = 5

const drawnCredit = ({ parts }: Diagram): Credit => (parts.length >= WHOLE_SYSTEM ? 'explained' : 'named')

/** The drawings that meet a criterion which is read off drawings, by the credit they stand for. */
export const drawingsFor = (
  credit: Credit,
  { criterion }: CompiledCriterion,
  { diagrams, document }: Reading,
): readonly Found[] =>
  criterion.reads !== 'diagram'
    ? NONE
    : diagrams
        .filter((diagram) => drawnCredit(diagram) === credit)
        .flatMap(({ line }) => {
          const sentence = document.sentences[line]
          if (sentence === undefined) return []
          const { start, end } = sentence
          return [
            {
              source: DRAWING,
              at: 0,
              match: { start, end, first: line, last: line, tokens: [], denied: false },
            },
          ]
        })

/** Sentences in which a trap is named and denied, or argued against, together with what keeps out of it. */
export const avoidedTraps = (
  credit: Credit,
  { traps }: CompiledCriterion,
  { document, remarks }: Reading,
  beginnings?: Sets,
): readonly Found[] =>
  credit !== 'named' || traps.length === 0
    ? NONE
    : traps.flatMap(({ when, unless }) => {
        const isAvoided = ({ denied, first }: Match): boolean => {
          const { reason, rejects, consequence } = remarks[first]?.marks ?? NO_MARKS
          return denied || reason || rejects || consequence
        }
        const named = findAll(when, document, 'sentence', beginnings).filter(({ match }) => isAvoided(match))
        if (named.length === 0) return []
        const at = new Set(named.map(({ match }) => match.first))
        return findAll(unless, document, 'sentence', beginnings).filter(({ match }) => at.has(match.first))
      })

const search = (compiled: CompiledCriterion, reading: Reading, beginnings?: Sets): readonly Found[] => {
  const { scope = 'sentence', polarity = 'assert' } = compiled.criterion
  const found = findAll(compiled.all, reading.document, scope, beginnings)
  if (found.length === 0) return found
  return found.filter(({ match }) => (polarity === 'any' || !match.denied) && usable(reading.remarks, match))
}

export const isListOnly = (remarks: readonly Remark[], { first, last }: Match): boolean => {
  for (let at = first; at <= last; at++) if (remarks[at]?.soundness !== 'list') return false
  return true
}

/** The credit one match stands for, once the words around it are weighed. */
const creditOf = (
  base: Credit,
  compiled: CompiledCriterion,
  remarks: readonly Remark[],
  match: Match,
): Credit => {
  if (isListOnly(remarks, match)) return 'named'
  let credit = base
  if (credit === 'named' && compiled.explained.length === 0 && leansOn(remarks, match, hasReason))
    credit = 'explained'
  if (credit === 'explained' && compiled.argued.length === 0 && leansOn(remarks, match, hasWeight))
    credit = 'argued'
  return credit
}

/** The sentences that speak against a criterion, whatever else they say. */
export const redFlags = (compiled: CompiledCriterion, reading: Reading): ReadonlySet<number> =>
  new Set(
    findAll(compiled.not, reading.document, 'sentence').flatMap(({ match }) =>
      match.denied ? [] : [match.first],
    ),
  )

/** What stands for a credit without one of its patterns: a drawing, or a trap that is named and kept out of. */
const seenFor = (
  base: Base,
  compiled: CompiledCriterion,
  reading: Reading,
  beginnings?: Sets,
): readonly Found[] => {
  const drawn = drawingsFor(base, compiled, reading)
  const avoided = avoidedTraps(base, compiled, reading, beginnings)
  return [...drawn, ...avoided].filter(({ match }) => usable(reading.remarks, match))
}

const BASES = ['argued', 'explained', 'named'] as const
type Base = (typeof BASES)[number]

/** Which of a criterion's lists one of all its patterns is of. */
const baseOf = ({ argued, explained }: CompiledCriterion, { at }: Found): Base => {
  if (at < argued.length) return 'argued'
  return at < argued.length + explained.length ? 'explained' : 'named'
}

const findingOf = (
  base: Credit,
  { source, match }: Found,
  compiled: CompiledCriterion,
  { remarks }: Reading,
): Finding => ({
  credit: creditOf(base, compiled, remarks, match),
  bare: isListOnly(remarks, match),
  phase: remarks[match.first]?.phase ?? 'design',
  first: match.first,
  last: match.last,
  match,
  pattern: source,
})

const NO_FINDINGS: readonly Finding[] = []

/** Every place where a criterion is met, the best credit first, then by place; where asked, only what begins in some sentences. */
export const findingsIn = (
  compiled: CompiledCriterion,
  reading: Reading,
  beginnings?: Sets,
): readonly Finding[] => {
  const said = search(compiled, reading, beginnings)
  // Most criteria are met nowhere: then nothing need be looked for that would forbid it.
  if (said.length === 0 && compiled.criterion.reads === undefined && compiled.traps.length === 0)
    return NO_FINDINGS
  const found = BASES.flatMap((base) => {
    const here = said.filter((one) => baseOf(compiled, one) === base)
    const seen = seenFor(base, compiled, reading, beginnings)
    return [...here, ...seen].map((one) => findingOf(base, one, compiled, reading))
  })
  if (found.length === 0) return NO_FINDINGS
  const flagged = redFlags(compiled, reading)
  return (flagged.size === 0 ? found : found.filter(({ first }) => !flagged.has(first))).sort(
    (a, b) => rankOf(b.credit) - rankOf(a.credit) || a.match.start - b.match.start,
  )
}

/** The best a criterion earns anywhere in a text: the proof of `hits` and `misses` asks this. */
export const creditIn = (compiled: CompiledCriterion, reading: Reading): Finding | null =>
  findingsIn(compiled, reading)[0] ?? null
