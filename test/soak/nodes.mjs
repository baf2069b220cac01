// The built program and the pure rooms' tests on every Node line that npm can bring: node test/soak/nodes.mjs [20 22 …]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'bin', 'mlsd.js')
const PURE = ['language', 'bank', 'session', 'scoring', 'interviewer', 'report', 'render', 'terminal/editor']
const lines = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26']

/** The path of a Node of this line; null where npm cannot bring it. */
const nodeOf = (line) => {
  if (process.version.startsWith(`v${line}.`)) return process.execPath
  const args = ['-y', '-p', `node@${line}`, 'node', '-p', 'process.execPath']
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8', cwd: tmpdir() })
  return status === 0 ? stdout.trim() : null
}

const ROUND = 'What is the goal?\n/next\nWe start from rules and boosted trees.\n\n/next\n/next\n/next\n'
const FLOWS = [
  { args: ['--version'], wants: /^\d+\.\d+\.\d+/ },
  { args: ['--help'], wants: /practice/ },
  { args: ['list'], wants: /Practise one:/ },
  { args: ['checklist', '--company', 'meta'], wants: /Meta/ },
  { args: ['guide'], wants: /\S/ },
  {
    args: ['practice', 'stripe/payment-fraud', '--seed', '3'],
    input: 'What is the goal?\n/quit\n',
    wants: /Go on:/,
  },
  { args: ['resume'], input: ROUND, wants: /of 100, a practice signal/ },
  { args: ['export'], wants: /boosted trees/ },
  { args: ['history'], wants: /Payment fraud/ },
  { args: ['score', 'round.json', '--json'], wants: /"verdict"/ },
  { args: ['check', 'company.yaml'], wants: /problem/, code: 1 },
  { args: ['list', 'nowhere'], wants: /^$/, code: 2 },
]

const smoke = (node) => {
  const home = mkdtempSync(join(tmpdir(), 'mlsd-nodes-'))
  const answers = { clarify: 'What is the goal?', design: 'Boosted trees.' }
  writeFileSync(
    join(home, 'round.json'),
    JSON.stringify({ prompt: 'stripe/payment-fraud', level: 'L4', answers }),
  )
  writeFileSync(join(home, 'company.yaml'), 'id: acme\n')
  const failures = FLOWS.flatMap(({ args, input = '', wants, code = 0 }) => {
    const env = { PATH: process.env.PATH, MLSD_HOME: home, TZ: 'UTC' }
    const { status, stdout, stderr } = spawnSync(node, [bin, ...args], {
      cwd: home,
      encoding: 'utf8',
      input,
      env,
    })
    const isRight = status === code && wants.test(stdout) && !/Warning|bug in mlsd/.test(stderr)
    return isRight ? [] : [`mlsd ${args.join(' ')}: exit ${status}, ${stderr.trim() || stdout.slice(0, 200)}`]
  })
  rmSync(home, { recursive: true, force: true })
  return failures
}

const suite = (node) => {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const folders = PURE.map((room) => `test/${room}/`)
  const args = [vitest, 'run', '--config', '.config/vitest.config.ts', '--reporter=dot', ...folders]
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const { status, stdout } = spawnSync(node, args, { cwd: root, encoding: 'utf8', env, maxBuffer: 2 ** 28 })
  const plain = stdout.replace(/\x1b\[[\d;]*m/g, '')
  const told = /Tests +(.*)/.exec(plain)?.[1] ?? 'no tests ran'
  return { isGood: status === 0, told, failed: plain.match(/^ *FAIL .*$/gm) ?? [] }
}

if (readdirSync(join(root, 'dist')).length === 0) throw new Error('not built')
for (const line of lines) {
  const node = nodeOf(line)
  if (node === null) {
    process.stdout.write(`Node ${line}: cannot be had here, SKIPPED\n`)
    continue
  }
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim()
  const failures = smoke(node)
  const { isGood, told, failed } = suite(node)
  process.stdout.write(`${version}: ${FLOWS.length - failures.length} of ${FLOWS.length} flows; ${told}\n`)
  for (const failure of [...failures, ...failed]) process.stdout.write(`  ${failure}\n`)
  if (failures.length > 0 || !isGood) process.exitCode = 1
}
