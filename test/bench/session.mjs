// A key press in an entry of 4,000 lines, and the memory of a session: node test/bench/session.mjs
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pty from '@lydell/node-pty'

const bin = fileURLToPath(new URL('../../bin/mlsd.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'mlsd-bench-'))
const env = { PATH: process.env.PATH, HOME: home, MLSD_HOME: home, TERM: 'xterm-256color', LANG: 'C.UTF-8' }
const args = [bin, 'practice', 'stripe/payment-fraud', '--seed', '1']
const child = pty.spawn(process.execPath, args, { cols: 80, rows: 40, env, name: 'xterm-256color' })
let seen = ''
let wake = () => undefined
child.onData((text) => {
  seen += text
  wake()
})

/** Waits until something new was written that holds the words. */
const until = async (words) => {
  const deadline = performance.now() + 60_000
  while (!seen.includes(words)) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${words}: ${seen.slice(-500)}`)
    await new Promise((resolve) => {
      wake = resolve
      setTimeout(resolve, 1000)
    })
  }
}

/** Kilobytes that are, or at most were, in memory; null where the system does not tell. */
const memory = (field) => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1])
  } catch {
    return null
  }
}

await until('\x1b[?2004h')
const line = 'We log the features at decision time, so that training sees what serving saw.'
child.write(`\x1b[200~${Array.from({ length: 4000 }, (_, n) => `${n} ${line}`).join('\r')}\x1b[201~`)
await until('of 4000')
await wait(1500)
const times = []
for (let key = 0; key < 60; key += 1) {
  seen = ''
  const start = performance.now()
  child.write('q')
  await until('q')
  times.push(performance.now() - start)
  await wait(30)
}
times.sort((a, b) => a - b)
const written = `min ${times[0].toFixed(1)} ms, median ${times[30].toFixed(1)} ms, 95th of 100 ${times[57].toFixed(1)} ms`
process.stdout.write(`key press at 4,000 lines    ${written}  goal 16 ms\n`)
child.write('\r')
await wait(4000)
const [now, most] = [memory('VmRSS'), memory('VmHWM')].map((kb) =>
  kb === null ? '?' : Math.round(kb / 1024),
)
process.stdout.write(`memory of that session      ${now} MB, at most ${most} MB  goal 120 MB\n`)
child.kill('SIGKILL')
rmSync(home, { recursive: true, force: true })
