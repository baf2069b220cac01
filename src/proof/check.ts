import type { Company, Problem } from '../bank/bank-types.ts'
import { missingFiles } from '../bank/gather.ts'
import { type ContentText, type Library, readLibrary } from '../bank/library.ts'
import { inFileOrder, lintContent } from '../bank/lint.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { withoutFollowers } from './followers.ts'
import { type LibraryProof, proveLibrary } from './library.ts'
import { notesOn } from './notes.ts'
import { notesOnPrompts } from './own-notes.ts'

/** Content files that are checked together, and what they stand on. */
export interface Bundle {
  readonly texts: readonly ContentText[]
  /** Rubrics and companies that are known besides; null where the files are the whole. */
  readonly base: { readonly rubrics: Rubrics; readonly companies: readonly Company[] } | null
  /** Files that could not be read at all. */
  readonly unread: readonly Problem[]
}

/** A bundle after every check: of form, across files, and of what it claims about answers. */
export interface CheckedBundle {
  readonly library: Library
  readonly proof: LibraryProof
  readonly problems: readonly Problem[]
  /** What is worth a look in somebody's own files that have no problem. */
  readonly notes: readonly Problem[]
}

/** Runs every check there is; what one finds does not keep the next from looking. */
export const checkBundle = ({ texts, base, unread }: Bundle): CheckedBundle => {
  const library = readLibrary(texts, base?.rubrics)
  const proof = proveLibrary(library)
  const standard = base === null ? 'complete' : 'playable'
  const across = lintContent(library, { companies: base?.companies ?? [], standard })
  const claimed = withoutFollowers(proof.problems, across)
  const missing = base === null ? missingFiles(library.rubrics) : []
  const problems = [...unread, ...missing, ...library.problems, ...across, ...claimed]
  const notes =
    base === null || problems.length > 0 ? [] : [...notesOn(library), ...notesOnPrompts(library, proof)]
  return { library, proof, problems: inFileOrder(problems), notes: inFileOrder(notes) }
}
