import { places } from '../disk/places.ts'
import { listSessions, sessionIn } from '../disk/sessions.ts'
import type { Io } from '../io.ts'
import type { RoundReviewInput } from '../report/round-review.ts'

/** What commands call the round by, the finished round of the same problem before it, and what was redone of it since. */
export const namesOf = (
  io: Io,
  path: string,
  prompt: string,
): Pick<RoundReviewInput, 'name' | 'before' | 'redone'> => {
  const all = listSessions(places(io)).filter(({ finished }) => finished)
  const own = all.findIndex((one) => one.path === path)
  const before = all.slice(own + 1).find(({ started }) => own >= 0 && started.prompt === prompt)
  const id = sessionIn(places(io), path)
  const redone = all.flatMap(({ started }) =>
    started.again !== undefined && started.again === id ? (started.phase ?? []) : [],
  )
  return { name: own === 0 ? 'last' : (id ?? path), before: before?.id ?? null, redone }
}
