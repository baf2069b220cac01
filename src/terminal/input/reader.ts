import { StringDecoder } from 'node:string_decoder'
import { type Decoder, decode, giveUp, type Input, newDecoder } from './decode.ts'
import { goesOn, looksPasted } from './unbracketed.ts'

/** Milliseconds to wait for the rest of an escape sequence, and of a paste without brackets. */
const ESCAPE_WAIT = 50
const PASTE_WAIT = 80

/** Text out of bytes: keys, bracketed pastes, and pastes that nothing marks. */
export const createReader = (
  deliver: (inputs: readonly Input[]) => void,
): ((chunk: Buffer | string) => void) => {
  const utf8 = new StringDecoder('utf8')
  let decoder: Decoder = newDecoder
  let held = ''
  let timer: NodeJS.Timeout | undefined

  const release = (): void => {
    const text = held
    held = ''
    if (text !== '') deliver([{ kind: 'paste', text }])
  }
  const waitOver = (): void => {
    release()
    const ended = giveUp(decoder)
    decoder = ended.decoder
    deliver(ended.inputs)
  }
  return (chunk) => {
    const text = typeof chunk === 'string' ? chunk : utf8.write(chunk)
    clearTimeout(timer)
    const midway = decoder.pasted !== null || decoder.pending !== ''
    const bracketed = text.includes('\x1b[200~')
    if (!midway && !bracketed && (looksPasted(text) || (held !== '' && goesOn(text)))) {
      held += text
      timer = setTimeout(waitOver, PASTE_WAIT)
      return
    }
    release()
    const decoded = decode(decoder, text)
    decoder = decoded.decoder
    if (decoder.pending !== '') timer = setTimeout(waitOver, ESCAPE_WAIT)
    deliver(decoded.inputs)
  }
}
