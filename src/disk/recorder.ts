import { type Complaint, UserError } from '../errors.ts'
import type { SessionEvent } from '../session/event.ts'
import { createJournal, type Journal } from './journal.ts'
import { hold } from './lock.ts'
import { spareFor } from './spare.ts'

/** Where the events of a round are when it stops. */
export type Kept =
  | { readonly kind: 'saved'; readonly path: string }
  /** The usual place could not be written; the whole round is in another file. */
  | { readonly kind: 'elsewhere'; readonly path: string; readonly complaint: Complaint }
  | { readonly kind: 'nowhere'; readonly complaint: Complaint }

/** The usual place cannot be written. */
export interface Trouble {
  readonly complaint: Complaint
  /** The file that holds the whole round meanwhile; null where there is none, and memory alone has it. */
  readonly elsewhere: string | null
}

/** Writes a round down event by event. A disk that fails stops nobody: events go elsewhere and are tried again. */
export interface Recorder<Event = SessionEvent> {
  readonly path: string
  /** What keeps events from where they belong, once for every time that it begins to or the other place changes. */
  append(event: Event): Trouble | null
  /** The last try, and if need be another place. */
  settle(): Kept
}

/** What a recorder goes on from. */
export interface RecorderStart<Event = SessionEvent> {
  readonly path: string
  /** An open journal and how to let go of it; none where the file is still to be made. */
  readonly journal?: Journal<Event>
  readonly release?: () => void
  /** What the journal holds already. */
  readonly events?: readonly Event[]
  /** Folders for a round that cannot be saved where it belongs, the best first. */
  readonly fallbacks?: readonly string[]
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

export const createRecorder = <Event = SessionEvent>(start: RecorderStart<Event>): Recorder<Event> => {
  const { path, fallbacks = [] } = start
  const all = [...(start.events ?? [])]
  const spare = spareFor<Event>(fallbacks, path)
  let { journal, release } = start
  let written = all.length
  let told: string | null | undefined

  const flush = (): Complaint | null =>
    attempt(() => {
      journal ??= createJournal<Event>(path)
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
      if (complaint === null) spare.drop()
      const elsewhere = complaint === null ? undefined : spare.keep(all)
      const isNew = elsewhere !== told
      told = elsewhere
      return complaint !== null && elsewhere !== undefined && isNew ? { complaint, elsewhere } : null
    },
    settle: () => {
      const complaint = flush()
      journal?.close()
      journal = undefined
      release?.()
      if (complaint === null) {
        spare.drop()
        return { kind: 'saved', path }
      }
      const other = spare.keep(all)
      spare.close()
      return other === null ? { kind: 'nowhere', complaint } : { kind: 'elsewhere', path: other, complaint }
    },
  }
}
