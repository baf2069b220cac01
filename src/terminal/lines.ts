import { createInterface } from 'node:readline'

/** What a line reader gives: a line, or that there is no more, or that the program is to stop. */
export type LineRead =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'stopped' }

/** Input line by line. Lines that come before they are asked for wait; none is lost. */
export interface LineReader {
  next(): Promise<LineRead>
  /** The next `next` gives this again. */
  unread(text: string): void
  close(): void
}

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
  return {
    next: async () => {
      for (;;) {
        const read = ready()
        if (read !== null) return read
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    unread: (text) => {
      waiting.unshift(text)
    },
    close: () => {
      reader.close()
    },
  }
}
