import { resolve } from 'node:path'
import { writeTextFile } from '../disk/files.ts'
import type { Io } from '../io.ts'
import { cleanLine } from '../render/clean.ts'

const ESCAPES = /\x1b\[[\d;]*m/g
const USUAL_ROWS = 24

const isLonger = (text: string, rows: number, columns: number): boolean => {
  let taken = 0
  for (const line of text.split('\n')) {
    const width = line.length <= columns ? line.length : line.replace(ESCAPES, '').length
    taken += Math.max(1, Math.ceil(width / columns))
    if (taken >= rows) return true
  }
  return false
}

const paged = async (io: Io, text: string): Promise<boolean> => {
  const { pagerCommand, runPager } = await import('../terminal/run-pager.ts')
  const command = pagerCommand(io.env)
  return command !== null && (await runPager(command, text, io.env))
}

/** Prints a text; through the person's pager where it is longer than the screen. */
export const print = async (io: Io, text: string): Promise<void> => {
  const whole = `${text}\n`
  const isLong = io.paging && isLonger(text, io.out.rows || USUAL_ROWS, io.width || 80)
  if (!isLong || !(await paged(io, whole))) io.out.write(whole)
}

/** Prints a text, or writes it to the file that was named for it; `-` is standard output, as it is standard input elsewhere. */
export const printTo = async (io: Io, text: string, output: string | undefined): Promise<void> => {
  if (output === undefined || output === '-') return print(io, text)
  writeTextFile(resolve(io.cwd, output), `${text}\n`)
  io.err.write(`Written to ${cleanLine(output)}\n`)
}
