import { EXIT, UserError } from '../errors.ts'
import type { Io } from '../io.ts'

/** All of standard input as text; a UserError where it is not UTF-8. */
export const readStandardInput = async (io: Pick<Io, 'in'>): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of io.in) chunks.push(Buffer.from(chunk))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    const expected = 'standard input is to be text in UTF-8'
    throw new UserError({ expected, found: 'other bytes', next: 'Save it as UTF-8 and try again.' }, EXIT.io)
  }
}
