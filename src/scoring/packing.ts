import type { Prompt } from '../bank/prompt-types.ts'
import type { ScoredRubrics } from '../bank/rubric-types.ts'
import type { CompiledPattern } from '../language/compile.ts'
import { compileLexicon } from '../language/lexicon.ts'
import { markOf, type Pack, packOf } from '../language/pack.ts'
import { askedCriteria } from './asked.ts'
import { mistakePatterns, mistakesFor } from './mistake-rules.ts'
import { type CompiledCriterion, criteriaFor, universalCriteria } from './rubric.ts'

const patternsOf = (criteria: readonly CompiledCriterion[]): readonly CompiledPattern[] =>
  criteria.flatMap(({ named, explained, argued, not }) => [...named, ...explained, ...argued, ...not])

/** What every prompt is scored by: the concepts and the universal criteria. */
export const packShared = (rubrics: ScoredRubrics): Pack => {
  const { lexicon } = compileLexicon(rubrics.concepts)
  return packOf(lexicon, patternsOf(universalCriteria(rubrics, lexicon)))
}

/** What one prompt is scored by besides; it builds on what is shared. */
export const packPrompt = (prompt: Prompt, rubrics: ScoredRubrics): Pack => {
  const { lexicon } = compileLexicon(rubrics.concepts)
  const shared = new Set(patternsOf(universalCriteria(rubrics, lexicon)).map(({ source }) => source))
  const mark = markOf(lexicon)
  const own = patternsOf(criteriaFor(prompt, rubrics, lexicon))
  const mistakes = mistakesFor(rubrics.mistakes, prompt, lexicon)
  const asked = [...askedCriteria(prompt, lexicon).values()].flatMap(patternsOf)
  const patterns = [...own, ...asked, ...mistakes.flatMap(mistakePatterns)]
  return packOf(
    lexicon,
    patterns.filter(({ source }) => !shared.has(source)),
    mark,
  )
}
