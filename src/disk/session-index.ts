import { statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Opening } from '../session/recorded.ts'
import { buildOf, cached, keep } from './cache.ts'
import { readSummary, type SessionSummary, SUFFIX } from './session-summary.ts'

/** The folder of the rounds, and where what was read of them may be kept. */
export interface IndexedPlaces {
  readonly sessions: string
  readonly cache: string
}

/** When the index is used; the usual values are for people, others for tests. */
export interface IndexUse {
  /** So many of the newest are read as they are: they change, and for a few rounds an index is not worth its file. */
  readonly recent?: number
  /** The index is written again when so many more could be kept. */
  readonly worth?: number
  /** Milliseconds a file must have rested to be kept: a change right after would leave size and time as they were. */
  readonly rest?: number
}

interface RoundFile {
  readonly id: string
  readonly path: string
}

/** Of a file: its size, and the time of its last change of any kind, which unlike that of writing no tool can set back. */
type Stamp = readonly [size: number, changed: number]

/** A file as it was when it was read, and what it told: the time of its start, and the numbers of the rest. */
type Entry = readonly [size: number, changed: number, at: number, opening: number, outcome: number]

type Outcome = Pick<SessionSummary, 'finished' | 'scored' | 'rated'>

type Read = readonly [Stamp, SessionSummary]

/** What was read, by id. Rounds have much in common, and what is said once is read back several times as fast. */
interface Index {
  readonly entries: Readonly<Record<string, Entry>>
  readonly openings: readonly Omit<Opening, 'at'>[]
  readonly outcomes: readonly Outcome[]
}

/** One file that should be a round; null where it cannot be read as one. */
export interface Surveyed {
  readonly path: string
  readonly summary: SessionSummary | null
}

const EMPTY: Index = { entries: {}, openings: [], outcomes: [] }

const isIndex = (value: unknown): value is Index => {
  const { entries, openings, outcomes } = (value ?? {}) as Partial<Index>
  return typeof entries === 'object' && Array.isArray(openings) && Array.isArray(outcomes)
}

/** null where there is no file. */
const stampOf = (path: string): Stamp | null => {
  try {
    const { size, ctimeMs } = statSync(path)
    return [size, ctimeMs]
  } catch {
    return null
  }
}

/** What is kept of a file, if it is as it was; null otherwise. */
const known = (
  { entries, openings, outcomes }: Index,
  { id, path }: RoundFile,
  stamp: Stamp,
): SessionSummary | null => {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined
  if (entry?.[0] !== stamp[0] || entry[1] !== stamp[1]) return null
  const opening = openings[entry[3]]
  const outcome = outcomes[entry[4]]
  if (opening === undefined || outcome === undefined) return null
  const { finished, scored, rated } = outcome
  return { id, path, started: { ...opening, at: entry[2] }, finished, scored, rated }
}

/** Each different value once; returns its number. */
const numbering = <T>(values: T[]): ((value: T) => number) => {
  const numbers = new Map<string, number>()
  return (value) => {
    const text = JSON.stringify(value)
    const before = numbers.get(text)
    if (before !== undefined) return before
    numbers.set(text, values.length)
    return values.push(value) - 1
  }
}

/** The index of what these files told. */
const indexOf = (read: readonly Read[]): Index => {
  const openings: Index['openings'][number][] = []
  const outcomes: Outcome[] = []
  const [openingNumber, outcomeNumber] = [numbering(openings), numbering(outcomes)]
  const entries: Record<string, Entry> = {}
  for (const [stamp, { id, started, finished, scored, rated }] of read) {
    const { at, ...opening } = started
    entries[id] = [...stamp, at, openingNumber(opening), outcomeNumber({ finished, scored, rated })]
  }
  return { entries, openings, outcomes }
}

/** What of these files was kept; what is new is kept again at the end, where it is worth it. */
const openIndex = ({ sessions, cache }: IndexedPlaces, { worth, rest }: Required<IndexUse>) => {
  const place = join(cache, 'sessions.json')
  const key = `${buildOf(import.meta.url)} ${sessions}`
  const before = cached<unknown>(place, key)
  const index = isIndex(before) ? before : EMPTY
  const settled = Date.now() - rest
  const good: Read[] = []
  let fresh = 0
  return {
    read: (file: RoundFile): SessionSummary | null => {
      const stamp = stampOf(file.path)
      const kept = stamp && known(index, file, stamp)
      const summary = kept ?? readSummary(file.path)
      if (summary === null || stamp === null || stamp[1] > settled) return summary
      good.push([stamp, summary])
      if (kept === null) fresh += 1
      return summary
    },
    close: () => {
      if (fresh >= worth) keep(place, key, indexOf(good))
    },
  }
}

/** What the files of these ids tell, in their order; the answer is the same as that of reading each of them. */
export function* surveyed(
  places: IndexedPlaces,
  ids: readonly string[],
  { recent = 50, worth = 50, rest = 2000 }: IndexUse = {},
): Generator<Surveyed> {
  const files = ids.map((id) => ({ id, path: `${places.sessions}${sep}${id}${SUFFIX}` }))
  for (const { path } of files.slice(0, recent)) yield { path, summary: readSummary(path) }
  if (files.length <= recent) return
  const index = openIndex(places, { recent, worth, rest })
  for (const file of files.slice(recent)) yield { path: file.path, summary: index.read(file) }
  index.close()
}
