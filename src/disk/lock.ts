import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { EXIT, UserError } from '../errors.ts'

/** Beside a session's file while a round is written to it. */
const lockOf = (path: string): string => `${path}.lock`

const mine = (): string => `${process.pid} ${hostname()}`

/** A signal that does nothing tells whether there is somebody to take it; not being allowed to send it, that there is. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The other process that a lock names; null where it names none, or one that was killed. */
const holderIn = (text: string): number | null => {
  const [pid = '', host = ''] = text.split(' ')
  const other = text !== mine() && host === hostname() && /^\d+$/.test(pid)
  return other && isAlive(Number(pid)) ? Number(pid) : null
}

const held = (lock: string, pid: number): UserError => {
  const expected = `this round is open in another terminal (process ${pid})`
  const next = `Go on there, or /pause it there and then: mlsd resume     If no mlsd runs: delete ${lock}`
  return new UserError({ expected, next }, EXIT.io)
}

const isBecause = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code

/** With its words in it from the first moment, so that nobody reads half of it; half of it where links cannot be made. */
const write = (lock: string): void => {
  const words = `${lock}.${process.pid}`
  try {
    writeFileSync(words, mine(), { mode: 0o600 })
    linkSync(words, lock)
  } catch (error) {
    if (isBecause(error, 'EEXIST')) throw error
    writeFileSync(lock, mine(), { flag: 'wx', mode: 0o600 })
  } finally {
    rmSync(words, { force: true })
  }
}

/** False where there is a lock already. */
const created = (lock: string): boolean => {
  try {
    write(lock)
    return true
  } catch (error) {
    if (isBecause(error, 'EEXIST')) return false
    throw error
  }
}

const release = (lock: string): void => {
  if (textOf(lock) === mine()) rmSync(lock, { force: true })
}

/**
 * Takes a killed process's lock away. One does so at a time, for whoever moved it aside to look at it would leave the
 * place free for a third while it is somebody's by now.
 */
const takeAway = (lock: string): void => {
  const guard = `${lock}.away`
  if (!created(guard)) {
    const text = textOf(guard)
    if (text !== '' && holderIn(text) === null) rmSync(guard, { force: true })
    return
  }
  try {
    if (holderIn(textOf(lock)) === null) rmSync(lock, { force: true })
  } finally {
    release(guard)
  }
}

/**
 * Takes hold of a session's file as far as it can, and returns how to let go. Refuses a round that is being
 * played elsewhere: two writers would lose each other's answers.
 */
export const hold = (path: string): (() => void) => {
  const lock = lockOf(path)
  try {
    while (!created(lock)) {
      const pid = holderIn(textOf(lock))
      if (pid !== null) throw held(lock, pid)
      takeAway(lock)
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    // where no lock can be written the journal itself still notices another writer
    return () => undefined
  }
  return () => release(lock)
}
