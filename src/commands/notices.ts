import type { Content } from '../disk/content.ts'
import type { Io } from '../io.ts'
import { cleanLine } from '../render/clean.ts'

/** Says what a person should know of their own bank, where it does not mix with what was asked for. */
export const tellNotices = (io: Pick<Io, 'err'>, { notices }: Pick<Content, 'notices'>): void => {
  for (const notice of notices) io.err.write(`mlsd: ${cleanLine(notice)}\n`)
}

/** Why a file of one's own was left out, where that is why a problem is unknown. */
export const leftOutAs = ({ notices }: Pick<Content, 'notices'>, id: string): string | undefined =>
  notices.find((notice) => notice.replaceAll('\\', '/').includes(`/${id}.yaml:`))
