import { resolve } from 'node:path'
import { readTextFile } from '../../disk/files.ts'
import { EXIT, UserError } from '../../errors.ts'
import type { Io } from '../../io.ts'
import { transcriptExample } from '../../report/transcript-example.ts'
import { readTranscriptFile } from '../../report/transcript-file.ts'
import type { Transcript } from '../../session/transcript.ts'

/** The written candidate of `--answers`; null without one. */
export const readAnswers = async (io: Io, file: string | undefined): Promise<Transcript | null> => {
  if (file === undefined) return null
  const { transcript, problems } = await readTranscriptFile(file, readTextFile(resolve(io.cwd, file)))
  if (transcript !== null) return transcript
  const [first] = problems
  const expected = `${file}:${first?.line ?? 1}:${first?.column ?? 1} ${first?.path ?? ''}: expected ${first?.expected}`
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  throw new UserError(
    {
      expected,
      found: `${first?.found}${more}`,
      next: `See all: mlsd score ${file}\n${transcriptExample()}`,
    },
    EXIT.no,
  )
}
