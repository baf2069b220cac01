import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { Io } from '../../src/io.ts'

const made: string[] = []
// Registered before any hook of the file that imports this, and so run after them.
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder with these files in it: text as it is, other values as JSON (which is YAML); gone after the file's last test. */
export const scratch = (files: Readonly<Record<string, unknown>> = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'mlsd-test-'))
  made.push(root)
  write(root, files)
  return root
}

/** Adds files below a folder. */
export const write = (root: string, files: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(files)) {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value, null, 1))
  }
}

/** Sets a file's age, in seconds from now. */
export const age = (path: string, seconds: number): void => {
  const time = Date.now() / 1000 + seconds
  utimesSync(path, time, time)
}

/** As much of an Io as the disk asks for. */
export const ioWith = (env: Readonly<Record<string, string>>, cwd = '/'): Io =>
  ({ env, cwd }) as unknown as Io
