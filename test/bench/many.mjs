// Ten thousand rounds, and ten thousand problems of one's own, made of one of each.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DAY = 86_400_000
const FIRST = Date.UTC(1999, 0, 1)
const LEVELS = ['L4', 'L5', 'L6']
const VERDICTS = ['strong-no-hire', 'no-hire', 'hire', 'strong-hire']

/** An id as a round of that time would have it. */
const idAt = (at, nth) =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${String(nth % 10_000).padStart(4, '0')}`

/** The journal of another round: a day of its own, another level and score. */
const roundOf = (text, nth) => {
  const events = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const at = FIRST + nth * DAY
  const session = idAt(at, nth)
  const grade = (by) => Math.floor(nth / by) % 5
  const phases = { clarify: grade(1), design: grade(5), 'deep-dive': grade(25), 'trade-offs': grade(125) }
  const moved = events.map((event) => ({
    ...event,
    at: at + event.at - events[0].at,
    ...(event.type === 'started' ? { session, level: LEVELS[nth % 3] } : {}),
    ...(event.type === 'scored' ? { score: (nth % 1000) / 10, verdict: VERDICTS[nth % 4], phases } : {}),
  }))
  return { session, text: moved.map((event) => `${JSON.stringify(event)}\n`).join('') }
}

/** So many rounds like the one that is recorded in this home. */
export const manyRounds = (from, home, count) => {
  const [only] = readdirSync(join(from, 'sessions')).filter((name) => name.endsWith('.jsonl'))
  const original = readFileSync(join(from, 'sessions', only), 'utf8')
  mkdirSync(join(home, 'sessions'), { recursive: true })
  for (let nth = 0; nth < count; nth += 1) {
    const { session, text } = roundOf(original, nth)
    writeFileSync(join(home, 'sessions', `${session}.jsonl`), text)
  }
}

/** So many problems like the sample that `mlsd new prompt` wrote there. */
export const manyPrompts = (home, id, count) => {
  const folder = join(home, 'prompts')
  const text = readFileSync(join(folder, `${id}.yaml`), 'utf8').replaceAll(/^ *#.*\n/gm, '')
  for (let nth = 1; nth < count; nth += 1) {
    const own = `${id}-${nth}`
    const changed = text
      .replace(`id: ${id}\n`, `id: ${own}\n`)
      .replace(/^title: .*$/m, `title: Number ${nth}`)
    writeFileSync(join(folder, `${own}.yaml`), changed)
  }
}
