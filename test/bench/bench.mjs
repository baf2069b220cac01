// Start-up and scoring as ratios to `node -e 0` in the same run: npm run bench
// The minimum of interleaved runs; NODE_EXTRA_CA_CERTS would add the same to every start, so it is unset.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin', 'mlsd.js')
const home = mkdtempSync(join(tmpdir(), 'mlsd-bench-'))
/** Where thirty rounds are kept; the other home has none. */
const past = join(home, 'past')
const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env
const env = { ...rest, MLSD_HOME: home, TERM: 'xterm-256color' }

/** A transcript of about 1,500 words, from the graded ones of one prompt. */
const longTranscript = () => {
  const folder = join(root, 'test', 'gold')
  const texts = readdirSync(folder)
    .filter((name) => name.startsWith('stripe__payment-fraud__'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const phase = (name, next) =>
    texts
      .slice(0, 4)
      .map((text) => text.split(`  ${name}: |\n`)[1]?.split(next)[0]?.trimEnd() ?? '')
      .join('\n')
  const words = (text) => text.split(/\s+/).slice(0, 520).join(' ')
  const answers = {
    clarify: words(phase('clarify', '\n  design:')),
    design: words(phase('design', '\n  deep-dive:')),
    'deep-dive': words(phase('deep-dive', '\n  trade-offs:')),
    'trade-offs': words(phase('trade-offs', '\nend')),
  }
  const file = join(home, 'long.json')
  writeFileSync(file, JSON.stringify({ prompt: 'stripe/payment-fraud', level: 'L5', answers }))
  return { file, count: Object.values(answers).join(' ').split(/\s+/).length }
}

/** Thirty finished rounds, judged once, so that the cache is warm. */
const thirtyRounds = (file) => {
  wall([bin, 'practice', '--answers', file], past)
  const folder = join(past, 'sessions')
  const [only] = readdirSync(folder)
  const text = readFileSync(join(folder, only), 'utf8')
  for (let nth = 10; nth < 39; nth++) writeFileSync(join(folder, `20260101-0000${nth}-0001.jsonl`), text)
  wall([bin, 'progress'], past)
}

const wall = (args, at = home) => {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...env, MLSD_HOME: at },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Milliseconds until the interviewer's first words are on standard output. */
const firstQuestion = () =>
  new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(process.execPath, [bin, 'practice', '--company', 'stripe', '--seed', '1'], { env })
    let seen = ''
    child.stdout.on('data', (chunk) => {
      seen += chunk
      if (!/Interviewer/.test(seen)) return
      const took = Number(process.hrtime.bigint() - start) / 1e6
      child.stdout.removeAllListeners('data')
      child.kill('SIGKILL')
      resolve(took)
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`no question came: ${seen}`)))
  })

const { file, count } = longTranscript()
thirtyRounds(file)
const rows = [
  { name: 'node -e 0', run: async () => wall(['-e', '0']), goal: null },
  { name: 'mlsd --version', run: async () => wall([bin, '--version']), goal: 1.3 },
  { name: 'mlsd --help', run: async () => wall([bin, '--help']), goal: 1.6 },
  { name: 'mlsd list', run: async () => wall([bin, 'list']), goal: 1.8 },
  { name: 'mlsd complete', run: async () => wall([bin, 'complete', '--', 'show', 'u']), goal: 2.5 },
  { name: 'mlsd checklist', run: async () => wall([bin, 'checklist', '--company', 'meta']), goal: 2 },
  {
    name: 'mlsd checklist (30 rounds)',
    run: async () => wall([bin, 'checklist', '--company', 'meta'], past),
    goal: 2,
  },
  { name: 'first question', run: firstQuestion, goal: 3 },
  { name: `mlsd score (${count} words)`, run: async () => wall([bin, 'score', file, '--json']), goal: 3 },
  { name: 'mlsd progress (30, warm)', run: async () => wall([bin, 'progress'], past), goal: 8 },
]

const runs = Number(process.argv[2] ?? 15)
const times = rows.map(() => [])
for (let run = 0; run < runs; run++) for (const [at, row] of rows.entries()) times[at].push(await row.run())
rmSync(home, { recursive: true, force: true })

const min = (values) => Math.min(...values)
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const floor = min(times[0])
process.stdout.write(`${runs} interleaved runs on Node ${process.version}; floor ${floor.toFixed(0)} ms\n`)
for (const [at, { name, goal }] of rows.entries()) {
  const ratio = min(times[at]) / floor
  const middle = median(times[at]) / median(times[0])
  const wish = goal === null ? '' : `goal ${goal.toFixed(1)}`
  process.stdout.write(
    `${name.padEnd(26)} ${ratio.toFixed(2).padStart(6)} × min ${middle.toFixed(2).padStart(6)} × median  ${wish}\n`,
  )
}
