import { EXIT, UserError } from '../errors.ts'
import type { SessionEvent } from '../session/event.ts'
import { decodeEvent, type EventProblem } from '../session/event-text.ts'

/** What a session's file holds. */
export interface JournalText {
  readonly events: readonly SessionEvent[]
  /** Bytes up to the end of the last event; what is after them is torn. */
  readonly size: number
  /** The last event lacks its newline, as after an edit by hand. */
  readonly unended: boolean
}

const NEWLINE = 0x0a

const newer = (place: string, { message }: EventProblem): UserError => {
  const expected = `this session was recorded by a newer mlsd (${place})`
  return new UserError({ expected, found: message, next: 'Update mlsd to read it.' }, EXIT.io)
}

const unreadable = (place: string, { message }: EventProblem): UserError => {
  const expected = `a line of this session cannot be read (${place})`
  const next = 'Nothing was changed. Mend that line, or delete it to go on with the rest.'
  return new UserError({ expected, found: message, next }, EXIT.io)
}

const decoded = (path: string, line: string, number: number): SessionEvent => {
  const event = decodeEvent(line, number)
  if (!('problem' in event)) return event
  const place = `${path}:${number}`
  throw event.problem === 'newer' ? newer(place, event) : unreadable(place, event)
}

const isTorn = (fragment: string): boolean => {
  const event = decodeEvent(fragment, 0)
  return 'problem' in event && event.problem === 'torn'
}

/** A fragment at the end is what a killed write left; every line before it must be an event. */
const decodedLines = (path: string, bytes: Buffer): JournalText => {
  const events: SessionEvent[] = []
  let from = 0
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from)
    const line = bytes.toString('utf8', from, newline === -1 ? bytes.length : newline)
    if (newline === -1 && isTorn(line)) return { events, size: from, unended: false }
    events.push(decoded(path, line, events.length + 1))
    if (newline === -1) return { events, size: bytes.length, unended: true }
    from = newline + 1
  }
  return { events, size: from, unended: false }
}

/** Throws a UserError that names file and line where something other than a torn end is wrong. */
export const decodeJournal = (path: string, bytes: Buffer): JournalText => {
  const text = decodedLines(path, bytes)
  if (text.events[0]?.type === 'started') return text
  throw new UserError({ expected: `no session is recorded in ${path}`, next: 'See: mlsd history' }, EXIT.io)
}
