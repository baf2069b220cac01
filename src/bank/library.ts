import type { Company, Problem } from './bank-types.ts'
import { completePrompt } from './completed.ts'
import { stray } from './expected-id.ts'
import { gatherRubrics, type RubricFile } from './gather.ts'
import { kindOf } from './kinds.ts'
import { type Parsed, parseFile } from './parse.ts'
import type { Prompt, PromptDraft } from './prompt-types.ts'
import type { Rubrics } from './rubric-types.ts'

/** The text of a content file. */
export interface ContentText {
  /** As it is shown, e.g. `prompts/meta/company.yaml`. */
  readonly file: string
  readonly text: string
}

/** A rubric file with the places of what it holds. */
export type ParsedRubric = RubricFile & Pick<Parsed<unknown>, 'file' | 'locate'>

/** A file of prompts/ that could be read. */
export type Shelved<T> = Parsed<T> & { readonly value: T }

/** A whole set of content files after reading, as the checks across files want it. */
export interface Library {
  readonly prompts: readonly Shelved<Prompt>[]
  readonly companies: readonly Shelved<Company>[]
  readonly files: readonly ParsedRubric[]
  readonly rubrics: Rubrics
  /** Of form: what could not be read is left out of the rest. */
  readonly problems: readonly Problem[]
}

interface Shelf {
  readonly prompts: Shelved<PromptDraft>[]
  readonly companies: Shelved<Company>[]
  readonly files: ParsedRubric[]
  readonly problems: Problem[]
}

const put = ({ prompts, companies, files, problems }: Shelf, { file, text }: ContentText): void => {
  const kind = kindOf(file)
  if (kind === null) {
    problems.push(stray(file))
    return
  }
  const parsed = parseFile(kind, file, text)
  problems.push(...parsed.problems)
  if (parsed.value === null) return
  if (kind === 'prompt') prompts.push(parsed as Shelved<PromptDraft>)
  else if (kind === 'company') companies.push(parsed as Shelved<Company>)
  else files.push({ kind, value: parsed.value, file, locate: parsed.locate } as ParsedRubric)
}

/** Reads a set of files; `base` are the rubrics they stand on, if they are not the whole. */
export const readLibrary = (texts: readonly ContentText[], base?: Rubrics): Library => {
  const shelf: Shelf = { prompts: [], companies: [], files: [], problems: [] }
  for (const text of texts) put(shelf, text)
  const rubrics = gatherRubrics(shelf.files, base)
  const prompts = shelf.prompts.map((file) => ({ ...file, value: completePrompt(file.value, rubrics) }))
  return { ...shelf, prompts, rubrics }
}
