/** A signal that ends the program. */
export type Ending = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/** What the program was told to stop by. */
export interface Watch {
  /** Fires when the first signal comes. */
  readonly stopped: AbortSignal
  /** Which signal came; null so far. */
  readonly which: () => Ending | null
  /** Leaves the signals to the system again. */
  readonly end: () => void
}

const ENDINGS: readonly Ending[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Keeps signals from killing the program, so that it can say how to go on. */
export const watchSignals = (): Watch => {
  const controller = new AbortController()
  let came: Ending | null = null
  const handlers = ENDINGS.map((signal) => {
    const handle = (): void => {
      came ??= signal
      controller.abort()
    }
    process.on(signal, handle)
    return { signal, handle }
  })
  return {
    stopped: controller.signal,
    which: () => came,
    end: () => {
      for (const { signal, handle } of handlers) process.off(signal, handle)
    },
  }
}
