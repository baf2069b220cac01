import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { EXIT, UserError } from '../errors.ts'
import { ioComplaint } from './io-complaint.ts'

const failed = (doing: string, path: string, error: unknown, next: string): UserError =>
  new UserError({ ...ioComplaint(doing, path, error), next }, EXIT.io)

/** Only bytes that are UTF-8 are text; a byte order mark is left out. */
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The whole of a text file, or a UserError that says why not. */
export const readTextFile = (path: string): string => {
  try {
    return decoder.decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) {
      const complaint = {
        expected: `${path} is to be text in UTF-8`,
        found: 'other bytes',
        next: 'Save it as UTF-8 and try again.',
      }
      throw new UserError(complaint, EXIT.io)
    }
    throw failed('read', path, error, 'Check the path and its permissions.')
  }
}

/** A folder and those above it, 0700. One by one: all at once, a read-only disk is said to lack the file. */
export const makeFolder = (path: string): void => {
  if (existsSync(path) || dirname(path) === path) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

const isRegularOrNew = (path: string): boolean => {
  try {
    return lstatSync(path).isFile()
  } catch {
    return true
  }
}

const writeDurably = (path: string, text: string): void => {
  const file = openSync(path, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Writes a file that must not exist yet, 0600, its folder 0700; false where there is one. */
export const createTextFile = (path: string, text: string): boolean => {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw failed('write', path, error, 'Choose another place, or make room, and try again.')
  }
}

/** The new text replaces the old in one step, so that a full disk leaves the old one whole. */
const replace = (path: string, text: string): void => {
  const fresh = `${path}.${process.pid}.tmp`
  try {
    writeDurably(fresh, text)
    renameSync(fresh, path)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}

/** Writes a file 0600, making its folder 0700; a UserError says why where that fails. */
export const writeTextFile = (path: string, text: string): void => {
  try {
    makeFolder(dirname(path))
    // A pipe, a device or a link is written through, not replaced.
    if (isRegularOrNew(path)) replace(path, text)
    else writeFileSync(path, text)
  } catch (error) {
    throw failed('write', path, error, 'Choose another place, or make room, and try again.')
  }
}
