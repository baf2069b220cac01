import { lintPatterns } from './lint-patterns.ts'
import { lintReferences } from './lint-references.ts'
import type { Prompt } from './prompt-types.ts'
import type { Rubrics } from './rubric-types.ts'

/** How many parts of a prompt that has the right form mean nothing: patterns that cannot be read, references to nowhere. */
export const brokenParts = (prompt: Prompt, rubrics: Rubrics): number => {
  const file = { file: prompt.id, value: prompt, problems: [], locate: () => ({ line: 1, column: 1 }) }
  const library = { prompts: [file], companies: [], files: [], rubrics, problems: [] }
  // Whether its company is there is no part of the prompt, and asked elsewhere.
  const references = lintReferences(library, { companies: [] }).filter(({ path }) => path !== 'company')
  return lintPatterns(library).length + references.length
}
