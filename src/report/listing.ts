import type { Bank, BrokenFile, Company, PromptSummary } from '../bank/bank-types.ts'

/** One prompt as `list` shows it. */
export type PromptRow = Omit<PromptSummary, 'company' | 'overrides'> & {
  /** It replaces a bundled prompt of the same id. */
  readonly overrides: boolean
}

/** One company and what may be practised there; no prompts where none is complete. */
export interface CompanyRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly prompts: readonly PromptRow[]
  /** So many more of somebody's own were not looked at. */
  readonly unread?: number
}

/** What `mlsd list --json` prints. */
export interface Listing {
  readonly schema: 1
  readonly companies: readonly CompanyRow[]
  /** Files of somebody's own that are left out, with the place where each goes wrong first. */
  readonly broken: readonly BrokenFile[]
}

/** Ids to narrow the list to. */
export interface ListingFilter {
  readonly company?: string
  readonly family?: string
}

const promptRow = ({ company: _, overrides = false, ...summary }: PromptSummary): PromptRow => ({
  ...summary,
  overrides,
})

const byWeight = (a: PromptSummary, b: PromptSummary): number =>
  b.asked.weight - a.asked.weight || (a.id < b.id ? -1 : 1)

type Named = Pick<Company, 'id' | 'name' | 'aliases'>

/** All companies; somebody's own prompt may name one that has no page yet, and can be practised all the same. */
const companiesOf = ({ companies, prompts }: Bank): readonly Named[] => {
  const known = new Set(companies.map(({ id }) => id))
  const others = new Set(prompts.map(({ company }) => company).filter((id) => !known.has(id)))
  return [...companies, ...[...others].map((id) => ({ id, name: id, aliases: [] }))]
}

const companyRow = (
  company: Named,
  prompts: readonly PromptSummary[],
  unread: number | undefined,
): CompanyRow => ({
  id: company.id,
  name: company.name,
  aliases: company.aliases,
  prompts: prompts
    .filter((prompt) => prompt.company === company.id)
    .sort(byWeight)
    .map(promptRow),
  ...(unread === undefined ? {} : { unread }),
})

const named = (a: CompanyRow, b: CompanyRow): number => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)

/** Companies by name with their prompts, the most asked first; those without one last. */
export const listingOf = (bank: Bank, filter: ListingFilter = {}): Listing => {
  const prompts = bank.prompts.filter(
    (prompt) => filter.family === undefined || prompt.family === filter.family,
  )
  const rows = companiesOf(bank)
    .filter((company) => filter.company === undefined || company.id === filter.company)
    .map((company) => companyRow(company, prompts, bank.unread?.get(company.id)))
    .sort(named)
  const full = rows.filter((row) => row.prompts.length > 0 || row.unread !== undefined)
  // a family says nothing of companies that do not ask it
  const empty = filter.family === undefined ? rows.filter((row) => !full.includes(row)) : []
  const broken = (bank.broken ?? []).filter(
    ({ id }) => filter.company === undefined || id.startsWith(`${filter.company}/`),
  )
  return { schema: 1, companies: [...full, ...empty], broken }
}
