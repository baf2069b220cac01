import { createReadStream } from 'node:fs'
import { EXIT, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { ioComplaint } from './io-complaint.ts'

/** A return at the end of a piece may belong to a line feed that is still to come. */
const LINE_END = /\r?\n|\r(?=[^\n])/

/** The lines of a file, or of standard input for `-`, one at a time: memory does not grow with the input. */
export async function* linesOf(io: Pick<Io, 'in'>, file: string): AsyncGenerator<string> {
  const input = file === '-' ? io.in : createReadStream(file)
  try {
    input.setEncoding('utf8')
    let open = ''
    for await (const piece of input) {
      const lines = `${open}${piece}`.split(LINE_END)
      open = lines.pop() ?? ''
      yield* lines
    }
    if (open !== '') yield open
  } catch (error) {
    const complaint = { ...ioComplaint('read', file, error), next: 'Check the path and its permissions.' }
    throw new UserError(complaint, EXIT.io)
  }
}
