import { nearest } from '../bank/nearest.ts'
import { resolveCompany } from '../bank/select.ts'
import { type Content, openContent } from '../disk/content.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderListing } from '../render/listing.ts'
import { safeJson } from '../report/json.ts'
import { listingOf } from '../report/listing.ts'
import { canvasOf } from './canvas.ts'
import { found } from './found.ts'
import { tellNotices } from './notices.ts'

export interface ListArguments {
  readonly company?: string
  readonly family?: string
  readonly json?: boolean
}

/** A family that a prompt or a rubric knows. */
const knownFamily = async (content: Content, text: string): Promise<string> => {
  const wanted = text.trim().toLowerCase()
  const { prompts } = await content.bank()
  if (prompts.some(({ family }) => family === wanted)) return wanted
  const { families } = (await content.guide()).guide
  const ids = families.map(({ id }) => id)
  if (ids.includes(wanted)) return wanted
  const meant = nearest(wanted, ids)
  const hint = meant === null ? '' : ` Did you mean ${meant}?`
  throw new UserError({ expected: `no family "${text}".${hint}`, next: `Families: ${ids.join(', ')}` })
}

/** `mlsd list` */
export const runList = async (
  io: Io,
  { company, family, json = false }: ListArguments,
): Promise<ExitCode> => {
  const content = await openContent(io)
  const bank = await content.bank()
  const filter = {
    ...(company === undefined ? {} : { company: found(resolveCompany(bank, company)).id }),
    ...(family === undefined ? {} : { family: await knownFamily(content, family) }),
  }
  const listing = listingOf(bank, filter)
  io.out.write(`${json ? safeJson(listing, 2) : renderListing(listing, await canvasOf(io))}\n`)
  tellNotices(io, content)
  return EXIT.done
}
