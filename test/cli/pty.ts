import * as pty from '@lydell/node-pty'
import headless from '@xterm/headless'

export interface TerminalOptions {
  readonly cols?: number
  readonly rows?: number
  /** Added to an environment that is made from nothing. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

export interface Exit {
  readonly exitCode: number
  readonly signal?: number | undefined
}

/** A program in a real pseudo-terminal, its screen drawn by a real terminal emulator. */
export interface TestTerminal {
  readonly pid: number
  /** Sends characters as a keyboard would. */
  type(text: string): void
  /** Pastes as a terminal would: between brackets when the program asked for them; newlines become CR. */
  paste(text: string): Promise<void>
  resize(cols: number, rows: number): void
  /** What can be seen, without blank rows at the end. */
  screen(): string
  /** Everything, with what has scrolled away. */
  scrollback(): string
  /** Everything the program wrote, escapes and all. */
  raw(): string
  /** Waits until the cursor stands there, counted from 0. */
  waitForCursor(row: number, column: number): Promise<void>
  /** Waits until the screen has the words, or passes the test; fails with the screen. */
  waitFor(wanted: string | RegExp | ((screen: string) => boolean), name?: string): Promise<string>
  /** Waits until the program reads bracketed pastes, which it does while an answer can be typed. */
  waitForPrompt(): Promise<void>
  kill(signal?: string): void
  /** Closes the window the program runs in. */
  hangUp(): void
  readonly exited: Promise<Exit>
}

const TIMEOUT = 15_000

const fits = (wanted: string | RegExp | ((screen: string) => boolean), screen: string): boolean => {
  if (typeof wanted === 'string') return screen.includes(wanted)
  return typeof wanted === 'function' ? wanted(screen) : wanted.test(screen)
}

/** The environment of a bare container: nothing of the machine but its path. */
export const bareEnv = (added: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  ...added,
})

export const openTerminal = (
  command: string,
  args: readonly string[],
  { cols = 80, rows = 24, env = {}, cwd = process.cwd() }: TerminalOptions = {},
): TestTerminal => {
  const term = new headless.Terminal({ cols, rows, allowProposedApi: true, scrollback: 20_000 })
  const environment = bareEnv(env)
  // The name would come to be TERM whatever the environment says.
  const name = environment['TERM'] ?? ''
  const child = pty.spawn(command, [...args], { cols, rows, cwd, env: environment, name })
  let raw = ''
  const changes = new Set<() => void>()
  const changed = (): void => {
    for (const check of [...changes]) check()
  }
  child.onData((chunk) => {
    raw += chunk
    term.write(chunk, changed)
  })
  // Answers to what the program asks the terminal.
  term.onData((answer) => child.write(answer))
  const exited = new Promise<Exit>((resolve) => {
    child.onExit((exit) => term.write('', () => resolve(exit)))
  })

  const linesFrom = (first: number): string => {
    const buffer = term.buffer.active
    const lines: string[] = []
    for (let row = first; row < buffer.length; row += 1) {
      lines.push(buffer.getLine(row)?.translateToString(true).trimEnd() ?? '')
    }
    return lines.join('\n').trimEnd()
  }
  const screen = (): string => linesFrom(term.buffer.active.baseY)

  const until = (passes: () => boolean, describe: () => string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        changes.delete(check)
        reject(new Error(`waited in vain for ${describe()}; the screen:\n${screen()}`))
      }, TIMEOUT)
      const check = (): void => {
        if (!passes()) return
        clearTimeout(timer)
        changes.delete(check)
        resolve()
      }
      changes.add(check)
      check()
    })
  const waitForPrompt = (): Promise<void> =>
    until(
      () => term.modes.bracketedPasteMode,
      () => 'a prompt',
    )

  return {
    pid: child.pid,
    type: (text) => child.write(text),
    paste: async (text) => {
      await waitForPrompt()
      child.write(`\x1b[200~${text.replace(/\r?\n/g, '\r')}\x1b[201~`)
    },
    resize: (newCols, newRows) => {
      term.resize(newCols, newRows)
      child.resize(newCols, newRows)
    },
    screen,
    scrollback: () => linesFrom(0),
    raw: () => raw,
    waitForCursor: (row, column) =>
      until(
        () => term.buffer.active.cursorY === row && term.buffer.active.cursorX === column,
        () =>
          `the cursor at ${row}, ${column}: it is at ${term.buffer.active.cursorY}, ${term.buffer.active.cursorX}`,
      ),
    waitFor: async (wanted, name = String(wanted)) => {
      await until(
        () => fits(wanted, screen()),
        () => name,
      )
      return screen()
    },
    waitForPrompt,
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    exited,
  }
}
