// Start-up and scoring as ratios to `node -e 0` in the same run: npm run bench
// The minimum of interleaved runs; NODE_EXTRA_CA_CERTS would add the same to every start, so it is unset.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { manyPrompts, manyRounds } from './many.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin', 'mlsd.js')
const home = mkdtempSync(join(tmpdir(), 'mlsd-bench-'))
/** Where thirty rounds are kept; the other home has none. */
const past = join(home, 'past')
/** Where ten rounds are kept, where ten thousand are, and where ten thousand problems of one's own are. */
const [few, old, rich] = ['few', 'old', 'rich'].map((name) => join(home, name))
const MANY = 10_000
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
const firstQuestion = (at, ...args) =>
  new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(process.execPath, [bin, 'practice', ...args, '--seed', '1'], {
      env: { ...env, MLSD_HOME: at },
    })
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

/** A file that has just changed is not kept in an index yet. */
const SETTLED = 2500

const manyOfAll = async () => {
  manyRounds(past, few, 10)
  manyRounds(past, old, MANY)
  wall([bin, 'new', 'company', 'acme'], rich)
  wall([bin, 'new', 'prompt', 'acme/parcel-photos', '--family', 'vision'], rich)
  manyPrompts(rich, 'acme/parcel-photos', MANY)
  await wait(SETTLED)
  wall([bin, 'history'], old)
  wall([bin, 'list'], rich)
}

const { file, count } = longTranscript()
thirtyRounds(file)
await manyOfAll()
const stripe = ['--company', 'stripe']
const OWN = 'acme/parcel-photos-77'
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
  { name: 'first question', run: () => firstQuestion(home, ...stripe), goal: 3 },
  { name: `mlsd score (${count} words)`, run: async () => wall([bin, 'score', file, '--json']), goal: 3 },
  { name: 'mlsd progress (30, warm)', run: async () => wall([bin, 'progress'], past), goal: 8 },
  { name: 'mlsd show', run: async () => wall([bin, 'show', 'uber/ride-eta']), goal: null },
  { name: 'mlsd history (10)', run: async () => wall([bin, 'history'], few), goal: null },
  // with ten thousand, beside the same with few
  { name: 'history, 10,000', run: async () => wall([bin, 'history'], old), goal: 3, of: 'mlsd history (10)' },
  { name: 'list, 10,000', run: async () => wall([bin, 'list'], rich), goal: 2, of: 'mlsd list' },
  { name: 'show, 10,000', run: async () => wall([bin, 'show', OWN], rich), goal: 2, of: 'mlsd show' },
  {
    name: 'score, 10,000',
    run: async () => wall([bin, 'score', file, '--json'], rich),
    goal: 2,
    of: `mlsd score (${count} words)`,
  },
  {
    name: 'first question by id, 10,000',
    run: () => firstQuestion(rich, OWN),
    goal: 2,
    of: 'first question',
  },
  {
    name: 'by company, 10,000',
    run: () => firstQuestion(rich, ...stripe),
    goal: 2,
    of: 'first question',
  },
]

const runs = Number(process.argv[2] ?? 15)
const times = rows.map(() => [])
for (let run = 0; run < runs; run++) for (const [at, row] of rows.entries()) times[at].push(await row.run())
rmSync(home, { recursive: true, force: true })

const min = (values) => Math.min(...values)
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const floor = min(times[0])
process.stdout.write(`${runs} interleaved runs on Node ${process.version}; floor ${floor.toFixed(0)} ms\n`)
for (const [at, { name, goal, of = rows[0].name }] of rows.entries()) {
  const other = times[rows.findIndex((row) => row.name === of)]
  const ratio = min(times[at]) / min(other)
  const middle = median(times[at]) / median(other)
  const wish = goal === null ? '' : `goal ${goal.toFixed(1)}${other === times[0] ? '' : ` × ${of}`}`
  process.stdout.write(
    `${name.padEnd(28)} ${ratio.toFixed(2).padStart(6)} × min ${middle.toFixed(2).padStart(6)} × median  ${wish}\n`,
  )
}
