import { openContent } from '../disk/content.ts'
import { createTextFile, readTextFile, writeTextFile } from '../disk/files.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { companyDraft, type Draft, promptDraft } from './new-draft.ts'

export interface NewArguments {
  /** `prompt` or `company`. */
  readonly kind: string
  /** `company/slug`, or the id of a company. */
  readonly id: string
  /** Of a prompt; asked for in a terminal where none is named. */
  readonly family?: string
  /** With blanks, not with a sample. */
  readonly empty?: boolean
}

const draftOf = async (io: Io, given: NewArguments): Promise<Draft | null> => {
  if (given.kind === 'company') return companyDraft(io, given.id)
  if (given.kind === 'prompt') return promptDraft(io, await openContent(io), given)
  throw new UserError({
    expected: `"prompt" or "company", found "${given.kind}"`,
    next: 'See: mlsd new --help',
  })
}

/** Begun anew only where nobody worked on it. */
const begun = ({ path, text, isEdited }: Draft): boolean => {
  if (createTextFile(path, text)) return true
  if (isEdited(readTextFile(path))) return false
  writeTextFile(path, text)
  return true
}

/** `mlsd new prompt <company>/<slug>`, `mlsd new company <id>` */
export const runNew = async (io: Io, given: NewArguments): Promise<ExitCode> => {
  const draft = await draftOf(io, given)
  if (draft === null) return EXIT.interrupted
  const { path, next, about } = draft
  if (!begun(draft))
    throw new UserError({ expected: `${path} exists already`, next: 'Edit it, or choose another id.' })
  io.out.write(`${path}\n\n${about}\nCheck it:  mlsd check ${path}\nThen:      ${next}\n`)
  return EXIT.done
}
