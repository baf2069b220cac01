import { join } from 'node:path'
import { companyScaffold } from '../bank/company-scaffold.ts'
import { promptScaffold } from '../bank/prompt-scaffold.ts'
import { resolveCompany } from '../bank/select.ts'
import type { Content } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { familyNamed } from './family.ts'
import { found } from './found.ts'

/** What is to be written, and what to type then. */
export interface Draft {
  readonly path: string
  readonly text: string
  readonly next: string
}

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
  }
}

/** A new prompt of a company that exists. */
export const promptDraft = async (
  io: Io,
  content: Content,
  { id, family }: { readonly id: string; readonly family: string },
): Promise<Draft> => {
  const [name = '', slug = '', ...more] = id.split('/')
  if (!COMPANY_ID.test(slug) || slug === 'company' || more.length > 0)
    throw new UserError({
      expected: `company/slug in small letters, digits and hyphens, found "${id}"`,
      next: 'Type for example: mlsd new prompt meta/comment-ranking',
    })
  const company = found(resolveCompany(await content.bank(), name)).id
  const whole = `${company}/${slug}`
  return {
    path: join(places(io).prompts, company, `${slug}.yaml`),
    text: promptScaffold({ id: whole, family: await familyNamed(content, family), year: yearOf(io) }),
    next: `mlsd practice ${whole}`,
  }
}
