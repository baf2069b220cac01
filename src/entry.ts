import type { Option } from 'commander'
import type { ExitCode } from './errors.ts'
import type { Io } from './io.ts'

/** One command: how it is called, and the module that is loaded only when it runs. */
export interface Entry {
  readonly usage: string
  readonly group: string
  readonly options: readonly Option[]
  /** Names under which the positional arguments are handed to `run`. */
  readonly arguments?: readonly string[]
  /** All that a positional argument may be, by its name in the usage. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  readonly run: (io: Io, given: never) => Promise<ExitCode>
}
