import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../io.ts'
import { places } from './places.ts'

const reportText = (argv: readonly string[], error: unknown): string =>
  [
    `mlsd ${argv.join(' ')}`,
    `node ${process.version} ${process.platform} ${process.arch}`,
    error instanceof Error ? (error.stack ?? error.message) : String(error),
    '',
  ].join('\n')

/** Keeps what a bug report needs in a file and says where; says the stack itself where no file can be written. */
export const writeBugReport = (io: Io, argv: readonly string[], error: unknown): string => {
  const text = reportText(argv, error)
  try {
    const folder = join(places(io).home, 'bugs')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${new Date(io.now()).toISOString().replaceAll(':', '-')}.txt`)
    writeFileSync(file, text, { mode: 0o600 })
    return `Nothing you entered is lost. Report: ${file}`
  } catch {
    return `Nothing you entered is lost. The report could not be written.`
  }
}
