import { EXIT, UserError } from '../errors.ts'
import type { SessionEvent } from '../session/event.ts'
import type { EventProblem } from '../session/event-line.ts'
import { decodeEvent } from '../session/event-text.ts'

/** What a session's file holds. */
export interface JournalText<Event = SessionEvent> {
  readonly events: readonly Event[]
  /** Bytes up to the end of the last event; what is after them is torn. */
  readonly size: number
  /** The last event lacks its newline, as after an edit by hand. */
  readonly unended: boolean
}

const NEWLINE = 0x0a

const newer = (place: string, { message }: EventProblem): UserError => {
  const expected = `this file was recorded by a newer mlsd (${place})`
  return new UserError({ expected, found: message, next: 'Update mlsd to read it.' }, EXIT.io)
}

const unreadable = (place: string, { message }: EventProblem): UserError => {
  const expected = `a line of this file cannot be read (${place})`
  const next = 'Nothing was changed. Mend that line, or delete it to go on with the rest.'
  return new UserError({ expected, found: message, next }, EXIT.io)
}

/** Reads one line, whose number counts from 1. */
export type Decode<Event extends object> = (line: string, number: number) => Event | EventProblem

const isProblem = (event: object): event is EventProblem => 'problem' in event

const decoded = <Event extends object>(
  decode: Decode<Event>,
  path: string,
  line: string,
  number: number,
): Event => {
  const event = decode(line, number)
  if (!isProblem(event)) return event
  const place = `${path}:${number}`
  throw event.problem === 'newer' ? newer(place, event) : unreadable(place, event)
}

const isTorn = (decode: Decode<object>, fragment: string): boolean => {
  const event = decode(fragment, 0)
  return isProblem(event) && event.problem === 'torn'
}

/** A fragment at the end is what a killed write left; every line before it must be an event. */
export const decodeLines = <Event extends object>(
  decode: Decode<Event>,
  path: string,
  bytes: Buffer,
): JournalText<Event> => {
  const events: Event[] = []
  let from = 0
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from)
    const line = bytes.toString('utf8', from, newline === -1 ? bytes.length : newline)
    if (newline === -1 && isTorn(decode, line)) return { events, size: from, unended: false }
    events.push(decoded(decode, path, line, events.length + 1))
    if (newline === -1) return { events, size: bytes.length, unended: true }
    from = newline + 1
  }
  return { events, size: from, unended: false }
}

/** Throws a UserError that names file and line where something other than a torn end is wrong. */
export const decodeJournal = (path: string, bytes: Buffer): JournalText => {
  const text = decodeLines(decodeEvent, path, bytes)
  if (text.events[0]?.type === 'started') return text
  throw new UserError({ expected: `no session is recorded in ${path}`, next: 'See: mlsd history' }, EXIT.io)
}
