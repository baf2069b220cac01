import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VERSION } from '../version.ts'
import { writeTextFile } from './files.ts'

/** A value that was made once, and what it was made from. */
interface Entry<T> {
  readonly key: string
  readonly value: T
}

/** What is kept under this path, if it was made from the same; null otherwise, or where it cannot be read. */
export const cached = <T>(path: string, key: string): T | null => {
  try {
    const entry = JSON.parse(readFileSync(path, 'utf8')) as Entry<T>
    return entry.key === key ? (entry.value ?? null) : null
  } catch {
    return null
  }
}

/** Keeps a value under a path; one key at a time, so that nothing grows. */
export const keep = <T>(path: string, key: string, value: T): void => {
  try {
    writeTextFile(path, JSON.stringify({ key, value }))
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}

/** What was built when, by the age of a module that makes what is kept: another build may make it otherwise. */
export const buildOf = (module: string): string => `${VERSION} ${statSync(fileURLToPath(module)).mtimeMs}`
