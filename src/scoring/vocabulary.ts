import type { Prompt } from '../bank/prompt-types.ts'
import type { Criterion, MistakeRule, ScoredRubrics } from '../bank/rubric-types.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { tokenise } from '../language/token.ts'

/** How much commoner a stem must be in a prompt's own texts than in talk about any system. */
const KEYNESS = 2.5

const countStems = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const { kind, folded, stem } of tokenise(text)) {
      if (kind !== 'word' || folded.length < 2 || isFunctionWord(folded)) continue
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  return counts
}

const criterionTexts = ({ title, why, earns, hits, misses }: Criterion): readonly string[] => [
  title ?? '',
  why ?? '',
  earns ?? '',
  ...hits,
  ...misses,
]

/** What is wrong on some named problems only speaks their words, and is no talk about any system. */
const isGeneral = ({ families = [] }: MistakeRule): boolean =>
  families.length === 0 || families.some((each) => !each.includes('/'))

/** Talk about any system: universal criteria, the lexicon, mistakes, and what other families are about. */
const generalTexts = (rubrics: ScoredRubrics, family: string): readonly string[] => [
  ...rubrics.areas.flatMap(({ say, criteria }) => [say, ...criteria.flatMap(criterionTexts)]),
  ...rubrics.families
    .filter(({ id }) => id !== family)
    .flatMap(({ criteria }) => criteria.flatMap(criterionTexts)),
  ...rubrics.concepts.flatMap(({ means, hits, misses }) => [means, ...hits, ...misses]),
  ...rubrics.mistakes
    .filter(isGeneral)
    .flatMap(({ why, instead, hits, misses }) => [why, instead, ...hits, ...misses]),
]

const promptTexts = (prompt: Prompt): readonly string[] => [
  prompt.statement,
  prompt.background,
  ...prompt.facts.flatMap(({ topic, answer }) => [topic, answer]),
  ...prompt.criteria.flatMap(criterionTexts),
  ...prompt.probes.map(({ question }) => question),
  ...prompt.tradeOffs.flatMap(({ left, right, leftWhen, rightWhen }) => [left, right, leftWhen, rightWhen]),
  ...prompt.outlines.flatMap(({ phases }) => Object.values(phases)),
]

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/**
 * Stems that belong to this problem: commoner in the prompt's own texts than in the rubrics at large, by the ratio of
 * their relative frequencies (half a count added to each, so that a single stray word decides nothing).
 */
export const vocabularyOf = (prompt: Prompt, rubrics: ScoredRubrics): ReadonlySet<string> => {
  const own = countStems(promptTexts(prompt))
  const general = countStems(generalTexts(rubrics, prompt.family))
  const [ownSize, generalSize] = [total(own) + 1, total(general) + 1]
  const isKey = ([stem, count]: readonly [string, number]): boolean =>
    (count + 0.5) / ownSize > (KEYNESS * ((general.get(stem) ?? 0) + 0.5)) / generalSize
  return new Set([...own].filter(isKey).map(([stem]) => stem))
}
