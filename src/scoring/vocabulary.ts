import type { Prompt, Rubrics } from '../bank/types.ts'
import { readDocument } from '../language/document.ts'
import { isFunctionWord } from './function-words.ts'

const stemsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      readDocument(text).sentences.flatMap(({ tokens }) =>
        tokens
          .filter(({ kind, folded }) => kind === 'word' && folded.length > 1 && !isFunctionWord(folded))
          .map(({ stem }) => stem),
      ),
    ),
  )

const generalTexts = (rubrics: Rubrics): readonly string[] => [
  ...rubrics.areas.flatMap(({ name, say, criteria }) => [
    name,
    say,
    ...criteria.flatMap(({ title, why, earns }) => [title ?? '', why ?? '', earns ?? '']),
  ]),
  ...rubrics.levels.flatMap(({ expects }) => expects),
]

const promptTexts = (prompt: Prompt): readonly string[] => [
  prompt.statement,
  prompt.background,
  ...prompt.facts.flatMap(({ topic, answer }) => [topic, answer]),
  ...prompt.criteria.flatMap(({ title, why, earns, hits }) => [title ?? '', why ?? '', earns ?? '', ...hits]),
  ...prompt.probes.map(({ question }) => question),
  ...prompt.tradeOffs.flatMap(({ left, right, leftWhen, rightWhen }) => [left, right, leftWhen, rightWhen]),
  ...prompt.outlines.flatMap(({ phases }) => Object.values(phases)),
]

/** Stems that belong to this problem and not to talk about any system: its own vocabulary. */
export const vocabularyOf = (prompt: Prompt, rubrics: Rubrics): ReadonlySet<string> => {
  const general = stemsIn(generalTexts(rubrics))
  return new Set([...stemsIn(promptTexts(prompt))].filter((stem) => !general.has(stem)))
}
