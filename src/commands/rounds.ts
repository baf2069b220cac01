import type { Content } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { newestSessions } from '../disk/sessions.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { cleanLine } from '../render/clean.ts'
import { lateProgressOn } from '../terminal/progress.ts'
import { type JudgedRound, judgingBy } from './judging.ts'

/** How many of the latest rounds are judged, and whether it is said which could not be. */
export interface RoundsWanted {
  readonly most?: number
  readonly quiet?: boolean
}

/** All rounds that are over, or the latest of them, judged by the rules of today, the oldest first; what cannot be judged is left out aloud. */
export const judgedRounds = async (
  io: Io,
  content: Content,
  { most = Number.POSITIVE_INFINITY, quiet = false }: RoundsWanted = {},
): Promise<readonly JudgedRound[]> => {
  const judging = judgingBy(io, content)
  const progress = lateProgressOn(io.err, 'rounds judged', io.now)
  const rounds: JudgedRound[] = []
  const complaints: string[] = []
  try {
    for (const { path } of newestSessions(places(io), most, 'finished')) {
      try {
        rounds.push(await judging.journal(path))
      } catch (error) {
        // one round whose problem has left the bank must not keep the others from being seen
        if (!(error instanceof UserError)) throw error
        complaints.push(error.message)
      }
      await progress.tick()
    }
  } finally {
    progress.done()
  }
  for (const complaint of quiet ? [] : complaints) io.err.write(`mlsd: left out: ${cleanLine(complaint)}\n`)
  return rounds.reverse()
}
