import { spawn } from 'node:child_process'

type Env = Readonly<Record<string, string | undefined>>

const WINDOWS = process.platform === 'win32'
const USUAL = 'less -FRX'
/** Where it is missing nobody asked for it, so that nobody is told. */
const USUAL_IF_THERE = `command -v less >/dev/null 2>&1 || exit 127; exec ${USUAL}`
/** Commands that page nothing: the text is printed without them. */
const NO_PAGER: ReadonlySet<string> = new Set(['', 'cat'])

/** The command the person set for this program or for all, else `less`; null where nothing is to be paged. */
export const pagerCommand = (env: Env): string | null => {
  const command = (env['MLSD_PAGER'] ?? env['PAGER'] ?? (WINDOWS ? '' : USUAL)).trim()
  return NO_PAGER.has(command) ? null : command
}

const ignore = (): void => undefined

/** What a shell tells of a program that a signal ended: the person's, or the pipe's that was closed. */
const QUIT: ReadonlySet<number | string | null> = new Set([
  0,
  ...[129, 130, 141, 143],
  ...['SIGHUP', 'SIGINT', 'SIGPIPE', 'SIGTERM'],
])

/** Shows a text in a pager until the person has read enough; false where it is missing or failed. */
export const runPager = (command: string, text: string, env: Env): Promise<boolean> => {
  // So that a pager which is set without options keeps colours, and leaves what it showed on the screen.
  const set = { LESS: 'FRX', LV: '-c', ...env }
  const line = command === USUAL ? USUAL_IF_THERE : command
  const child = spawn(line, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: set })
  // One that is quit early closes the pipe.
  child.stdin.on('error', ignore)
  child.stdin.end(text)
  // Ctrl-C in the pager is the pager's.
  process.on('SIGINT', ignore)
  return new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (status, signal) => resolve(QUIT.has(status ?? signal)))
  }).finally(() => process.off('SIGINT', ignore))
}
