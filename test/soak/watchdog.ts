import { Worker } from 'node:worker_threads'

/** Told of every try before it begins. */
export interface Watchdog {
  begin(seed: number): void
  stop(): Promise<void>
}

/** Runs beside the tries, since whatever hangs lets nothing else run: says which seed it was, and ends the process. */
const WATCH = `
const { workerData: { shared, limit } } = require('node:worker_threads')
const [seed, started] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)]
setInterval(() => {
  if (started[0] === 0 || Date.now() - started[0] < limit) return
  require('node:fs').writeSync(2, 'MLSD_SEED=' + seed[0] + ' hangs\\n')
  process.kill(process.pid, 'SIGKILL')
}, 1000)
`

/** Ends the process where one try takes longer than so many milliseconds. */
export const watchdog = (limit: number): Watchdog => {
  const shared = new SharedArrayBuffer(16)
  const [seed, started] = [new Int32Array(shared, 0, 1), new Float64Array(shared, 8, 1)]
  const worker = new Worker(WATCH, { eval: true, workerData: { shared, limit } })
  worker.unref()
  return {
    begin: (next) => {
      seed[0] = next
      started[0] = Date.now()
    },
    stop: async () => {
      await worker.terminate()
    },
  }
}
