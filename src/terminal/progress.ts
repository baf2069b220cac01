/** Counts aloud while something takes long. */
export interface Progress {
  readonly tick: () => void
  readonly done: () => void
}

const SILENT: Progress = { tick: () => {}, done: () => {} }
const EVERY = 50

/** A spinner with a count on a terminal; nothing at all anywhere else. */
export const progressOn = async (
  stream: NodeJS.WriteStream,
  what: string,
  { from = 0, every = EVERY } = {},
): Promise<Progress> => {
  if (!stream.isTTY) return SILENT
  const { default: ora } = await import('ora')
  const spinner = ora({ stream, text: `${from} ${what}`, discardStdin: false }).start()
  let count = from
  return {
    tick: () => {
      count += 1
      if (count % every === 0) spinner.text = `${count} ${what}`
    },
    done: () => spinner.stop(),
  }
}

/** The same for what may well be quick: it shows itself only after so many milliseconds. */
export interface LateProgress {
  /** Lets the spinner turn, so it is to be awaited. */
  readonly tick: () => Promise<void>
  readonly done: () => void
}

const PATIENCE = 500

/** A spinner that waits half a second before it is worth being seen. */
export const lateProgressOn = (stream: NodeJS.WriteStream, what: string, now: () => number): LateProgress => {
  const begun = now()
  let count = 0
  let shown: Progress | null = null
  return {
    tick: async () => {
      count += 1
      if (!stream.isTTY) return
      if (shown !== null) shown.tick()
      else if (now() - begun > PATIENCE) shown = await progressOn(stream, what, { from: count, every: 1 })
      await new Promise((resolve) => setImmediate(resolve))
    },
    done: () => shown?.done(),
  }
}
