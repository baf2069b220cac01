import { Worker } from 'node:worker_threads'

/** Told of every try before it begins. */
export interface Watchdog {
  begin(seed: number): void
  /** Milliseconds of the processor since the try began: of a busy machine's clock little is its own. */
  took(): number
  stop(): Promise<void>
}

/** Runs beside the tries, since whatever hangs lets nothing else run: says which seed it was, and ends the process. */
const WATCH = `
const { workerData: { shared, limit } } = require('node:worker_threads')
const [seed, started] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)]
setInterval(() => {
  const { user, system } = process.cpuUsage()
  if (started[0] === 0 || (user + system) / 1000 - started[0] < limit) return
  require('node:fs').writeSync(2, 'MLSD_SEED=' + seed[0] + ' hangs\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)
`

const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Ends the process where one try takes longer than so many milliseconds of the processor. */
export const watchdog = (limit: number): Watchdog => {
  const shared = new SharedArrayBuffer(16)
  const [seed, started] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)]
  const worker = new Worker(WATCH, { eval: true, workerData: { shared, limit } })
  worker.unref()
  return {
    begin: (next) => {
      seed[0] = next
      started[0] = processor()
    },
    took: () => processor() - (started[0] ?? 0),
    stop: async () => {
      await worker.terminate()
    },
  }
}
