import { digest } from '../disk/digest.ts'
import { readJournal } from '../disk/journal.ts'
import { places, spareFolders } from '../disk/places.ts'
import { createRecorder } from '../disk/recorder.ts'
import type { SessionSummary } from '../disk/session-summary.ts'
import { freshSession, listSessions } from '../disk/sessions.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { wordsOf } from '../report/imported.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Draft, JudgedDraft } from './import-draft.ts'
import { exportable, resumable } from './round/handle.ts'
import { savedElsewhere, savedNowhere } from './round/words.ts'

/** Where an imported round is, and what commands call it. */
export interface KeptDraft {
  /** null where it could be kept nowhere. */
  readonly name: string | null
  readonly exportAs: string | null
  readonly code: ExitCode
}

/** The round that a text was exported from is known by its id; it is the same as long as its words are. */
const isSame = ({ transcript, started }: Draft, { id, path, started: known }: SessionSummary): boolean => {
  const words = started.imported?.words
  if (known.imported !== undefined) return known.imported.words === words
  if (id !== transcript.session) return false
  return digest(wordsOf(sessionTranscript(replay(readJournal(path).events)))) === words
}

/** The same words are taken in once: twice they would count twice in every trend. */
export const refuseKnown = (io: Io, draft: Draft): void => {
  const known = listSessions(places(io)).find((summary) => isSame(draft, summary))
  if (known === undefined) return
  throw new UserError(
    {
      expected: 'a transcript that is not in your history yet',
      found: `the same words in session ${known.id}`,
      next: `See it: mlsd review ${known.id}`,
    },
    EXIT.no,
  )
}

/** Writes the round down as one that was played. */
export const keepDraft = (io: Io, { started, events }: JudgedDraft): KeptDraft => {
  const { id, path } = freshSession(places(io), started.at, io.random())
  const recorder = createRecorder({ path, fallbacks: spareFolders(io) })
  for (const event of events) recorder.append(event.type === 'started' ? { ...event, session: id } : event)
  const kept = recorder.settle()
  const named = { name: resumable({ handle: id }, kept), exportAs: exportable(io, { handle: id }, kept) }
  if (kept.kind === 'saved') return { ...named, code: EXIT.done }
  const { expected } = kept.complaint
  io.err.write(
    `mlsd: ${kept.kind === 'elsewhere' ? savedElsewhere(expected, kept.path) : savedNowhere(expected)}\n`,
  )
  return { ...named, code: EXIT.io }
}
