import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXIT, UserError } from '../errors.ts'
import { type DrillEvent, decodeDrillEvent } from '../session/drill-event.ts'
import { ioComplaint } from './io-complaint.ts'
import { decodeLines } from './journal-text.ts'
import { sessionId } from './sessions.ts'

/** The folder drills lie in. */
interface DrillPlaces {
  readonly drills: string
}

/** What all drills tell, and the files that could not be read. */
export interface ReadDrills {
  /** The oldest drill first. */
  readonly events: readonly DrillEvent[]
  readonly complaints: readonly string[]
}

const SUFFIX = '.jsonl'

/** Paths of all drills, the oldest first. */
export const drillFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new UserError(ioComplaint('read', folder, error), EXIT.io)
  }
}

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UserError(ioComplaint('read', path, error), EXIT.io)
  }
}

/** One drill from beginning to end. */
export const readDrill = (path: string): readonly DrillEvent[] =>
  decodeLines(decodeDrillEvent, path, bytesOf(path)).events

/** Every answer of every drill; a last line that a killed write left is passed over, as with sessions. */
export const readDrills = ({ drills }: DrillPlaces): ReadDrills => {
  const events: DrillEvent[] = []
  const complaints: string[] = []
  for (const path of drillFiles(drills)) {
    try {
      events.push(...readDrill(path))
    } catch (error) {
      // one file that was edited by hand must not take the others along
      if (!(error instanceof UserError)) throw error
      complaints.push(error.message)
    }
  }
  return { events, complaints }
}

/** Id and path of a drill that begins now; another number where the first is taken. */
export const freshDrill = (
  { drills }: DrillPlaces,
  at: number,
  chance: number,
): { readonly id: string; readonly path: string } => {
  for (let more = 0; ; more += 1) {
    const id = sessionId(at, (chance + more) % 10_000)
    const path = join(drills, `${id}${SUFFIX}`)
    if (!existsSync(path)) return { id, path }
  }
}
