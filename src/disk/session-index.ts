import { statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Opening } from '../session/recorded.ts'
import { buildOf } from './cache.ts'
import { readSummary, type SessionSummary, SUFFIX } from './session-summary.ts'
import { openStamped, type Stamp, type Stamped, type StampedUse } from './stamped.ts'

/** The folder of the rounds, and where what was read of them may be kept. */
export interface IndexedPlaces {
  readonly sessions: string
  readonly cache: string
}

/** When the index is used; the usual values are for people, others for tests. */
export interface IndexUse extends Pick<StampedUse, 'worth' | 'rest'> {
  /** So many of the newest are read as they are: they change, and for a few rounds an index is not worth its file. */
  readonly recent?: number
}

/** One file that should be a round; null where it cannot be read as one. */
export interface Surveyed {
  readonly path: string
  readonly summary: SessionSummary | null
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

/** A summary in parts that many rounds have in common. */
type Parts = readonly [
  at: number,
  opening: Omit<Opening, 'at'>,
  outcome: Pick<SessionSummary, 'finished' | 'scored' | 'rated'>,
]

const partsOf = (path: string): Parts | null => {
  const summary = readSummary(path)
  if (summary === null) return null
  const { finished, scored, rated } = summary
  const { at, ...opening } = summary.started
  return [at, opening, { finished, scored, rated }]
}

const summaryOf = (id: string, path: string, [at, opening, outcome]: Parts): SessionSummary => {
  const { finished, scored, rated } = outcome
  return { id, path, started: { ...opening, at }, finished, scored, rated }
}

const found = (index: Stamped, id: string, path: string): Parts | null => {
  const stamp = stampOf(path)
  if (stamp === null) return null
  const before = index.find(id, stamp) as Parts | null
  const parts = before ?? partsOf(path)
  if (before === null && parts !== null) index.add(id, stamp, parts)
  return parts
}

/** What the files of these ids tell, in their order; the answer is the same as that of reading each of them. */
export function* surveyed(
  { sessions, cache }: IndexedPlaces,
  ids: readonly string[],
  { recent = 50, ...use }: IndexUse = {},
): Generator<Surveyed> {
  const pathOf = (id: string): string => `${sessions}${sep}${id}${SUFFIX}`
  for (const id of ids.slice(0, recent)) yield { path: pathOf(id), summary: readSummary(pathOf(id)) }
  if (ids.length <= recent) return
  const key = `${buildOf(import.meta.url)} ${sessions}`
  const index = openStamped({ place: join(cache, 'sessions.json'), key, ...use })
  for (const id of ids.slice(recent)) {
    const path = pathOf(id)
    const parts = found(index, id, path)
    yield { path, summary: parts && summaryOf(id, path, parts) }
  }
  index.close()
}
