import type { Problem } from './bank-types.ts'
import { kindOf } from './kinds.ts'
import type { Parsed } from './parse.ts'

/** The id a file's place asks for, e.g. `meta/news-feed-ranking`; null where the place says nothing. */
export const expectedId = (file: string): string | null => {
  const [name = '', folder = ''] = file.split(/[/\\]/).reverse()
  const base = name.replace(/\.ya?ml$/, '')
  const kind = kindOf(file)
  if (kind === 'prompt') return folder === '' ? null : `${folder}/${base}`
  if (kind === 'company') return folder
  return kind === 'area' || kind === 'family' || kind === 'lesson' ? base : null
}

const idOf = (value: unknown): unknown => (value as { readonly id?: unknown } | null)?.id

/** A file whose id is not the one of its place: it could not be found by that id. */
export const misplaced = ({ file, value, locate }: Parsed<unknown>): readonly Problem[] => {
  const expected = expectedId(file)
  const id = idOf(value)
  if (typeof id !== 'string' || expected === null || id === expected) return []
  return [{ file, ...locate(['id']), path: 'id', expected: `${expected}, as the file is named`, found: id }]
}

/** A content file in a place that means nothing. */
export const stray = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  path: '(file)',
  expected: 'a place in prompts/, or one of the folders of rubrics/',
  found: file,
})
