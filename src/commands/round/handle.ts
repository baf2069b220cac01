import { places } from '../../disk/places.ts'
import type { Kept } from '../../disk/recorder.ts'
import { newestSessions } from '../../disk/sessions.ts'
import type { Io } from '../../io.ts'
import type { Round } from './round.ts'

/** What `mlsd resume` takes for a round that stops; null where it could be kept nowhere. */
export const resumable = ({ handle }: Pick<Round, 'handle'>, kept: Kept): string | null => {
  if (kept.kind === 'nowhere') return null
  return kept.kind === 'saved' ? handle : kept.path
}

/** What `mlsd export` takes for a round that is over: nothing where it is the last anyway. */
export const exportable = (io: Io, round: Pick<Round, 'handle'>, kept: Kept): string | null => {
  if (kept.kind !== 'saved') return resumable(round, kept)
  const [last] = newestSessions(places(io), 1, 'finished')
  return last?.path === kept.path ? '' : round.handle
}
