import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { EXIT, UserError } from '../errors.ts'
import type { SessionEvent } from '../session/event.ts'
import { digest } from './digest.ts'
import { makeFolder } from './files.ts'
import { ioComplaint } from './io-complaint.ts'
import { decodeJournal, type JournalText } from './journal-text.ts'

/** A session's file, open for appending. */
export interface Journal<Event = SessionEvent> {
  readonly path: string
  /** Returns when the event is on the disk; throws a UserError, and leaves no half line, when it is not. */
  append(event: Event): void
  close(): void
}

const failed = (doing: string, path: string, error: unknown): UserError =>
  new UserError(ioComplaint(doing, path, error), EXIT.io)

const guarded = <T>(doing: string, path: string, act: () => T): T => {
  try {
    return act()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw failed(doing, path, error)
  }
}

const FULL = Object.assign(new Error('short write'), { code: 'ENOSPC' })

const checkStillOurs = (file: number, path: string, size: number): void => {
  const { size: found, nlink } = fstatSync(file)
  if (nlink === 0) throw Object.assign(new Error('removed'), { code: 'ENOENT' })
  if (found === size) return
  const expected = `this session is being written by another mlsd (${path})`
  throw new UserError({ expected, next: 'Close the other one, then: mlsd resume' }, EXIT.io)
}

/** Newlines in texts are escaped, so a line is always a whole event. */
const lineOf = (event: unknown): string => `${JSON.stringify(event)}\n`

/** Whole and on the disk, or not at all: what a full disk cut off is taken back. */
const appendWhole = (file: number, size: number, line: Buffer): number => {
  try {
    if (writeSync(file, line) < line.length) throw FULL
    fdatasyncSync(file)
    return size + line.length
  } catch (error) {
    ftruncateSync(file, size)
    throw error
  }
}

const journalOn = <Event>(file: number, path: string, start: number): Journal<Event> => {
  let size = start
  return {
    path,
    append: (event) =>
      guarded('write', path, () => {
        checkStillOurs(file, path, size)
        size = appendWhole(file, size, Buffer.from(lineOf(event)))
      }),
    close: () => closeSync(file),
  }
}

/** A new file, 0600 in a folder 0700; throws a UserError where there is one already or none can be made. */
export const createJournal = <Event = SessionEvent>(path: string): Journal<Event> =>
  guarded('create', path, () => {
    makeFolder(dirname(path))
    return journalOn(openSync(path, 'ax', 0o600), path, 0)
  })

/** All events of a session's file. A last line that a killed write left is passed over. */
export const readJournal = (path: string): JournalText =>
  decodeJournal(
    path,
    guarded('read', path, () => readFileSync(path)),
  )

/** What tells the content of a session's file from any other; its last line may be torn. */
export const journalDigest = (path: string): string =>
  digest(guarded('read', path, () => readFileSync(path, 'latin1')))

/** Whoever would write hears why not; what was read can be gone on with elsewhere. */
const closedJournal = (path: string, why: UserError): Journal => ({
  path,
  append: () => {
    throw why
  },
  close: () => undefined,
})

/** Goes on with a session's file: a torn end is cut off, a missing last newline added. */
export const openJournal = (path: string): { journal: Journal; events: readonly SessionEvent[] } => {
  const { events, size, unended } = readJournal(path)
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND)
    if (fstatSync(file).size > size) ftruncateSync(file, size)
    const start = size + (unended ? writeSync(file, '\n') : 0)
    return { journal: journalOn(file, path, start), events }
  } catch (error) {
    return { journal: closedJournal(path, failed('write', path, error)), events }
  }
}
