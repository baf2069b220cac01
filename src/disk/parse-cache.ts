import { join } from 'node:path'
import type { Problem } from '../bank/bank-types.ts'
import { misplaced, stray } from '../bank/expected-id.ts'
import { type FileKind, kindOf } from '../bank/kinds.ts'
import type { Forms } from '../bank/parse.ts'
import { buildOf, cached, keep } from './cache.ts'
import { digest } from './digest.ts'
import { readSource, type Source } from './sources.ts'

/** A content file as far as it is needed later: its value, or what is wrong with it. */
export type ReadFile =
  | {
      readonly [Kind in FileKind]: { readonly kind: Kind; readonly value: Forms[Kind]; readonly problems: [] }
    }[FileKind]
  | { readonly kind: null; readonly value: null; readonly problems: readonly Problem[] }

const failed = (problems: readonly Problem[]): ReadFile => ({ kind: null, value: null, problems })

/** Reads YAML with the parser, which is loaded only now. */
const parsed = async (kind: FileKind, file: string, text: string): Promise<ReadFile> => {
  const { parseFile } = await import('../bank/parse.ts')
  const result = parseFile(kind, file, text)
  const problems = [...result.problems, ...misplaced(result)]
  return result.value === null || problems.length > 0
    ? failed(problems)
    : ({ kind, value: result.value, problems: [] } as unknown as ReadFile)
}

/** Reads a content file, from the cache where the same text was read before: one entry per file. */
export const readContentFile = async (source: Source, cache: string): Promise<ReadFile> => {
  const kind = kindOf(source.file)
  if (kind === null) return failed([stray(source.file)])
  const content = readSource(source)
  if ('problem' in content) return failed([content.problem])
  const key = digest([buildOf(import.meta.url), source.file, content.text].join('\0'))
  const path = join(cache, 'parsed', `${digest(source.path).slice(7, 39)}.json`)
  const known = cached<ReadFile>(path, key)
  if (known !== null) return known
  const read = await parsed(kind, source.file, content.text)
  keep(path, key, read)
  return read
}
