/** Everything a command may know of the process it runs in; tests pass their own. */
export interface Io {
  readonly in: NodeJS.ReadStream
  readonly out: NodeJS.WriteStream
  readonly err: NodeJS.WriteStream
  /** Both ends are a terminal, so that a person can be asked. */
  readonly isTTY: boolean
  /** Columns of the output; 80 where there is no terminal. */
  readonly width: number
  /** Colour depth of the output: 0 none, 1 sixteen, 2 two hundred and fifty-six, 3 millions. */
  readonly colour: 0 | 1 | 2 | 3
  /** Somebody sees the output and can page through it. */
  readonly paging: boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A fresh seed, 0 to 9999. */
  readonly random: () => number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

const colourOf = (out: NodeJS.WriteStream, env: Io['env'], argv: readonly string[]): Io['colour'] => {
  if (argv.includes('--no-color')) return 0
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced === '0' ? 0 : 1
  if (env['NO_COLOR'] || env['TERM'] === 'dumb' || !out.isTTY) return 0
  const depth = out.getColorDepth()
  if (depth >= 24) return 3
  if (depth >= 8) return 2
  return depth >= 4 ? 1 : 0
}

const pagingOf = (out: NodeJS.WriteStream, env: Io['env'], argv: readonly string[]): boolean =>
  Boolean(out.isTTY) && env['TERM'] !== 'dumb' && !env['MLSD_PLAIN'] && !argv.includes('--no-pager')

/** The one reader of `process`. `MLSD_NOW` (milliseconds) freezes the clock, for tests. */
export const processIo = (argv: readonly string[]): Io => {
  const { stdout, env } = process
  const frozen = env['MLSD_NOW']
  return {
    // Made when first asked for: opening a stream takes longer than most commands do.
    get in() {
      return process.stdin
    },
    out: stdout,
    get err() {
      return process.stderr
    },
    get isTTY() {
      return Boolean(stdout.isTTY && process.stdin.isTTY)
    },
    width: stdout.columns ?? 80,
    colour: colourOf(stdout, env, argv),
    paging: pagingOf(stdout, env, argv),
    now: frozen === undefined ? Date.now : () => Number(frozen),
    random: () => Math.floor(Math.random() * 10_000),
    env,
    cwd: process.cwd(),
  }
}
