import { join } from 'node:path'
import type { Problem } from '../../bank/bank-types.ts'
import { kindOf } from '../../bank/kinds.ts'
import { openCompiled } from '../compiled.ts'
import { readContentFile } from '../parse-cache.ts'
import { contentSources, type Source } from '../sources.ts'

/** Where a file is wrong and what was expected; not what it says there. */
export type Broken = Omit<Problem, 'found'>

/** What a folder of content holds. */
export interface BankState {
  readonly companies: number
  readonly prompts: number
  readonly rubrics: number
  /** The first problem of each file that is left out. */
  readonly broken: readonly Broken[]
}

const problemOf = async (source: Source, cache: string): Promise<Broken | null> => {
  const [problem] = (await readContentFile(source, cache)).problems
  if (problem === undefined) return null
  const { found: _said, ...where } = problem
  return { ...where, file: source.path }
}

/** Reads what was not compiled already; a package without its YAML has what was compiled. */
export const bankState = async (root: string, cache: string): Promise<BankState> => {
  const compiled = openCompiled(root)
  const sources = contentSources(root)
  const broken: Broken[] = []
  const good: string[] = sources.length === 0 ? Object.keys(compiled?.index.sources ?? {}) : []
  for (const source of sources) {
    const problem = compiled?.holds(source) ? null : await problemOf(source, cache)
    if (problem === null) good.push(source.file)
    else broken.push(problem)
  }
  const kinds = good.map((file) => (file.startsWith('rubrics/') ? 'rubric' : kindOf(join('/', file))))
  const count = (kind: string): number => kinds.filter((each) => each === kind).length
  return { companies: count('company'), prompts: count('prompt'), rubrics: count('rubric'), broken }
}
