import { join } from 'node:path'
import { companyScaffold, promptScaffold } from '../bank/scaffold.ts'
import { resolveCompany } from '../bank/select.ts'
import { type Content, openContent } from '../disk/content.ts'
import { createTextFile } from '../disk/files.ts'
import { places } from '../disk/places.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { familyNamed } from './family.ts'
import { found } from './found.ts'

export interface NewArguments {
  /** `prompt` or `company`. */
  readonly kind: string
  /** `company/slug`, or the id of a company. */
  readonly id: string
  readonly family: string
}

/** What is to be written, and what to type then. */
interface Draft {
  readonly path: string
  readonly text: string
  readonly next: string
}

const COMPANY_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

const yearOf = ({ now }: Io): number => new Date(now()).getUTCFullYear()

const companyDraft = (io: Io, id: string): Draft => {
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

const promptDraft = async (io: Io, content: Content, { id, family }: NewArguments): Promise<Draft> => {
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

const draftOf = async (io: Io, given: NewArguments): Promise<Draft> => {
  if (given.kind === 'company') return companyDraft(io, given.id)
  if (given.kind === 'prompt') return promptDraft(io, await openContent(io), given)
  throw new UserError({
    expected: `"prompt" or "company", found "${given.kind}"`,
    next: 'See: mlsd new --help',
  })
}

/** `mlsd new prompt <company>/<slug>`, `mlsd new company <id>` */
export const runNew = async (io: Io, given: NewArguments): Promise<ExitCode> => {
  const { path, text, next } = await draftOf(io, given)
  if (!createTextFile(path, text))
    throw new UserError({ expected: `${path} exists already`, next: 'Edit it, or choose another id.' })
  io.out.write(
    `${path}\n\nIt works as it stands: edit it part by part.\nCheck it:  mlsd check ${path}\nThen:      ${next}\n`,
  )
  return EXIT.done
}
