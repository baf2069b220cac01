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
  /** Also what a company has beyond so many of one's own, which JSON and a family always look through. */
  readonly all?: boolean
}

/** Of so many of one's own at a company the rest is counted, not read. */
const MOST = 100

/** `mlsd list` */
export const runList = async (
  io: Io,
  { company, family, json = false, all = json || family !== undefined }: ListArguments,
): Promise<ExitCode> => {
  const content = await openContent(io)
  const bank = await content.bank(all ? undefined : { most: MOST })
  const filter = {
    ...(company === undefined ? {} : { company: found(resolveCompany(bank, company)).id }),
    ...(family === undefined ? {} : { family: await familyNamed(content, family) }),
  }
  const listing = listingOf(bank, filter)
  await print(io, json ? safeJson(listing, 2) : renderListing(listing, await canvasOf(io)))
  tellNotices(io, content)
  return EXIT.done
}
