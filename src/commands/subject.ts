import { resolve } from 'node:path'
import { readTextFile } from '../disk/files.ts'
import { readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession } from '../disk/sessions.ts'
import { readStandardInput } from '../disk/standard-input.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { readTranscriptFile } from '../report/transcript-file.ts'
import { transcriptForm } from '../report/transcript-form.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Transcript } from '../session/transcript.ts'

const WRITTEN = /^-$|\.(?:ya?ml|json|md|markdown)$/i

/** The transcript meant by a session (an id, a beginning of one, a path, `last`) or by a written file. */
export const subjectOf = async (io: Io, subject: string): Promise<Transcript> => {
  if (!WRITTEN.test(subject)) {
    const path = findSession(places(io), subject, { wanted: 'finished', cwd: io.cwd })
    return sessionTranscript(replay(readJournal(path).events))
  }
  const text = subject === '-' ? await readStandardInput(io) : readTextFile(resolve(io.cwd, subject))
  const { transcript, problems } = await readTranscriptFile(subject, text)
  if (transcript !== null) return transcript
  const [{ line = 1, column = 1, expected = 'a transcript', found = 'something else' } = {}] = problems
  throw new UserError({
    expected: `${subject}:${line}:${column} expected ${expected}`,
    found,
    next: `All of it: mlsd score ${subject}\n${transcriptForm()}`,
  })
}
