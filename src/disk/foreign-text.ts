import { closeSync, openSync, readSync } from 'node:fs'
import { EXIT, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { ioComplaint } from './io-complaint.ts'

/** More than anybody says in an hour, many times over. */
export const MOST_BYTES = 5 * 1024 * 1024

const tooLarge = (name: string): UserError =>
  new UserError(
    {
      expected: `${name} is to be a transcript of at most 5 MB`,
      found: 'more',
      next: 'Cut it to one round.',
    },
    EXIT.no,
  )

/** How files begin that are no text, and what to do with them. */
const OTHERS: readonly (readonly [start: readonly number[], found: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a document or archive that is zipped, such as .docx'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
]

const notText = (name: string, found: string): UserError =>
  new UserError(
    {
      expected: `${name} is to be text in UTF-8`,
      found,
      next: 'Save it as plain text in UTF-8 and try again.',
    },
    EXIT.io,
  )

const decoded = (name: string, bytes: Uint8Array): string => {
  const other = OTHERS.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  if (other !== undefined) throw notText(name, other[1])
  if (bytes.includes(0)) throw notText(name, 'zero bytes, as in a binary file or UTF-16')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notText(name, 'other bytes')
  }
}

/** Never more than the limit and one byte, whatever the path leads to. */
const bytesOf = (path: string): Uint8Array => {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(MOST_BYTES + 1)
    let size = 0
    for (let got = -1; got !== 0 && size < bytes.length; size += got) {
      got = readSync(file, bytes, size, bytes.length - size, null)
    }
    return bytes.subarray(0, size)
  } finally {
    closeSync(file)
  }
}

/** The text of a file that was made elsewhere; a UserError where it is too large, no text, or cannot be read. */
export const readForeignFile = (path: string): string => {
  let bytes: Uint8Array
  try {
    bytes = bytesOf(path)
  } catch (error) {
    throw new UserError(
      { ...ioComplaint('read', path, error), next: 'Check the path and its permissions.' },
      EXIT.io,
    )
  }
  if (bytes.length > MOST_BYTES) throw tooLarge(path)
  return decoded(path, bytes)
}

/** The same from standard input. */
export const readForeignInput = async (io: Pick<Io, 'in'>): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of io.in) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MOST_BYTES) throw tooLarge('standard input')
    chunks.push(bytes)
  }
  return decoded('standard input', Buffer.concat(chunks))
}
