// Runs the built program as people start it, and keeps what V8 compiled: a start then compiles nothing, a fifth of its time.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Script } from 'node:vm'

const [program] = process.argv.slice(2)

const scripts = new Map()
const loaded = new Map()

/** A start, which has the usual flags, takes nothing that was kept under others. */
const withoutFlags = { setFlagsFromString: () => {} }

/** As bin/mlsd.js loads it. */
const load = (id) => {
  if (id === 'node:v8') return withoutFlags
  if (!id.startsWith('.')) return createRequire(import.meta.url)(id)
  const name = basename(id)
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const module = { exports: {} }
  loaded.set(name, module)
  const filename = join(program, name)
  const script = new Script(readFileSync(filename, 'utf8'), { filename })
  scripts.set(name, script)
  script.runInThisContext().call(module.exports, module.exports, load, module, filename, program)
  return module.exports
}

const ANSWER = 'Who uses it? I would start with a simple baseline, 10 ms at p99, because it is cheap.\n'

const ROUND = `prompt: uber/ride-eta\nlevel: L5\nanswers:\n  clarify: "${ANSWER.trim()}"\n`

/** What people start with most; each function that only others call would have to be read in vain at every start. */
const STARTS = [
  [['--help']],
  [['list']],
  [['checklist']],
  [['practice', 'uber/ride-eta', '--plain', '--seed', '1'], `${ANSWER}\n`],
  [['score', '-'], ROUND],
]

const home = mkdtempSync(join(tmpdir(), 'mlsd-build-'))
const nowhere = () => Object.assign(new PassThrough().resume(), { isTTY: false, columns: 80 })

const ioFor = (input) => ({
  in: new PassThrough().end(input),
  out: nowhere(),
  err: nowhere(),
  isTTY: false,
  width: 80,
  colour: 0,
  now: () => 0,
  random: () => 0,
  env: { MLSD_HOME: home },
  cwd: home,
})

try {
  const { main } = load('./main.cjs')
  for (const [argv, input = ''] of STARTS) await main(argv, ioFor(input))
  const folder = join(program, 'code-cache')
  const fresh = join(`${folder}.tmp`, `${process.versions.v8}-${process.arch}`)
  mkdirSync(fresh, { recursive: true })
  for (const [name, script] of scripts) writeFileSync(join(fresh, name), script.createCachedData())
  renameSync(`${folder}.tmp`, folder)
} finally {
  rmSync(home, { recursive: true, force: true })
}
// A round that was left open waits for the rest of its input.
process.exit(0)
