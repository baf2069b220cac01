import { compileLexicon } from '../language/lexicon.ts'
import { type AnswerRubric, answerRubricSchema } from './answer-rubric.ts'
import type { Problem } from './bank-types.ts'
import { conceptProblems, patternProblems } from './lint-patterns.ts'
import { type Parsed, parseForm } from './parse.ts'
import type { Concept } from './rubric-types.ts'

const badPatterns = (parsed: Parsed<AnswerRubric>, concepts: readonly Concept[]): readonly Problem[] => {
  const rubric = parsed.value
  if (rubric === null) return []
  const own = rubric.concepts ?? []
  const ids = new Set(own.map(({ id }) => id))
  const { lexicon, problems } = compileLexicon([...concepts.filter(({ id }) => !ids.has(id)), ...own])
  const placed = new Map(own.map((item, at) => [item.id, { item, at: parsed, path: ['concepts', at] }]))
  const inConcepts = conceptProblems(placed, problems, lexicon)
  const inCriteria = rubric.criteria.flatMap((item, at) => {
    const { named, explained, argued, not } = item
    const lists = { named, explained, argued, not }
    return patternProblems({ item, at: parsed, path: ['criteria', at] }, lists, lexicon)
  })
  return [...inConcepts, ...inCriteria]
}

/** Reads a rubric for short answers (YAML or JSON); every pattern that cannot be read is a problem at its column. */
export const parseAnswerRubric = (
  file: string,
  text: string,
  concepts: readonly Concept[],
): Parsed<AnswerRubric> => {
  const parsed = parseForm<AnswerRubric>(answerRubricSchema, file, text)
  const problems = [...parsed.problems, ...badPatterns(parsed, concepts)]
  return { ...parsed, value: problems.length > 0 ? null : parsed.value, problems }
}
