import { createInterface } from 'node:readline'

/** What a line reader gives: a line, or that there is no more, or that the program is to stop. */
export type LineRead =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'stopped' }

/** Several lines that no hand has typed to the question at hand. */
export interface Pasted {
  readonly kind: 'pasted'
  readonly text: string
}

/** Input line by line. Lines that come before they are asked for wait; none is lost. */
export interface LineReader {
  next(): Promise<LineRead>
  /** A line that came alone and after it was asked for; else all that came, as one text. */
  alone(): Promise<LineRead | Pasted>
  /** The next `next` gives these again. */
  unread(...texts: readonly string[]): void
  close(): void
}

// Milliseconds in which the next line of a paste follows, and no second line of a hand.
const PASTE_WAIT = 80

/** Reads a pipe, a file or a terminal that cannot redraw. */
export const createLineReader = (input: NodeJS.ReadableStream, stopped: AbortSignal): LineReader => {
  const waiting: string[] = []
  let ended = false
  let wake: (() => void) | undefined
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  reader.on('line', (text) => {
    waiting.push(text)
    wake?.()
  })
  reader.on('close', () => {
    ended = true
    wake?.()
  })
  stopped.addEventListener('abort', () => wake?.())

  const ready = (): LineRead | null => {
    if (stopped.aborted) return { kind: 'stopped' }
    const text = waiting.shift()
    if (text !== undefined) return { kind: 'line', text }
    return ended ? { kind: 'end' } : null
  }
  const next = async (): Promise<LineRead> => {
    for (;;) {
      const read = ready()
      if (read !== null) return read
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  /** The lines that follow each other too fast to be typed. */
  const following = async (): Promise<readonly string[]> => {
    const lines: string[] = []
    for (let before = -1; lines.length > before; ) {
      before = lines.length
      await new Promise((resolve) => setTimeout(resolve, PASTE_WAIT))
      lines.push(...waiting.splice(0))
    }
    return lines
  }
  return {
    next,
    alone: async () => {
      const early = waiting.splice(0)
      if (early.some((text) => text.trim() !== ''))
        return { kind: 'pasted', text: [...early, ...(await following())].join('\n') }
      const read = await next()
      if (read.kind !== 'line') return read
      const more = await following()
      return more.length === 0 ? read : { kind: 'pasted', text: [read.text, ...more].join('\n') }
    },
    unread: (...texts) => {
      waiting.unshift(...texts)
    },
    close: () => {
      reader.close()
    },
  }
}
