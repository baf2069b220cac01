import { resolve } from 'node:path'
import { readTextFile } from '../disk/files.ts'
import { readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession } from '../disk/sessions.ts'
import { readStandardInput } from '../disk/standard-input.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { transcriptExample } from '../report/transcript-example.ts'
import { readTranscriptFile } from '../report/transcript-file.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import type { Transcript } from '../session/transcript.ts'

const WRITTEN = /^-$|\.(?:ya?ml|json|md|markdown)$/i

/** What a round can be told by: its journal, or what somebody wrote down. */
export type Subject =
  | { readonly kind: 'session'; readonly path: string }
  | { readonly kind: 'written'; readonly transcript: Transcript }

/** A session (an id, a beginning of one, a path, `last`) or a written file. */
export const subjectNamed = async (io: Io, subject: string): Promise<Subject> =>
  WRITTEN.test(subject)
    ? { kind: 'written', transcript: await writtenTranscript(io, subject) }
    : { kind: 'session', path: findSession(places(io), subject, { wanted: 'finished', cwd: io.cwd }) }

/** The transcript of such a subject. */
export const subjectOf = async (io: Io, text: string): Promise<Transcript> => {
  const subject = await subjectNamed(io, text)
  if (subject.kind === 'written') return subject.transcript
  return sessionTranscript(replay(readJournal(subject.path).events))
}

const writtenTranscript = async (io: Io, subject: string): Promise<Transcript> => {
  const text = subject === '-' ? await readStandardInput(io) : readTextFile(resolve(io.cwd, subject))
  const { transcript, problems } = await readTranscriptFile(subject, text)
  if (transcript !== null) return transcript
  const [{ line = 1, column = 1, expected = 'a transcript', found = 'something else' } = {}] = problems
  throw new UserError({
    expected: `${subject}:${line}:${column} expected ${expected}`,
    found,
    next: `All of it: mlsd score ${subject}\n${transcriptExample()}`,
  })
}
