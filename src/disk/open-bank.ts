import type { Bank, BrokenFile, Company, PromptSummary } from '../bank/bank-types.ts'
import type { PromptDraft } from '../bank/prompt-types.ts'
import { resolveCompany } from '../bank/select.ts'
import { summaryOf } from '../bank/summary.ts'
import { once } from '../language/once.ts'
import type { Compiled } from './compiled.ts'
import type { Near } from './content-form.ts'
import { type Entry, ownEntries } from './own-entries.ts'
import type { ReadFile } from './parse-cache.ts'
import {
  companySources,
  promptSource,
  promptSources,
  type Source,
  somePromptSources,
  sourcesOfCompany,
} from './sources.ts'
import type { WholePrompt } from './whole-prompt.ts'

/** The two layers and how a file of either is read. */
export interface Shelves {
  readonly root: string
  readonly home: string
  readonly cache: string
  readonly compiled: Compiled | null
  /** Reads a file; what is wrong with it becomes a notice. */
  readonly read: (source: Source) => Promise<ReadFile>
  readonly notice: (text: string) => void
  /** With what its author left out, and how many parts mean nothing, and so are never heard. */
  readonly whole: (draft: PromptDraft) => Promise<WholePrompt>
}

interface Opened {
  readonly companies: ReadonlyMap<string, Company>
  readonly prompts: ReadonlyMap<string, PromptSummary>
  readonly broken: readonly BrokenFile[]
}

const idOf = ({ file }: Source): string => file.slice('prompts/'.length, -'.yaml'.length)

/** What the index says of a prompts file that is still the one it was built from. */
const fromIndex = ({ index }: Compiled, source: Source): Company | PromptSummary | undefined => {
  const id = idOf(source)
  return (
    index.prompts.find((prompt) => prompt.id === id) ??
    index.companies.find((each) => `${each.id}/company` === id)
  )
}

const fromFile = async ({ read }: Shelves, source: Source, own: boolean): Promise<Entry | undefined> => {
  const { kind, value, problems } = await read(source)
  if (kind === 'company') return value
  if (kind === 'prompt') return summaryOf(value, own)
  const [problem] = problems
  if (problem === undefined) return undefined
  return { id: idOf(source), path: source.path, line: problem.line, column: problem.column }
}

const openEntries = (entries: readonly Entry[]): Opened => {
  const companies = new Map<string, Company>()
  const prompts = new Map<string, PromptSummary>()
  const broken: BrokenFile[] = []
  for (const entry of entries) {
    if ('path' in entry) broken.push(entry)
    else if ('statement' in entry) prompts.set(entry.id, entry)
    else companies.set(entry.id, entry)
  }
  return { companies, prompts, broken }
}

const openBundled = async (shelves: Shelves, sources: readonly Source[]): Promise<Opened> => {
  const { compiled } = shelves
  const entries: Entry[] = []
  for (const source of sources) {
    const known = compiled?.holds(source) ? fromIndex(compiled, source) : undefined
    const entry = known ?? (await fromFile(shelves, source, false))
    if (entry !== undefined) entries.push(entry)
  }
  return openEntries(entries)
}

const openIndex = (compiled: Compiled | null): Opened => ({
  companies: new Map(compiled?.index.companies.map((company) => [company.id, company])),
  prompts: new Map(compiled?.index.prompts.map((prompt) => [prompt.id, prompt])),
  broken: [],
})

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

export const openBank = async (shelves: Shelves, sourcesOfOwn: readonly Source[]): Promise<Bank> => {
  const sources = promptSources(shelves.root)
  const bundled = sources.length > 0 ? await openBundled(shelves, sources) : openIndex(shelves.compiled)
  const own = openEntries(
    await ownEntries(shelves, sourcesOfOwn, (source) => fromFile(shelves, source, true)),
  )
  const prompts = new Map(bundled.prompts)
  for (const [id, prompt] of own.prompts) {
    const overrides = bundled.prompts.has(id)
    if (overrides) shelves.notice(`your own ${id} is used in place of the bundled one`)
    prompts.set(id, overrides ? { ...prompt, overrides } : prompt)
  }
  const companies = new Map([...bundled.companies, ...own.companies])
  return {
    companies: [...companies.values()].sort(byId),
    prompts: [...prompts.values()].sort(byId),
    broken: own.broken,
  }
}

/** Only such a text becomes a path; `company` is the company's own page. */
export const ID = /^[a-z0-9-]+\/(?!company$)[a-z0-9-]+$/

export const hasIt = ({ compiled, root }: Shelves, id: string): boolean =>
  promptSources(root).length === 0 && compiled?.index.prompts.some((prompt) => prompt.id === id) === true

/** The hash of a prompt that is still the one that was built; null of any other. */
export const builtHash = (shelves: Shelves, id: string): string | null => {
  const { root, home, compiled } = shelves
  if (compiled === null || !ID.test(id) || promptSource(home, id) !== null) return null
  const source = promptSource(root, id)
  const isBuilt = source === null ? hasIt(shelves, id) : compiled.holds(source)
  return isBuilt ? (compiled.index.hashes[id] ?? null) : null
}

/** null where nobody has this prompt. */
const sourcesOf = (shelves: Shelves, id: string): readonly Source[] | null => {
  if (!ID.test(id)) return null
  const own = promptSource(shelves.home, id)
  if (own !== null) return [own]
  return promptSource(shelves.root, id) !== null || hasIt(shelves, id) ? [] : null
}

/** All that is bundled, and some of somebody's own: those that replace a bundled one among them. */
const openSome = async (shelves: Shelves, most: number): Promise<Bank> => {
  // asked only where there are many: most people have a few problems of their own, or none
  const bundled = once(
    () =>
      new Set([
        ...(shelves.compiled?.index.prompts.map(({ id }) => id) ?? []),
        ...promptSources(shelves.root).map(idOf),
      ]),
  )
  const { sources, unread } = somePromptSources(shelves.home, most, (id) => bundled().has(id))
  return { ...(await openBank(shelves, sources)), unread }
}

/** All companies, but of somebody's own problems only those that are asked for; null where there is no such thing. */
export const openNear = async (shelves: Shelves, near: Near): Promise<Bank | null> => {
  if ('most' in near) return openSome(shelves, near.most)
  const pages = companySources(shelves.home)
  if ('id' in near) {
    const sources = sourcesOf(shelves, near.id)
    return sources && openBank(shelves, [...pages, ...sources])
  }
  const company = resolveCompany(await openBank(shelves, pages), near.company)
  if (!('found' in company)) return null
  const { id } = company.found
  const others = pages.filter(({ file }) => file !== `prompts/${id}/company.yaml`)
  return openBank(shelves, [...others, ...sourcesOfCompany(shelves.home, id)])
}
