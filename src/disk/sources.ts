import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../bank/bank-types.ts'
import { MAX_FILE_BYTES } from '../bank/limits.ts'
import { reasonOf } from './io-complaint.ts'

/** A content file as the folder lists it. */
export interface Source {
  /** As it is shown: `prompts/meta/company.yaml`. */
  readonly file: string
  readonly path: string
  readonly size: number
  /** Milliseconds since the epoch. */
  readonly changed: number
  /** Of the last change of any kind, which unlike that of writing no tool can set back. */
  readonly touched: number
}

const MAX_FILES = 500

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

const statsOf = (path: string): Stats | null => {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}

const withStats = (file: string, path: string, { size, mtimeMs, ctimeMs }: Stats): Source => ({
  file,
  path,
  size,
  changed: mtimeMs,
  touched: ctimeMs,
})

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name) && !name.startsWith('.')

/** Which of the files of a folder are looked at. */
type Picked = (entries: readonly Dirent[], shown: string) => readonly Dirent[]

/** The YAML files of a folder and, to a depth, of the folders in it; a link to a folder is not followed. */
const filesIn = (
  folder: string,
  shown: string,
  depth: number,
  picked: Picked = (entries) => entries,
): readonly Source[] =>
  picked(entriesOf(folder), shown).flatMap((entry) => {
    // `join` would cost more than the listing itself: this runs on every start.
    const path = `${folder}/${entry.name}`
    const file = `${shown}/${entry.name}`
    if (entry.isDirectory()) return depth === 0 ? [] : filesIn(path, file, depth - 1, picked)
    const stats = isYaml(entry.name) ? statsOf(path) : null
    return stats === null ? [] : [withStats(file, path, stats)]
  })

/** The companies and problems below a root, in the order of their names. */
export const promptSources = (root: string): readonly Source[] => filesIn(join(root, 'prompts'), 'prompts', 1)

/** Some of the problems below a root. */
export interface SomeSources {
  readonly sources: readonly Source[]
  /** How many others a company has, by its id: of them nothing is known but that they are there. */
  readonly unread: ReadonlyMap<string, number>
}

/** As `promptSources`, but of each company only so many problems by name, its page, and those that are wanted by id. */
export const somePromptSources = (
  root: string,
  most: number,
  wanted: (id: string) => boolean,
): SomeSources => {
  const unread = new Map<string, number>()
  const picked: Picked = (entries, shown) => {
    if (entries.length <= most) return entries
    const company = shown.slice('prompts/'.length)
    let room = most
    const few = entries.filter(({ name }) => {
      const id = `${company}/${name.replace(/\.ya?ml$/, '')}`
      if (!isYaml(name) || name === 'company.yaml' || wanted(id)) return true
      room -= 1
      return room >= 0
    })
    if (few.length < entries.length) unread.set(company, entries.length - few.length)
    return few
  }
  return { sources: filesIn(join(root, 'prompts'), 'prompts', 1, picked), unread }
}

/** The pages of the companies below a root, without a look at their problems. */
export const companySources = (root: string): readonly Source[] =>
  entriesOf(join(root, 'prompts')).flatMap((entry) => {
    const source = entry.isDirectory() ? promptSource(root, `${entry.name}/company`) : null
    return source === null ? [] : [source]
  })

/** The files of one company below a root, its page among them. */
export const sourcesOfCompany = (root: string, id: string): readonly Source[] =>
  filesIn(join(root, 'prompts', id), `prompts/${id}`, 0)

/** The rubrics below a root, in the order of their names. */
export const rubricSources = (root: string): readonly Source[] => filesIn(join(root, 'rubrics'), 'rubrics', 1)

/** All content below a root that has `prompts/` and `rubrics/`. */
export const contentSources = (root: string): readonly Source[] => [
  ...promptSources(root),
  ...rubricSources(root),
]

/** Every YAML file of any folder, or the one file that is named. */
export const sourcesAt = (path: string, shown: string): readonly Source[] => {
  const stats = statsOf(path)
  if (stats === null) return []
  if (!stats.isDirectory()) return [withStats(shown, path, stats)]
  return filesIn(path, shown, 4)
}

/** The source of one file, if there is one. */
export const sourceOf = (path: string, file: string): Source | null => {
  const stats = statsOf(path)
  return stats === null ? null : withStats(file, path, stats)
}

/** The file of one problem below a root, if there is one. */
export const promptSource = (root: string, id: string): Source | null =>
  sourceOf(join(root, 'prompts', `${id}.yaml`), `prompts/${id}.yaml`)

const problem = (file: string, expected: string, found: string): { readonly problem: Problem } => ({
  problem: { file, line: 1, column: 1, path: '(file)', expected, found },
})

/** What a source holds, or why it is not read. */
export type SourceText = { readonly text: string } | { readonly problem: Problem }

const decoder = new TextDecoder('utf-8', { fatal: true })

const decoded = (file: string, bytes: Buffer): SourceText => {
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return problem(file, 'text in UTF-8', 'bytes that are not')
  }
}

/** Reads a source if it is a regular file of a bearable size in UTF-8. */
export const readSource = ({ file, path }: Source): SourceText => {
  const stats = statsOf(path)
  if (stats === null) return problem(file, 'a file', 'none')
  if (!stats.isFile())
    return problem(file, 'a regular file', stats.isSymbolicLink() ? 'a link' : 'something else')
  if (stats.size > MAX_FILE_BYTES)
    return problem(file, `at most ${MAX_FILE_BYTES / 1024} KB`, `${Math.ceil(stats.size / 1024)} KB`)
  if (file.endsWith('.yml')) return problem(file, 'a name that ends in .yaml', '.yml')
  try {
    return decoded(file, readFileSync(path))
  } catch (error) {
    return problem(file, 'a readable file', reasonOf(error))
  }
}

/** Too many files for one pack: none of the rest is read. */
export const tooMany = (sources: readonly Source[]): readonly Problem[] => {
  const first = sources[MAX_FILES]
  if (first === undefined) return []
  return [problem(first.file, `at most ${MAX_FILES} files`, `${sources.length}`).problem]
}
