import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a run of the program left behind. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** How the program is run: the built binary, in an environment made from nothing. */
export interface RunOptions {
  readonly home: string
  readonly input?: string
  readonly cwd?: string
  readonly bin?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built program through pipes and waits for its end. */
export const run = (args: readonly string[], options: RunOptions): Ran => {
  const { home, input = '', cwd = root, bin = join(root, 'bin', 'mlsd.js'), env = {} } = options
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, MLSD_HOME: home, TZ: 'UTC', ...env },
  })
  return { status, out: stdout, err: stderr }
}

/** A folder of its own, taken away afterwards. */
export const scratch = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'mlsd-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
