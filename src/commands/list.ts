import { resolveCompany } from '../bank/select.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderListing } from '../render/listing.ts'
import { safeJson } from '../report/json.ts'
import { listingOf } from '../report/listing.ts'
import { canvasOf } from './canvas.ts'
import { familyNamed } from './family.ts'
import { found } from './found.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'

export interface ListArguments {
  readonly company?: string
  readonly family?: string
  readonly json?: boolean
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
    ...(family === undefined ? {} : { family: await familyNamed(content, family) }),
  }
  const listing = listingOf(bank, filter)
  await print(io, json ? safeJson(listing, 2) : renderListing(listing, await canvasOf(io)))
  tellNotices(io, content)
  return EXIT.done
}
