import { type Library, readLibrary } from '../../src/bank/library.ts'
import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Concept, Criterion, MistakeRule } from '../../src/bank/rubric-types.ts'
import { criterion, prompt, rubrics, yamlOf } from '../bank/samples.ts'

/** A library of one criterion, concept, mistake or prompt, as the proof wants it: with its places. */
export const shelf = (of: {
  readonly criterion?: Partial<Criterion>
  readonly concepts?: readonly Concept[]
  readonly mistake?: MistakeRule
  readonly prompt?: Partial<Prompt>
}): Library => {
  const family = { ...rubrics().families[0], criteria: [criterion({ id: 'quantiles', ...of.criterion })] }
  const files: Record<string, unknown> = {
    'rubrics/concepts/built-in.yaml': { concepts: of.concepts ?? rubrics().concepts },
    ...(of.criterion ? { 'rubrics/families/forecasting.yaml': family } : {}),
    ...(of.mistake ? { 'rubrics/mistakes/technical.yaml': { mistakes: [of.mistake] } } : {}),
    ...(of.prompt ? { 'prompts/acme/parcel-eta.yaml': prompt(of.prompt) } : {}),
  }
  const library = readLibrary(Object.entries(files).map(([file, value]) => ({ file, text: yamlOf(value) })))
  if (library.problems.length > 0) throw new Error(JSON.stringify(library.problems[0]))
  return library
}

/** Problems as `path: found`. */
export const told = (
  problems: readonly { readonly path: string; readonly found: string }[],
): readonly string[] => problems.map(({ path, found }) => `${path}: ${found}`)
