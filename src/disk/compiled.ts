import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Company, PromptSummary } from '../bank/bank-types.ts'
import type { Cards } from '../bank/card.ts'
import type { AskedBank, FactKin, PackedClassifier, Prepared } from '../bank/derived.ts'
import type { Lesson } from '../bank/lesson.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Family, Guide, Rubrics, ScoredRubrics } from '../bank/rubric-types.ts'
import type { Pack } from '../language/pack.ts'
import { digest } from './digest.ts'
import { readSource, type Source } from './sources.ts'

/** dist/content/index.json: all that is known of the bundled content before anything is opened. */
export interface ContentIndex {
  readonly companies: readonly Company[]
  readonly prompts: readonly PromptSummary[]
  /** Ids of the families. */
  readonly families: readonly string[]
  /** The hash of each prompt, by id. */
  readonly hashes: Readonly<Record<string, string>>
  /** Of each source at the time of the build: its size in bytes and its digest, by shown name. */
  readonly sources: Readonly<Record<string, { readonly size: number; readonly digest: string }>>
}

/** dist/content/prompts/<company>/<slug>.json */
export interface CompiledPrompt {
  readonly prompt: Prompt
  readonly hash: string
}

/** dist/content/rules/<company>/<slug>.json: what the scorer needs for one prompt besides what all prompts need. */
export interface PromptRules extends Prepared {
  /** Hashes of the prompt and the rubrics it was reckoned from. */
  readonly from: readonly [prompt: string, rubrics: string]
  /** The one it belongs to. */
  readonly families: readonly Family[]
}

/** dist/content/rules.json: what the scorer needs for any prompt. */
export interface CompiledRules {
  readonly rubrics: ScoredRubrics
  /** Tells the points that bear on every problem. */
  readonly universal: PackedClassifier
  readonly pack: Pack
}

/** dist/content/guide.json */
export interface CompiledGuide {
  readonly guide: Guide
  readonly hash: string
}

/** dist/content/rubrics.json */
export interface CompiledRubrics {
  readonly rubrics: Rubrics
  readonly hash: string
}

/** What the build made of the bundled YAML. */
export interface Compiled {
  readonly index: ContentIndex
  /** Whether a source is still the one that was compiled. */
  readonly holds: (source: Source) => boolean
  readonly prompt: (id: string) => CompiledPrompt & { readonly kin: () => FactKin }
  readonly askedBank: () => AskedBank
  readonly rubrics: () => CompiledRubrics
  readonly guide: () => CompiledGuide
  readonly rules: () => CompiledRules
  /** null for a family that was not built. */
  readonly family: (id: string) => PackedClassifier | null
  readonly lessons: () => readonly Lesson[]
  readonly cards: () => Cards
  /** null where there are none, or they were reckoned from other content. */
  readonly rulesFor: (id: string, from: PromptRules['from']) => PromptRules | null
}

/** The folder of this package: in a clone, linked, or installed from the tarball. */
export const packageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (statSync(join(folder, 'package.json'), { throwIfNoEntry: false }) === undefined) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the package of mlsd has lost its package.json')
    folder = parent
  }
  return folder
}

/** Both have the time an archive gave them: whole seconds, where a fresh write has a fraction. */
const unpackedTogether = (changed: number, built: number): boolean => changed === built && built % 1000 === 0

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** null where there is none, and where a part of the path is no folder. */
const changedAt = (file: string): number | null => {
  try {
    return statSync(file).mtimeMs
  } catch {
    return null
  }
}

/** The compiled content of a package; null where it was not built. */
export const openCompiled = (root: string): Compiled | null => {
  const folder = join(root, 'dist', 'content')
  const file = join(folder, 'index.json')
  const built = changedAt(file)
  if (built === null) return null
  const index = readJson<ContentIndex>(file)
  return {
    index,
    holds: (source) => {
      const known = index.sources[source.file]
      if (known === undefined || known.size !== source.size) return false
      if (source.changed < built || unpackedTogether(source.changed, built)) return true
      const content = readSource(source)
      return 'text' in content && digest(content.text) === known.digest
    },
    prompt: (id) => ({
      ...readJson<CompiledPrompt>(join(folder, 'prompts', `${id}.json`)),
      kin: () => readJson(join(folder, 'kin', `${id}.json`)),
    }),
    askedBank: () => readJson(join(folder, 'asked.json')),
    rubrics: () => readJson(join(folder, 'rubrics.json')),
    guide: () => readJson(join(folder, 'guide.json')),
    rules: () => readJson(join(folder, 'rules.json')),
    family: (id) => (index.families.includes(id) ? readJson(join(folder, 'families', `${id}.json`)) : null),
    lessons: () => readJson(join(folder, 'lessons.json')),
    cards: () => readJson(join(folder, 'cards.json')),
    rulesFor: (id, from) => {
      const path = join(folder, 'rules', `${id}.json`)
      if (statSync(path, { throwIfNoEntry: false }) === undefined) return null
      const known = readJson<PromptRules>(path)
      return known.from[0] === from[0] && known.from[1] === from[1] ? known : null
    },
  }
}
