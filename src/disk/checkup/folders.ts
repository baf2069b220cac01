import { accessSync, closeSync, constants, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { reasonOf } from '../io-complaint.ts'

/** Whether a folder can be written. */
export interface FolderState {
  readonly path: string
  /** It is made when something is first kept there. */
  readonly exists: boolean
  /** Why it cannot be written; null where it can. */
  readonly problem: string | null
}

const existing = (path: string): string => {
  const up = dirname(path)
  return statSync(path, { throwIfNoEntry: false }) !== undefined || up === path ? path : existing(up)
}

const tryToWrite = (folder: string): void => {
  const probe = join(folder, `.mlsd-${process.pid}.tmp`)
  const file = openSync(probe, 'wx', 0o600)
  try {
    writeSync(file, ' '.repeat(4096))
  } finally {
    closeSync(file)
    rmSync(probe, { force: true })
  }
}

/** Tries it, as a disk may be full or read-only whatever the modes say; leaves nothing behind. */
export const folderState = (path: string): FolderState => {
  let exists = false
  try {
    exists = statSync(path, { throwIfNoEntry: false }) !== undefined
    if (exists) tryToWrite(path)
    else accessSync(existing(path), constants.W_OK | constants.X_OK)
    return { path, exists, problem: null }
  } catch (error) {
    return { path, exists, problem: reasonOf(error) }
  }
}

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whether the program of a command line is there; null where only the shell could tell. */
export const isThere = (command: string, path: string | undefined): boolean | null => {
  const [program] = /^[\w./+-]+(?=\s|$)/.exec(command) ?? []
  if (program === undefined || process.platform === 'win32') return null
  if (isAbsolute(program)) return canRun(program)
  if (program.includes('/')) return null
  return (path ?? '').split(delimiter).some((folder) => folder !== '' && canRun(join(folder, program)))
}

/** How many drafts are kept. */
export const countDrafts = (folder: string): number => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md')).length
  } catch {
    return 0
  }
}
