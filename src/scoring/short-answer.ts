import type { AnswerCriterion, AnswerRubric } from '../bank/answer-rubric.ts'
import type { Concept } from '../bank/rubric-types.ts'
import type { Credit } from '../bank/vocabulary.ts'
import { compileLexicon } from '../language/lexicon.ts'
import { normaliseText } from '../language/normalise.ts'
import { creditIn, type Finding, rankOf } from './credit.ts'
import { sentenceEvidence } from './evidence.ts'
import { oneDecimal } from './grading.ts'
import { type Reading, readText } from './reading.ts'
import { compileCriterion } from './rubric.ts'

/** What one criterion earned; the quote is exactly `text.slice(start, end)` of the normalised text. */
export interface ShortCredit {
  readonly credit: Credit
  readonly quote: string | null
  readonly start: number | null
  readonly end: number | null
}

/** The judgement of one short answer. */
export interface ShortScore {
  readonly id: string | number | null
  readonly score: number
  /** Weights of the criteria met, each group capped. */
  readonly raw: number
  readonly max: number
  readonly criteria: Readonly<Record<string, ShortCredit>>
}

/** A rubric compiled once, ready for any number of answers. */
export interface ShortScorer {
  readonly score: (id: string | number | null, text: string) => ShortScore
}

const creditShown = (finding: Finding | null, reading: Reading): ShortCredit => {
  if (finding === null) return { credit: 'absent', quote: null, start: null, end: null }
  const { quote, start, end } = sentenceEvidence(reading, finding.first, finding.last)
  return { credit: finding.credit, quote, start, end }
}

const isMet = (criterion: AnswerCriterion, { credit }: ShortCredit): boolean =>
  credit !== 'absent' && rankOf(credit) >= rankOf(criterion.meets)

const cappedSum = (met: readonly AnswerCriterion[], { groups = {} }: AnswerRubric): number => {
  const sums = new Map<string, number>()
  for (const { group, weight, id } of met) {
    const key = group ?? ` ${id}`
    sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  return [...sums].reduce((sum, [key, value]) => sum + Math.min(value, groups[key]?.max ?? value), 0)
}

/** Compiles a rubric for short answers; its own concepts stand beside the lexicon's, the same id over it. */
export const prepareShort = (rubric: AnswerRubric, concepts: readonly Concept[]): ShortScorer => {
  const own = new Set(rubric.concepts?.map(({ id }) => id))
  const { lexicon } = compileLexicon([
    ...concepts.filter(({ id }) => !own.has(id)),
    ...(rubric.concepts ?? []),
  ])
  const compiled = rubric.criteria.map((criterion) => compileCriterion(criterion, 'prompt', lexicon))
  const { max, map } = rubric.scale
  const score = (id: string | number | null, text: string): ShortScore => {
    const reading = readText(normaliseText(text), lexicon)
    const shown = compiled.map((each) => creditShown(creditIn(each, reading), reading))
    const met = rubric.criteria.filter((criterion, at) => {
      const credit = shown[at]
      return credit !== undefined && isMet(criterion, credit)
    })
    const raw = cappedSum(met, rubric)
    const value = map === undefined ? Math.min(raw, max) : (map[Math.min(met.length, map.length - 1)] ?? 0)
    const criteria = Object.fromEntries(rubric.criteria.map((criterion, at) => [criterion.id, shown[at]]))
    return { id, score: oneDecimal(value), raw, max, criteria: criteria as ShortScore['criteria'] }
  }
  return { score }
}
