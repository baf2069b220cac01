/** Counts aloud while something takes long. */
export interface Progress {
  readonly tick: () => void
  readonly done: () => void
}

const SILENT: Progress = { tick: () => {}, done: () => {} }
const EVERY = 50

/** A spinner with a count on a terminal; nothing at all anywhere else. */
export const progressOn = async (stream: NodeJS.WriteStream, what: string): Promise<Progress> => {
  if (!stream.isTTY) return SILENT
  const { default: ora } = await import('ora')
  const spinner = ora({ stream, text: `0 ${what}`, discardStdin: false }).start()
  let count = 0
  return {
    tick: () => {
      count += 1
      if (count % EVERY === 0) spinner.text = `${count} ${what}`
    },
    done: () => spinner.stop(),
  }
}
