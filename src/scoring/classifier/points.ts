import type { PackedClassifier } from '../../bank/derived.ts'
import type { Prompt } from '../../bank/prompt-types.ts'
import type { Criterion, ScoredRubrics } from '../../bank/rubric-types.ts'
import { trained } from './train.ts'

/** From fewer sentences, hits and others, nothing is learned that their patterns do not say. */
export const ENOUGH_SENTENCES = 8

/** What is drawn has no words. */
const spoken = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.filter(
    ({ reads, hits, said = [] }) => reads === undefined && hits.length + said.length >= ENOUGH_SENTENCES,
  )

const universal = ({ areas }: ScoredRubrics): readonly Criterion[] =>
  spoken(areas.flatMap(({ criteria }) => criteria))

const learned = new WeakMap<ScoredRubrics, PackedClassifier>()

/** Tells the points that bear on every problem; learned once from the same rubrics. */
export const universalClassifier = (rubrics: ScoredRubrics): PackedClassifier => {
  const families = rubrics.families.flatMap(({ criteria }) => criteria)
  const classifier = learned.get(rubrics) ?? trained(universal(rubrics), spoken(families))
  learned.set(rubrics, classifier)
  return classifier
}

/** Tells the points of a problem and of its family. */
export const promptClassifier = (prompt: Prompt, rubrics: ScoredRubrics): PackedClassifier => {
  const family = rubrics.families.filter(({ id }) => id === prompt.family).flatMap(({ criteria }) => criteria)
  return trained(spoken([...family, ...prompt.criteria]), universal(rubrics))
}
