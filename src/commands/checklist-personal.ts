import type { Content } from '../disk/content.ts'
import type { Io } from '../io.ts'
import { type OwnRound, type Personal, type PersonalGuide, personalOf } from '../report/personal.ts'
import { RECENT } from '../study/losses.ts'
import { judgedRounds } from './rounds.ts'

/** What the latest of one's own rounds say, and how many of them could be read; judgements that were kept are not made again. */
export const readPersonal = async (
  io: Io,
  content: Content,
  guide: PersonalGuide,
  most: number,
): Promise<{ readonly personal: Personal; readonly read: number }> => {
  const judged = await judgedRounds(io, content, { most })
  const rounds: OwnRound[] = []
  for (const [at, round] of judged.entries()) {
    // of those before them only the best words count, not what could have been asked
    const isRecent = at >= judged.length - RECENT
    const facts = isRecent ? (await content.prompt(round.scorecard.prompt)).prompt.facts : null
    rounds.push({ ...round, facts })
  }
  return { personal: personalOf(rounds, guide), read: judged.length }
}
