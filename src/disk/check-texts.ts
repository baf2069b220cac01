import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { kindOf } from '../bank/kinds.ts'
import { EXIT, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { type ReadTexts, readTexts } from './compile.ts'
import { packageRoot } from './compiled.ts'
import { places } from './places.ts'
import { contentSources, type Source, sourcesAt } from './sources.ts'

/** Content files that belong together. */
export interface CheckTexts extends ReadTexts {
  /** They bring all the rubrics they need. */
  readonly whole: boolean
}

/** Kinds of file without which rubrics are not whole. */
const NEEDED = ['phases', 'levels', 'area', 'concepts'] as const

const byPath = (source: Source): Source => ({ ...source, file: source.path })

const together = (sources: readonly Source[]): CheckTexts => {
  const kinds = new Set(sources.map(({ file }) => kindOf(file)))
  return { ...readTexts(sources.map(byPath)), whole: NEEDED.every((kind) => kinds.has(kind)) }
}

const named = (path: string): CheckTexts => {
  const next = 'See: mlsd check --help'
  if (!existsSync(path)) {
    throw new UserError({ expected: `cannot read ${path}: there is no such file`, next }, EXIT.io)
  }
  const sources = sourcesAt(path, path)
  if (sources.length > 0) return together(sources)
  throw new UserError({ expected: `${path} is to hold prompts or rubrics`, found: 'no YAML files', next })
}

/** Only such a text is an id: of a company, or of one of its prompts. */
const ID = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/

/** A path; where there is none, the person's or the bundled prompt of that id, or a company's folder. */
const pathNamed = (io: Io, text: string, root: string): string => {
  const path = resolve(io.cwd, text)
  if (existsSync(path) || !ID.test(text)) return path
  const shelves = [places(io).prompts, join(root, 'prompts')]
  const [found = path] = shelves
    .flatMap((shelf) => [join(shelf, `${text}.yaml`), join(shelf, text)])
    .filter((each) => existsSync(each))
  return found
}

/** What there is to check: the folder, file or id that is named, else the bundled sources and the person's own. */
export const textsToCheck = (
  io: Io,
  folder: string | undefined,
  root: string = packageRoot(),
): readonly CheckTexts[] =>
  folder === undefined
    ? [root, places(io).home].map((each) => together(contentSources(each)))
    : [named(pathNamed(io, folder, root))]

/** A path as a person would type it: from here, where that is shorter. */
export const shortPath = ({ cwd }: Io, path: string): string => {
  const from = relative(cwd, path)
  return from === '' || from.startsWith('..') ? path : from
}
