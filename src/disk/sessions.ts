import { existsSync, readdirSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { EXIT, UserError } from '../errors.ts'
import { ioComplaint } from './io-complaint.ts'
import { type IndexedPlaces, type IndexUse, surveyed } from './session-index.ts'
import { type SessionSummary, SUFFIX } from './session-summary.ts'

/** The folder sessions lie in. */
interface SessionPlaces {
  readonly sessions: string
}

/** Which rounds an argument such as `last` may mean. */
export type Wanted = 'unfinished' | 'finished' | 'any'

const idsIn = (folder: string): readonly string[] => {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX))
    const ids = files.map((name) => name.slice(0, -SUFFIX.length))
    return ids.sort().reverse()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new UserError(ioComplaint('read', folder, error), EXIT.io)
  }
}

/** The ids of all files that could be rounds, the newest first. */
export const sessionIds = (places: SessionPlaces): readonly string[] => idsIn(places.sessions)

const pathOf = (places: SessionPlaces, id: string): string => join(places.sessions, `${id}${SUFFIX}`)

/** What the files of rounds tell. */
interface Survey {
  readonly rounds: readonly SessionSummary[]
  /** The paths of files that should be rounds and cannot be read as such. */
  readonly unreadable: readonly string[]
  /** The ids of files that were not looked at, as there were enough without them. */
  readonly rest: readonly string[]
}

/** The recorded rounds, the newest first; of at most so many. */
export const surveySessions = (
  places: IndexedPlaces,
  { most = Number.POSITIVE_INFINITY, ...use }: IndexUse & { readonly most?: number } = {},
): Survey => {
  const ids = idsIn(places.sessions)
  const rounds: SessionSummary[] = []
  const unreadable: string[] = []
  for (const { path, summary } of surveyed(places, ids, use)) {
    if (summary === null) unreadable.push(path)
    else rounds.push(summary)
    if (rounds.length >= most) break
  }
  return { rounds, unreadable, rest: ids.slice(rounds.length + unreadable.length) }
}

/** All recorded rounds that can be read, the newest first. */
export const listSessions = (places: IndexedPlaces): readonly SessionSummary[] =>
  surveySessions(places).rounds

/** The newest rounds that are wanted, at most so many; reads no further than it must. */
export const newestSessions = (
  places: IndexedPlaces,
  most: number,
  wanted: Wanted = 'any',
): readonly SessionSummary[] => {
  const rounds: SessionSummary[] = []
  for (const { summary } of surveyed(places, idsIn(places.sessions))) {
    if (summary !== null && isWanted(summary, wanted)) rounds.push(summary)
    if (rounds.length >= most) break
  }
  return rounds
}

const isWanted = (summary: SessionSummary, wanted: Wanted): boolean => {
  if (wanted === 'any') return true
  // ended but not scored: killed in between, and `resume` makes up for it
  return wanted === 'unfinished' ? summary.scored === null : summary.finished
}

const NONE: Readonly<Record<Wanted, string>> = {
  unfinished: 'there is no unfinished session',
  finished: 'there is no finished session',
  any: 'there is no session yet',
}

const BEGIN = 'Begin one: mlsd practice     See all: mlsd history'
/** A round that waits for its last words is as good as done to who has played it. */
const END = 'End the one you began: mlsd resume     See all: mlsd history'

const lastSession = (places: IndexedPlaces, wanted: Wanted): string => {
  let unreadable = 0
  let unfinished = false
  for (const { path, summary } of surveyed(places, idsIn(places.sessions))) {
    if (summary !== null && isWanted(summary, wanted)) return path
    if (summary === null) unreadable += 1
    else if (isWanted(summary, 'unfinished')) unfinished = true
  }
  const found = unreadable === 0 ? {} : { found: `files that cannot be read (mlsd doctor): ${unreadable}` }
  throw new UserError({
    expected: NONE[wanted],
    ...found,
    next: wanted === 'finished' && unfinished ? END : BEGIN,
  })
}

const looksLikePath = (text: string): boolean =>
  isAbsolute(text) || text.endsWith(SUFFIX) || text.includes('/') || text.includes('\\')

const filedSession = (text: string, cwd: string): string => {
  const path = resolve(cwd, text)
  if (existsSync(path)) return path
  throw new UserError({ expected: `there is no file ${path}`, next: 'See: mlsd history' }, EXIT.io)
}

const sessionByPrefix = (places: SessionPlaces, text: string): string => {
  const ids = idsIn(places.sessions)
  const matches = ids.includes(text) ? [text] : ids.filter((id) => id.startsWith(text))
  const [only] = matches
  if (only === undefined) throw new UserError({ expected: `no session "${text}"`, next: 'See: mlsd history' })
  if (matches.length === 1) return pathOf(places, only)
  const some = matches.slice(0, 5).join(', ')
  const found = matches.length > 5 ? `${some}, …` : some
  throw new UserError({ expected: `"${text}" begins the ids of ${matches.length} sessions`, found })
}

/** The file of a session given as `last`, an id, a unique beginning of one, or a path. */
export const findSession = (
  places: IndexedPlaces,
  text: string,
  { wanted = 'any', cwd = '.' }: { readonly wanted?: Wanted; readonly cwd?: string } = {},
): string => {
  if (text === 'last' || text === '') return lastSession(places, wanted)
  return looksLikePath(text) ? filedSession(text, cwd) : sessionByPrefix(places, text)
}

/** An id from the time of the start and a number: sorts by time, and is safe as a file's name. */
export const sessionId = (at: number, chance: number): string => {
  const [date = '', time = ''] = new Date(at).toISOString().split('T')
  return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${String(chance).padStart(4, '0')}`
}

/** Id and path of a round that begins now; another number where the first is taken. */
export const freshSession = (
  places: SessionPlaces,
  at: number,
  chance: number,
): { readonly id: string; readonly path: string } => {
  for (let more = 0; ; more += 1) {
    const id = sessionId(at, (chance + more) % 10_000)
    const path = pathOf(places, id)
    if (!existsSync(path)) return { id, path }
  }
}

/** The id of a session's file that lies where sessions belong; null for one elsewhere. */
export const sessionIn = (places: SessionPlaces, path: string): string | null => {
  const id = basename(path, SUFFIX)
  return resolve(path) === resolve(pathOf(places, id)) ? id : null
}
