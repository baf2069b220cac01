import { join } from 'node:path'
import type { Bank } from '../bank/bank-types.ts'
import { companyScaffold } from '../bank/company-scaffold.ts'
import { isScaffold, promptScaffold } from '../bank/prompt-scaffold.ts'
import { resolveCompany } from '../bank/select.ts'
import type { Content } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { askChoice } from '../terminal/choice.ts'
import { familyChoices, familyNamed } from './family.ts'

/** What is to be written, and what to type then. */
export interface Draft {
  readonly path: string
  readonly text: string
  readonly next: string
  /** Whether somebody worked on such a file: one that nobody did may be begun anew. */
  readonly isEdited: (text: string) => boolean
  /** What it is like. */
  readonly about: string
}

const WORKS = 'It works as it stands: edit it part by part.'
const BLANK = 'It is a form to fill: what is still blank is what the check lists.'

const COMPANY_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

const yearOf = ({ now }: Io): number => new Date(now()).getUTCFullYear()

/** The page of a new company. */
export const companyDraft = (io: Io, id: string): Draft => {
  if (!COMPANY_ID.test(id))
    throw new UserError({
      expected: `an id in small letters, digits and hyphens, found "${id}"`,
      next: 'Type for example: mlsd new company acme',
    })
  return {
    path: join(places(io).prompts, id, 'company.yaml'),
    text: companyScaffold({ id, year: yearOf(io) }),
    next: `mlsd new prompt ${id}/<slug>`,
    about: WORKS,
    isEdited: () => true,
  }
}

/** The company's id; whoever writes prompts may want one that is not there yet. */
const companyNamed = (bank: Bank, name: string): string => {
  const looked = resolveCompany(bank, name)
  if ('found' in looked) return looked.found.id
  const id = name.trim().toLowerCase()
  const begin = COMPANY_ID.test(id) ? `Begin it: mlsd new company ${id}\n` : ''
  throw new UserError({ ...looked.complaint, next: `${begin}${looked.complaint.next ?? ''}` })
}

/** The family that is named, or chosen in a terminal; null where the choice is broken off. */
const familyOf = async (io: Io, content: Content, { id, family }: PromptGiven): Promise<string | null> => {
  if (family !== undefined) return familyNamed(content, family)
  const choices = await familyChoices(content)
  if (io.isTTY) return askChoice('What kind of problem is it?', choices)
  const lines = choices.map(({ name }) => `  ${name}`)
  throw new UserError({
    expected: '--family is needed: it brings the sample, and the criteria that such problems share',
    next: [`Type for example: mlsd new prompt ${id} --family vision`, 'Families:', ...lines].join('\n'),
  })
}

export interface PromptGiven {
  readonly id: string
  readonly family?: string
  readonly empty?: boolean
}

/** A new prompt of a company that exists; null where nobody chose its family. */
export const promptDraft = async (io: Io, content: Content, given: PromptGiven): Promise<Draft | null> => {
  const { id, empty = false } = given
  const [name = '', slug = '', ...more] = id.split('/')
  if (!COMPANY_ID.test(slug) || slug === 'company' || more.length > 0)
    throw new UserError({
      expected: `company/slug in small letters, digits and hyphens, found "${id}"`,
      next: 'Type for example: mlsd new prompt meta/comment-ranking --family ranking',
    })
  const company = companyNamed(await content.bank(), name)
  const whole = `${company}/${slug}`
  const family = await familyOf(io, content, given)
  if (family === null) return null
  return {
    path: join(places(io).prompts, company, `${slug}.yaml`),
    text: promptScaffold({ id: whole, family, empty }),
    about: empty ? BLANK : WORKS,
    next: `mlsd practice ${whole}`,
    isEdited: (text) => !isScaffold(text, whole),
  }
}
