import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Complaint, UserError } from '../errors.ts'
import type { SessionEvent } from '../session/event.ts'
import { createJournal, type Journal } from './journal.ts'
import { hold } from './lock.ts'

/** Where the events of a round are when it stops. */
export type Kept =
  | { readonly kind: 'saved'; readonly path: string }
  /** The usual place could not be written; the whole round is in another file. */
  | { readonly kind: 'elsewhere'; readonly path: string; readonly complaint: Complaint }
  | { readonly kind: 'nowhere'; readonly complaint: Complaint }

/** Writes a round down event by event. A disk that fails stops nobody: events wait in memory and are tried again. */
export interface Recorder<Event = SessionEvent> {
  readonly path: string
  /** What keeps events from the disk, once for every time that it begins to fail; else null. */
  append(event: Event): Complaint | null
  /** The last try, and if need be another place. */
  settle(): Kept
}

/** What a recorder goes on from. */
export interface RecorderStart<Event = SessionEvent> {
  readonly path: string
  /** An open journal; none where the file is still to be made. */
  readonly journal?: Journal<Event>
  /** What the journal holds already. */
  readonly events?: readonly Event[]
  /** Folder for a round that cannot be saved where it belongs. */
  readonly fallback?: string
}

const attempt = (act: () => void): Complaint | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof UserError) return error.complaint
    throw error
  }
}

const saveElsewhere = <Event>(folder: string, path: string, events: readonly Event[]): string | null => {
  const other = join(folder, `mlsd-${basename(path, '.jsonl')}-${process.pid}.jsonl`)
  const failure = attempt(() => {
    const journal = createJournal<Event>(other)
    for (const event of events) journal.append(event)
    journal.close()
  })
  return failure === null ? other : null
}

export const createRecorder = <Event = SessionEvent>(start: RecorderStart<Event>): Recorder<Event> => {
  const { path, fallback = tmpdir() } = start
  const all = [...(start.events ?? [])]
  let { journal } = start
  let written = all.length
  let fails = false
  let release = journal === undefined ? undefined : hold(path)

  const flush = (): Complaint | null =>
    attempt(() => {
      journal ??= createJournal(path)
      release ??= hold(path)
      for (const event of all.slice(written)) {
        journal.append(event)
        written += 1
      }
    })
  return {
    path,
    append: (event) => {
      all.push(event)
      const complaint = flush()
      const isNew = complaint !== null && !fails
      fails = complaint !== null
      return isNew ? complaint : null
    },
    settle: () => {
      const complaint = flush()
      journal?.close()
      journal = undefined
      release?.()
      if (complaint === null) return { kind: 'saved', path }
      const other = saveElsewhere(fallback, path, all)
      return other === null ? { kind: 'nowhere', complaint } : { kind: 'elsewhere', path: other, complaint }
    },
  }
}
