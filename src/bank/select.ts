import type { Complaint } from '../errors.ts'
import type { Bank, BrokenFile, Company, PromptSummary } from './bank-types.ts'
import { nearest } from './nearest.ts'

/** What was looked for, or what to tell the person who asked for it. */
export type Looked<T> = { readonly found: T } | { readonly complaint: Complaint }

const didYouMean = (meant: string | null): string => (meant === null ? '' : ` Did you mean ${meant}?`)

const namesOf = ({ id, name, aliases }: Company): readonly string[] => [id, name, ...aliases]

/** A company by its id, name or one of its aliases, whatever the case. */
export const resolveCompany = ({ companies }: Pick<Bank, 'companies'>, text: string): Looked<Company> => {
  const wanted = text.trim().toLowerCase()
  const found = companies.find((company) => namesOf(company).some((name) => name.toLowerCase() === wanted))
  if (found !== undefined) return { found }
  const meant = nearest(wanted, companies.flatMap(namesOf))
  const ids = companies.map(({ id }) => id).join(', ')
  return {
    complaint: {
      expected: `no company "${text}".${didYouMean(meant)}`,
      next: `Companies: ${ids}   mlsd list`,
    },
  }
}

/** `facebook/news-feed-ranking` → `meta/news-feed-ranking`. */
const canonicalId = (bank: Bank, text: string): string => {
  const [company = '', slug] = text.trim().toLowerCase().split('/')
  if (slug === undefined) return company
  const looked = resolveCompany(bank, company)
  return 'found' in looked ? `${looked.found.id}/${slug}` : `${company}/${slug}`
}

/** More would be no help: then the list is. */
const MOST_MEANT = 3

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** The ids that hold, in themselves or their titles, words that begin as each of those typed: `news feed`, `meta/news`. */
const holding = ({ prompts }: Bank, wanted: string): readonly string[] => {
  const typed = wordsOf(wanted)
  const held = prompts.filter(({ id, title }) => {
    const words = wordsOf(`${id} ${title}`)
    return typed.length > 0 && typed.every((begin) => words.some((word) => word.startsWith(begin)))
  })
  return held.length > MOST_MEANT ? [] : held.map(({ id }) => id)
}

/** A prompt by its id, by an alias of its company, or by its slug alone where only one has it. */
export const resolvePrompt = (bank: Bank, text: string): Looked<PromptSummary> => {
  const wanted = canonicalId(bank, text)
  const matches = bank.prompts.filter(({ id }) => id === wanted || id.endsWith(`/${wanted}`))
  const [found] = matches
  if (found !== undefined && matches.length === 1) return { found }
  if (found !== undefined) {
    const ids = matches.map(({ id }) => id).join(', ')
    return { complaint: { expected: `more than one prompt is called "${text}"`, next: `Say which: ${ids}` } }
  }
  const broken = bank.broken?.find(({ id }) => id === wanted || id.endsWith(`/${wanted}`))
  if (broken !== undefined) return { complaint: brokenComplaint(broken) }
  const ids = bank.prompts.map(({ id }) => id)
  const slug = nearest(
    wanted,
    ids.map((id) => id.slice(id.indexOf('/') + 1)),
  )
  const near = nearest(wanted, ids) ?? ids.find((id) => slug !== null && id.endsWith(`/${slug}`)) ?? null
  const held = holding(bank, wanted)
  const meant = held.length > 0 ? held.join(' or ') : near
  return {
    complaint: { expected: `no prompt "${text}".${didYouMean(meant)}`, next: 'See what there is: mlsd list' },
  }
}

/** What to tell somebody whose own prompt is left out. */
const brokenComplaint = ({ id, path, line, column }: BrokenFile): Complaint => ({
  expected: `your own ${id} is broken, and so left out`,
  found: `a problem at ${path}:${line}:${column}`,
  next: `See what it is: mlsd check ${path}`,
})

/** What decides which prompt comes next. */
export interface Choice {
  readonly bank: Bank
  /** Only this company's. */
  readonly company?: Company
  /** When each prompt was last practised, in milliseconds since the epoch, by id. */
  readonly practised: ReadonlyMap<string, number>
  readonly seed: number
}

const best = <T>(items: readonly T[], rank: (item: T) => number): readonly T[] => {
  const highest = Math.max(...items.map(rank))
  return items.filter((item) => rank(item) === highest)
}

/** The most reported prompt not practised yet; then the least recently practised. The seed breaks ties. */
export const choosePrompt = ({ bank, company, practised, seed }: Choice): Looked<PromptSummary> => {
  const offered = bank.prompts.filter((prompt) => company === undefined || prompt.company === company.id)
  const fresh = offered.filter(({ id }) => !practised.has(id))
  const equals =
    fresh.length > 0
      ? best(fresh, ({ asked }) => asked.weight)
      : best(offered, ({ id }) => -(practised.get(id) ?? 0))
  const found = equals[seed % equals.length]
  if (found !== undefined) return { found }
  const broken = bank.broken?.find(({ id }) => id.startsWith(`${company?.id}/`))
  if (broken !== undefined) return { complaint: brokenComplaint(broken) }
  const expected = company === undefined ? 'the bank has no prompts' : `${company.name} has no prompts yet`
  return { complaint: { expected, next: 'See what there is: mlsd list' } }
}
