import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** The process that writes to a session's file now; null where there is none, or it was killed. */
const holderOf = (path: string): number | null => {
  try {
    const text = readFileSync(lockOf(path), 'utf8')
    const [pid = '', host = ''] = text.split(' ')
    const other = text !== mine() && host === hostname() && /^\d+$/.test(pid)
    return other && isAlive(Number(pid)) ? Number(pid) : null
  } catch {
    return null
  }
}

/** Refuses a round that is being played elsewhere: two writers would lose each other's answers. */
export const refuseHeld = (path: string): void => {
  const pid = holderOf(path)
  if (pid === null) return
  const expected = `this round is open in another terminal (process ${pid})`
  const next = `Go on there, or /pause it there and then: mlsd resume     If no mlsd runs: delete ${lockOf(path)}`
  throw new UserError({ expected, next }, EXIT.io)
}

/** Takes hold of a session's file as far as it can; returns how to let go. */
export const hold = (path: string): (() => void) => {
  try {
    writeFileSync(lockOf(path), mine(), { mode: 0o600 })
  } catch {
    // where no lock can be written the journal itself still notices another writer
    return () => undefined
  }
  return () => rmSync(lockOf(path), { force: true })
}
