import { join } from 'node:path'
import type { Guide } from '../bank/rubric-types.ts'
import { buildOf, cached, keep } from '../disk/cache.ts'
import type { Content } from '../disk/content.ts'
import { places } from '../disk/places.ts'
import { roundsKey } from '../disk/rounds-key.ts'
import { newestSessions, sessionIds } from '../disk/sessions.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import type { Personal } from '../report/personal.ts'
import { ENGINE_VERSION } from '../scoring/engine.ts'

/** So many of the latest rounds are looked at: the page is read at the door. */
const LATEST = 12

type Rounds = ReturnType<typeof newestSessions>

/** A text that is another for other rounds, and where they would be judged otherwise; null where that cannot be told. */
const keyOf = async (content: Content, guide: Guide, rounds: Rounds): Promise<string | null> => {
  const files = roundsKey(rounds.map(({ path }) => path))
  if (files === null) return null
  const { hash } = await content.guide()
  const asked = new Set(rounds.map(({ started }) => started.prompt))
  try {
    const prompts = await Promise.all([...asked].map((id) => content.promptHash(id)))
    const read = JSON.stringify(guide.checklist.openings ?? [])
    return [buildOf(import.meta.url), ENGINE_VERSION, hash, read, ...prompts, files].join('\n')
  } catch (error) {
    // a problem that has left the bank is told of each time
    if (error instanceof UserError) return null
    throw error
  }
}

/** Somebody may have edited the file: what is not whole is read from the rounds again. */
const isPersonal = (value: Personal): boolean =>
  Number.isInteger(value.rounds) &&
  [value.misses, value.forgotten, value.mistakes, value.pace].every((part) => Array.isArray(part))

/** What one's own rounds say; kept until another is played, as the page is looked at more often than that. */
export const ownHabits = async (io: Io, content: Content, guide: Guide): Promise<Personal | null> => {
  if (sessionIds(places(io)).length === 0) return null
  const rounds = newestSessions(places(io), LATEST, 'finished')
  const path = join(places(io).cache, 'personal.json')
  const key = await keyOf(content, guide, rounds)
  const known = key === null ? null : cached<Personal>(path, key)
  if (known !== null && isPersonal(known)) return known
  // loaded only now: most waits are for what reads rounds
  const { readPersonal } = await import('./checklist-personal.ts')
  const { personal, read } = await readPersonal(io, content, guide, LATEST)
  if (key !== null && read === rounds.length) keep(path, key, personal)
  return personal
}
