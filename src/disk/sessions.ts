import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { EXIT, UserError } from '../errors.ts'
import type { SessionEvent, Started } from '../session/event.ts'
import { decodeEvent } from '../session/event-text.ts'
import { ioComplaint } from './io-complaint.ts'

/** The folder sessions lie in. */
interface SessionPlaces {
  readonly sessions: string
}

/** One recorded round, read from the two ends of its file. */
export interface SessionSummary {
  readonly id: string
  readonly path: string
  readonly started: Started
  /** Ended, and scored or to be scored. */
  readonly finished: boolean
  readonly scored: Extract<SessionEvent, { type: 'scored' }> | null
  /** The candidate's own grades by phase, where they were given. */
  readonly rated: Extract<SessionEvent, { type: 'rated' }>['ratings']
  /** Time of the last event seen, milliseconds since the epoch. */
  readonly lastAt: number
}

/** Which rounds an argument such as `last` may mean. */
export type Wanted = 'unfinished' | 'finished' | 'any'

const SUFFIX = '.jsonl'
const NEWLINE = 0x0a
const HEAD = 16_384
const TAIL = 4096

const readPart = (file: number, from: number, length: number): Buffer => {
  const part = Buffer.alloc(Math.max(0, length))
  return part.subarray(0, readSync(file, part, 0, part.length, from))
}

const eventOf = (line: string): SessionEvent | null => {
  const event = decodeEvent(line, 1)
  return 'problem' in event ? null : event
}

/** The first line, read in steps so that a long statement does no harm. */
const headerOf = (file: number, size: number): Started | null => {
  for (let length = HEAD; ; length *= 4) {
    const head = readPart(file, 0, Math.min(length, size))
    const end = head.indexOf(NEWLINE)
    if (end === -1 && length < size) continue
    const event = eventOf(head.toString('utf8', 0, end === -1 ? head.length : end))
    return event?.type === 'started' ? event : null
  }
}

/** The last few events: the end of a round is written in a handful of short lines. */
const tailOf = (file: number, size: number): readonly SessionEvent[] => {
  const tail = readPart(file, Math.max(0, size - TAIL), Math.min(TAIL, size)).toString('utf8')
  return tail
    .split('\n')
    .map(eventOf)
    .filter((event) => event !== null)
}

const summaryOf = (path: string): SessionSummary | null => {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const started = headerOf(file, size)
    if (started === null) return null
    const tail = tailOf(file, size)
    const scored = tail.findLast((event) => event.type === 'scored') ?? null
    const finished = scored !== null || tail.some((event) => event.type === 'finished')
    const rated = tail.findLast((event) => event.type === 'rated')?.ratings ?? {}
    const lastAt = tail.at(-1)?.at ?? started.at
    return { id: basename(path, SUFFIX), path, started, finished, scored, rated, lastAt }
  } finally {
    closeSync(file)
  }
}

const readSummary = (path: string): SessionSummary | null => {
  try {
    return summaryOf(path)
  } catch {
    return null
  }
}

const idsIn = (folder: string): readonly string[] => {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX))
    return files.map((name) => basename(name, SUFFIX)).sort((a, b) => (a < b ? 1 : -1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new UserError(ioComplaint('read', folder, error), EXIT.io)
  }
}

/** The ids of all files that could be rounds, the newest first. */
export const sessionIds = (places: SessionPlaces): readonly string[] => idsIn(places.sessions)

const pathOf = (places: SessionPlaces, id: string): string => join(places.sessions, `${id}${SUFFIX}`)

/** All recorded rounds that can be read, or the newest of them, the newest first. Reads only the ends of each file. */
export const listSessions = (
  places: SessionPlaces,
  most = Number.POSITIVE_INFINITY,
): readonly SessionSummary[] =>
  idsIn(places.sessions)
    .slice(0, most)
    .map((id) => readSummary(pathOf(places, id)))
    .filter((summary) => summary !== null)

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

const lastSession = (places: SessionPlaces, wanted: Wanted): string => {
  for (const id of idsIn(places.sessions)) {
    const summary = readSummary(pathOf(places, id))
    if (summary !== null && isWanted(summary, wanted)) return summary.path
  }
  throw new UserError({ expected: NONE[wanted], next: 'Begin one: mlsd practice     See all: mlsd history' })
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
  places: SessionPlaces,
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
