import type { Bank, Company, PromptSummary } from '../bank/bank-types.ts'
import { type NamedLevel, resolveLevel } from '../bank/levels.ts'
import type { LevelGuide } from '../bank/rubric-types.ts'
import { resolveCompany, resolvePrompt } from '../bank/select.ts'
import { LEVELS } from '../bank/vocabulary.ts'
import { UserError } from '../errors.ts'
import { found } from './found.ts'

/** The prompt that is meant; where a company was named instead, how to practise there. */
export const promptNamed = (bank: Bank, text: string): PromptSummary => {
  const looked = resolvePrompt(bank, text)
  if ('found' in looked) return looked.found
  const company = resolveCompany(bank, text)
  if (!('found' in company)) return found(looked)
  const { id, name } = company.found
  const broken = bank.broken?.some((file) => file.id.startsWith(`${id}/`))
  const hasAny = bank.prompts.some((prompt) => prompt.company === id)
  throw new UserError({
    expected: `no prompt "${text}": ${name} is a company${hasAny ? '' : `, and ${broken === true ? 'its prompt is broken' : 'has no prompts yet'}`}`,
    next: hasAny ? `Practise there: mlsd practice --company ${id}` : 'See what there is: mlsd list',
  })
}

const has = (company: Company, text: string): boolean =>
  LEVELS.some((level) => company.levels[level]?.some((name) => name.toLowerCase() === text))

/** Where a name of a level is at home, e.g. `a level at Meta`; undefined where nobody has it. */
const levelElsewhere = (bank: Bank, text: string): string | undefined => {
  const wanted = text.trim().toLowerCase()
  const names = bank.companies.filter((company) => has(company, wanted)).map(({ name }) => name)
  return names.length === 0 ? undefined : `a level at ${names.join(', ')}`
}

/** A level as it is said at the company; where only others say it so, who they are. */
export const levelNamed = (
  bank: Bank,
  company: Company | null,
  text: string,
  guides: readonly LevelGuide[],
): NamedLevel => {
  const looked = resolveLevel(company, text, guides)
  if ('found' in looked) return looked.found
  const elsewhere = levelElsewhere(bank, text)
  throw new UserError({ ...looked.complaint, ...(elsewhere === undefined ? {} : { found: elsewhere }) })
}
