import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { SessionEvent, Started } from '../session/event.ts'
import { decodeEvent } from '../session/event-text.ts'
import { type Opening, openingOf, type Result, resultOf } from '../session/recorded.ts'

/** One recorded round, read from the two ends of its file. */
export interface SessionSummary {
  readonly id: string
  readonly path: string
  readonly started: Opening
  /** Ended, and scored or to be scored. */
  readonly finished: boolean
  readonly scored: Result | null
  /** The candidate's own grades by phase, where they were given. */
  readonly rated: Extract<SessionEvent, { type: 'rated' }>['ratings']
}

/** How the file of a session ends. */
export const SUFFIX = '.jsonl'

const NEWLINE = 0x0a
const HEAD = 4096
const TAIL = 4096

const readPart = (file: number, from: number, length: number): Buffer => {
  const part = Buffer.allocUnsafe(Math.max(0, length))
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

/** An event that says how a round stands. A text with these words in it has its quotes escaped. */
const TELLING = /"type":"(?:finished|rated|scored)"/

/** The last event, and of the few before it those that tell: the end of a round is written in a handful of short lines. */
const tailOf = (file: number, size: number): readonly SessionEvent[] => {
  const tail = readPart(file, Math.max(0, size - TAIL), Math.min(TAIL, size)).toString('utf8')
  const lines = tail.split('\n').filter((line) => line !== '')
  return lines
    .filter((line, nth) => nth >= lines.length - 2 || TELLING.test(line))
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
    const id = basename(path, SUFFIX)
    return { id, path, started: openingOf(started), finished, scored: scored && resultOf(scored), rated }
  } finally {
    closeSync(file)
  }
}

/** null where the file holds no round that can be read. */
export const readSummary = (path: string): SessionSummary | null => {
  try {
    return summaryOf(path)
  } catch {
    return null
  }
}
