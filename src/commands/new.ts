import { openContent } from '../disk/content.ts'
import { createTextFile } from '../disk/files.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { companyDraft, type Draft, promptDraft } from './new-draft.ts'

export interface NewArguments {
  /** `prompt` or `company`. */
  readonly kind: string
  /** `company/slug`, or the id of a company. */
  readonly id: string
  /** Ranking where none is named. */
  readonly family?: string
  /** With blanks, not with a sample. */
  readonly empty?: boolean
}

const draftOf = async (io: Io, given: NewArguments): Promise<Draft> => {
  if (given.kind === 'company') return companyDraft(io, given.id)
  if (given.kind === 'prompt') return promptDraft(io, await openContent(io), given)
  throw new UserError({
    expected: `"prompt" or "company", found "${given.kind}"`,
    next: 'See: mlsd new --help',
  })
}

/** `mlsd new prompt <company>/<slug>`, `mlsd new company <id>` */
export const runNew = async (io: Io, given: NewArguments): Promise<ExitCode> => {
  const { path, text, next, taken, about } = await draftOf(io, given)
  if (!createTextFile(path, text))
    throw new UserError({ expected: `${path} exists already`, next: 'Edit it, or choose another id.' })
  const told = taken === undefined ? '' : `${taken}\n`
  io.out.write(`${path}\n\n${told}${about}\nCheck it:  mlsd check ${path}\nThen:      ${next}\n`)
  return EXIT.done
}
