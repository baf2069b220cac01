import type { Credit } from '../bank/vocabulary.ts'
import { joined } from '../language/compile.ts'
import { type CompiledPattern, findMatches, type Scope } from '../language/matcher.ts'
import { parsePattern } from '../language/pattern.ts'
import type { Award } from './allocate.ts'
import { type Finding, rankOf } from './credit.ts'
import { hasReason, hasWeight, type Reading } from './reading.ts'
import type { CompiledCriterion } from './rubric.ts'

/** What stands between a pattern and an answer, or between a credit and the next. */
export type Lack =
  /** Slots that nothing fills. */
  | 'slots'
  /** All slots are filled, but not within the window; not in this order; not by different words. */
  | 'window'
  | 'order'
  | 'words'
  /** It is met, and denied. */
  | 'denied'
  /** It is met in a sentence that speaks of something else. */
  | 'faint'
  /** It has the mark of argument, but its words come not near enough to the point. */
  | 'near'
  /** No pattern is asked for, only a mark of argument beside the sentence. */
  | 'mark'
  /** It stands in a bare list, which names at most. */
  | 'list'

/** What would have earned the next credit. */
export interface Wanting {
  readonly credit: Exclude<Credit, 'absent'>
  readonly lack: Lack
  /** The pattern that came nearest, as its author wrote it; null where none is asked for. */
  readonly pattern: string | null
  /** Its slots, as written: those that nothing fills, or the marks of which one would do. */
  readonly missing: readonly string[]
}

/** The sentences in which a pattern is looked at: from the first to the last. */
type Stretch = readonly [first: number, last: number]

const REASON = ['a reason']
const WEIGHT = ['a number', 'a cost', 'a rejected alternative', 'a consequence']

const NEXT = { absent: 'named', named: 'explained', explained: 'argued' } as const

const isMet = (pattern: CompiledPattern, { document }: Reading, scope: Scope, [from, to]: Stretch) =>
  findMatches(pattern, document, scope).some(({ first, last }) => first >= from && last <= to)

/** A slot as written, and the sentences that fill it by themselves. */
interface Filled {
  readonly text: string
  readonly sentences: readonly number[]
}

const filledSlots = (
  { source, ids, registry }: CompiledPattern,
  { document }: Reading,
): readonly Filled[] => {
  const parsed = parsePattern(source)
  const texts = parsed.kind === 'problem' ? [] : parsed.slots.map(({ text }) => text)
  const alone = { source: '', denied: false, ordered: false }
  return ids.map((id, i) => ({
    text: texts[i] ?? '',
    sentences: findMatches(joined(alone, [id], registry), document, 'sentence').map(({ first }) => first),
  }))
}

/** A pattern in a stretch: which of its slots nothing fills there, and how many something does. */
interface Near {
  readonly pattern: CompiledPattern
  readonly missing: readonly string[]
  readonly filled: number
  readonly stretch: Stretch
}

const nearsOf = (
  pattern: CompiledPattern,
  reading: Reading,
  stretches: readonly Stretch[],
): readonly Near[] => {
  const slots = filledSlots(pattern, reading)
  return stretches.map((stretch) => {
    const [from, to] = stretch
    const missing = slots
      .filter(({ sentences }) => !sentences.some((at) => at >= from && at <= to))
      .map(({ text }) => text)
    return { pattern, missing, filled: slots.length - missing.length, stretch }
  })
}

const lackOf = ({ pattern, missing, stretch }: Near, reading: Reading, scope: Scope): Lack => {
  if (missing.length > 0) return 'slots'
  if (isMet(pattern, reading, scope, stretch)) return 'denied'
  const wide = { ...pattern, window: Number.POSITIVE_INFINITY }
  if (isMet(wide, reading, scope, stretch)) return 'window'
  return isMet({ ...wide, ordered: false }, reading, scope, stretch) ? 'order' : 'words'
}

/** The fewest slots missing; then the most filled: a long pattern that is nearly met says more than a short one. */
const nearest = (nears: readonly Near[]): Near | undefined =>
  nears
    .filter(({ filled }) => filled > 0)
    .sort((a, b) => a.missing.length - b.missing.length || b.filled - a.filled)[0]

/** A sentence with those it is linked to, where the scope lets a pattern reach so far. */
const around = (first: number, last: number, scope: Scope, { remarks }: Reading): Stretch => {
  if (scope === 'answer') return [0, remarks.length - 1]
  if (scope === 'sentence') return [first, last]
  const before = remarks[first]?.sentence.linked === true ? first - 1 : first
  const after = remarks[last + 1]?.sentence.linked === true ? last + 1 : last
  return [before, after]
}

/** A criterion's patterns for a credit, and where they are looked for: around a finding, or anywhere. */
export interface Sought {
  readonly compiled: CompiledCriterion
  readonly credit: Wanting['credit']
  readonly around: Pick<Finding, 'first' | 'last'> | null
}

/** The pattern that came nearest to a credit, and what it lacks; null where no slot of any is filled. */
export const nearestMiss = ({ compiled, credit, around: at }: Sought, reading: Reading): Wanting | null => {
  const { scope = 'sentence' } = compiled.criterion
  const stretches =
    at === null
      ? reading.remarks.map((_, each) => around(each, each, scope, reading))
      : [around(at.first, at.last, scope, reading)]
  const near = nearest(compiled[credit].flatMap((pattern) => nearsOf(pattern, reading, stretches)))
  if (near === undefined) return null
  const { pattern, missing } = near
  return { credit, lack: lackOf(near, reading, scope), pattern: pattern.source, missing }
}

/** What an award would have needed for the next credit; null where it has all, or nothing came near. */
export const wantingOf = (
  { compiled, credit: earned, finding, faint }: Award,
  reading: Reading,
): Wanting | null => {
  if (earned === 'argued') return null
  const credit = NEXT[earned]
  const passing = faint().find((each) => rankOf(each.credit) > rankOf(earned))
  if (passing !== undefined) return { credit, lack: 'faint', pattern: passing.pattern, missing: [] }
  if (finding?.bare === true) return { credit, lack: 'list', pattern: null, missing: [] }
  if (compiled[credit].length > 0) return nearestMiss({ compiled, credit, around: finding }, reading)
  const carries = credit === 'explained' ? hasReason : hasWeight
  const said = finding === null ? [] : reading.remarks.slice(finding.first, finding.last + 1)
  if (said.some(({ marks }) => carries(marks))) return { credit, lack: 'near', pattern: null, missing: [] }
  return { credit, lack: 'mark', pattern: null, missing: credit === 'explained' ? REASON : WEIGHT }
}
