import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UserError } from '../errors.ts'
import { createJournal, type Journal } from './journal.ts'

/** Another file for a round whose own cannot be written. */
export interface Spare<Event> {
  /** Where all the events are now; null where no folder could be written. */
  keep(events: readonly Event[]): string | null
  /** They are where they belong again. */
  drop(): void
  /** Leaves the file as it is. */
  close(): void
}

const attempt = <T>(act: () => T): T | null => {
  try {
    return act()
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

const remove = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // litter on a disk that fails as well must not end the round
  }
}

/** A journal that had room for all of them; nothing stays of one that had not. */
const filled = <Event>(path: string, events: readonly Event[]): Journal<Event> | null => {
  const journal = attempt(() => createJournal<Event>(path))
  if (journal === null) return null
  const isWhole = attempt(() => {
    for (const event of events) journal.append(event)
    return true
  })
  if (isWhole === true) return journal
  journal.close()
  remove(path)
  return null
}

/** The first of the folders that can be written takes the round, the next where that one fails later. */
export const spareFor = <Event>(folders: readonly string[], path: string): Spare<Event> => {
  const name = `mlsd-${basename(path, '.jsonl')}-${process.pid}.jsonl`
  let journal: Journal<Event> | null = null
  let written = 0
  const goesOn = (events: readonly Event[]): true | null =>
    attempt(() => {
      if (journal === null) return null
      for (const event of events.slice(written)) {
        journal.append(event)
        written += 1
      }
      return true
    })
  const close = (): void => {
    journal?.close()
    journal = null
  }
  const drop = (): void => {
    if (journal !== null) remove(journal.path)
    close()
  }
  const moved = (events: readonly Event[]): string | null => {
    for (const folder of folders) {
      const other = filled(join(folder, name), events)
      if (other === null) continue
      // the same path where the first file had been taken away
      if (other.path === journal?.path) close()
      else drop()
      journal = other
      written = events.length
      return other.path
    }
    // what is open stays so: it has the most there is, and may have room for the next event
    return null
  }
  return {
    keep: (events) => (goesOn(events) === true ? (journal?.path ?? null) : moved(events)),
    drop,
    close,
  }
}
