import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeTextFile } from './files.ts'

/** The text of one round that was written but not sent. */
export interface DraftFile {
  readonly path: string
  /** Empty where there is none. */
  read(): string
  /** Makes sure that there is a file to edit; false where none can be made. */
  begin(): boolean
  /** Keeps it as well as it can: a full disk must not stop the writing. */
  keep(text: string): void
  drop(): void
}

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** The draft of the session whose file is called `name`. */
export const draftFile = (places: { readonly drafts: string }, name: string): DraftFile => {
  const path = join(places.drafts, `${SAFE.test(name) ? name : 'other'}.md`)
  const drop = (): void => rmSync(path, { force: true })
  const read = (): string => {
    try {
      return readFileSync(path, 'utf8').trimEnd()
    } catch {
      return ''
    }
  }
  const write = (text: string): boolean => {
    try {
      writeTextFile(path, text)
      return true
    } catch {
      // what was sent is safe in the journal; the draft is still on the screen
      return false
    }
  }
  return {
    path,
    read,
    drop,
    begin: () => write(`${read()}\n`),
    keep: (text) => {
      if (text.trim() === '') drop()
      else write(`${text}\n`)
    },
  }
}
