import type { Input } from './decode.ts'
import { createReader } from './reader.ts'

/** A signal that ends the program. */
export type EndingSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** What a prompt hears of: the keyboard, and what happens to the terminal. */
export type Heard =
  | Input
  | { readonly kind: 'end' }
  | { readonly kind: 'signal'; readonly signal: EndingSignal }
  | { readonly kind: 'resize' }
  /** Back after Ctrl-Z: whatever was drawn is no longer where it was. */
  | { readonly kind: 'resumed' }

/** Returns what it has no use for any more; the next listener gets that. */
export type Listener = (heard: readonly Heard[]) => readonly Heard[]

/** The keyboard. What comes while it is held and nobody listens waits for the next listener. */
export interface Source {
  /** Takes the keyboard raw: before anything is drawn that could be answered. */
  hold(): void
  /** Gives all input to the listener until the function returned is called. */
  listen(listener: Listener): () => void
  /** Hands the keyboard back, to another program or to the shell, until somebody listens again. */
  release(): void
  /** Forgets what was typed before a question could be read. */
  forget(): void
  /** Stops the program until the shell goes on with it. */
  suspend(): void
}

const BRACKETED_ON = '\x1b[?2004h'
const BRACKETED_OFF = '\x1b[?2004l'

const ENDING: readonly EndingSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

interface Terminal {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
}

/** Ends as a hang-up ends any program: Node would abort on a terminal that it cannot put in order. */
const dieOfHangUp = (): void => {
  process.removeAllListeners('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
}

const setRaw = ({ input, output }: Terminal, on: boolean): void => {
  try {
    if (input.isTTY) input.setRawMode(on)
    output.write(on ? BRACKETED_ON : BRACKETED_OFF)
  } catch {
    // The terminal is gone; whatever there is to save is still saved.
    process.once('exit', dieOfHangUp)
  }
}

/** Tells of what happens to the terminal and the process; the function returned stops it. */
const attach = (
  { input, output }: Terminal,
  resumed: () => void,
  deliver: (heard: readonly Heard[]) => void,
): (() => void) => {
  const ended = (): void => deliver([{ kind: 'end' }])
  const resized = (): void => deliver([{ kind: 'resize' }])
  const signals = ENDING.map((signal) => [signal, () => deliver([{ kind: 'signal', signal }])] as const)
  input.on('end', ended).on('close', ended).on('error', ended)
  output.on('resize', resized)
  process.on('SIGCONT', resumed)
  for (const [signal, heard] of signals) process.on(signal, heard)
  return () => {
    input.off('end', ended).off('close', ended).off('error', ended)
    output.off('resize', resized)
    process.off('SIGCONT', resumed)
    for (const [signal, heard] of signals) process.off(signal, heard)
  }
}

/** The keyboard in raw mode, or as the shell has it. */
const createGrip = (terminal: Terminal, read: (chunk: Buffer) => void) => {
  const { input } = terminal
  let held = false
  const release = (): void => {
    if (!held) return
    held = false
    input.off('data', read)
    process.off('exit', release)
    setRaw(terminal, false)
    input.pause()
  }
  return {
    take: () => {
      if (held) return
      held = true
      input.on('data', read)
      process.on('exit', release)
      setRaw(terminal, true)
      input.resume()
    },
    release,
  }
}

/** The keyboard of a terminal. */
export const createSource = (input: NodeJS.ReadStream, output: NodeJS.WriteStream): Source => {
  const terminal = { input, output }
  let waiting: readonly Heard[] = []
  let listening: Listener | null = null
  // The end and a signal are told to every listener to come: there is nothing after them.
  let last: Heard | null = null
  let stopped = false

  const deliver = (heard: readonly Heard[]): void => {
    last = heard.find(({ kind }) => kind === 'end' || kind === 'signal') ?? last
    if (heard.length > 0) waiting = [...waiting, ...(listening ? listening(heard) : heard)]
  }
  const hear = createReader(deliver)
  const grip = createGrip(terminal, (chunk) => {
    // While the program works nobody reads Ctrl-C: then it does what it does everywhere.
    const unheard = listening === null && chunk.includes(3) && process.listenerCount('SIGINT') === 0
    if (unheard) process.kill(process.pid, 'SIGINT')
    else hear(chunk)
  })
  const resumed = (): void => {
    stopped = false
    setRaw(terminal, true)
    input.resume()
    deliver([{ kind: 'resumed' }])
  }
  return {
    hold: grip.take,
    listen: (listener) => {
      listening = listener
      const detach = attach(terminal, resumed, deliver)
      grip.take()
      input.ref?.()
      const early = last && !waiting.includes(last) ? [...waiting, last] : waiting
      waiting = []
      setImmediate(() => deliver(early))
      return () => {
        listening = null
        detach()
        // A keyboard that nobody listens to keeps no program alive.
        input.unref?.()
      }
    },
    release: grip.release,
    forget: () => {
      waiting = []
    },
    suspend: () => {
      if (process.platform === 'win32') return
      stopped = true
      setRaw(terminal, false)
      process.kill(0, 'SIGTSTP')
      // Where nothing could stop the program, nothing will tell it to go on: it goes on by itself.
      setTimeout(() => setImmediate(() => stopped && resumed()), 50)
    },
  }
}
