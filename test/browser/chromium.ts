import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** What $CHROMIUM names, whether it is there or not; otherwise the first on the PATH; null where there is none. */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string | null => {
  const { CHROMIUM: named, PATH: path = '' } = env
  if (named !== undefined && named !== '') return named
  const places = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return places.find(isProgram) ?? null
}

const flagsOf = (profile: string): string[] => [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
]

/** A message of the browser: the answer to a command, or an event. */
export interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

export interface Browser {
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>
  readonly listen: (listener: (message: Message) => void) => () => void
  readonly close: () => Promise<void>
}

/** Messages end with a zero; a piece of the pipe may end in the middle of a letter. */
const messages = (pipe: Readable, heard: (message: Message) => void): void => {
  let rest = Buffer.alloc(0)
  pipe.on('data', (piece: Buffer) => {
    rest = Buffer.concat([rest, piece])
    for (let zero = rest.indexOf(0); zero >= 0; zero = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, zero).toString('utf8')) as Message
      rest = rest.subarray(zero + 1)
      heard(message)
    }
  })
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

/** A browser with a profile of its own, spoken to through a pipe: no port is opened. */
export const openBrowser = (program: string): Browser => {
  const profile = mkdtempSync(join(tmpdir(), 'mlsd-browser-'))
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
  // who is killed takes nothing away: what it puts into the temp folder goes with its profile
  const env = { ...process.env, TMPDIR: profile }
  const child = spawn(program, flagsOf(profile), { stdio: [...stdio], env })
  const waiting = new Map<number, { resolve: (message: Message) => void; reject: (error: Error) => void }>()
  let end: string | null = null
  const gone = (why: string): void => {
    end ??= why
    for (const { reject } of waiting.values()) reject(new Error(why))
    waiting.clear()
  }
  child.on('error', (error) => gone(`${program}: ${error.message}`))
  child.on('exit', (code) => gone(`${program} ended with ${code}`))
  const commands = child.stdio[3] as Writable
  commands.on('error', () => undefined)
  const listeners = new Set<(message: Message) => void>()
  messages(child.stdio[4] as Readable, (message) => {
    const answered = message.id === undefined ? undefined : waiting.get(message.id)
    if (answered === undefined) for (const listener of listeners) listener(message)
    else {
      waiting.delete(message.id ?? 0)
      answered.resolve(message)
    }
  })
  let last = 0
  return {
    send: async (method, params = {}, sessionId) => {
      if (end !== null) throw new Error(end)
      last += 1
      const id = last
      const answer = new Promise<Message>((resolve, reject) => waiting.set(id, { resolve, reject }))
      const session = sessionId === undefined ? {} : { sessionId }
      commands.write(`${JSON.stringify({ id, method, params, ...session })}\0`)
      const { result = {}, error } = await answer
      if (error !== undefined) throw new Error(`${method}: ${error.message}`)
      return result
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await ended(child)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
