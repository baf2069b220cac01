import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { EXIT, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { ioComplaint } from './io-complaint.ts'

/** The lines of a file, or of standard input for `-`, one at a time: memory does not grow with the input. */
export async function* linesOf(io: Pick<Io, 'in'>, file: string): AsyncGenerator<string> {
  const input = file === '-' ? io.in : createReadStream(file)
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const failure = new Promise<never>((_, reject) => input.once('error', reject))
  failure.catch(() => lines.close())
  try {
    const each = lines[Symbol.asyncIterator]()
    for (;;) {
      const next = await Promise.race([each.next(), failure])
      if (next.done) return
      yield next.value
    }
  } catch (error) {
    const complaint = { ...ioComplaint('read', file, error), next: 'Check the path and its permissions.' }
    throw new UserError(complaint, EXIT.io)
  } finally {
    lines.close()
  }
}
