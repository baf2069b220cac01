import type { Content } from '../disk/content.ts'
import type { Io } from '../io.ts'
import { type OwnRound, type Personal, type PersonalGuide, personalOf } from '../report/personal.ts'
import { judgedRounds } from './rounds.ts'

/** So many of the latest rounds are looked at: the page is read at the door. */
const LATEST = 12

/** What one's own rounds say; judgements that were kept are not made again. */
export const readPersonal = async (io: Io, content: Content, guide: PersonalGuide): Promise<Personal> => {
  const rounds: OwnRound[] = []
  for (const round of await judgedRounds(io, content, { most: LATEST })) {
    const { prompt } = await content.prompt(round.scorecard.prompt)
    rounds.push({ ...round, facts: prompt.facts })
  }
  return personalOf(rounds, guide)
}
