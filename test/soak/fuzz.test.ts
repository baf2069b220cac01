import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { completePrompt } from '../../src/bank/completed.ts'
import { type FileKind, kindOf } from '../../src/bank/kinds.ts'
import { parseFile } from '../../src/bank/parse.ts'
import { openContent } from '../../src/disk/content.ts'
import { scorerFor, scorerOf } from '../../src/judge.ts'
import { checkBundle } from '../../src/proof/check.ts'
import { readTranscriptFile } from '../../src/report/transcript-file.ts'
import type { Scorer } from '../../src/scoring/score.ts'
import { decodeEvent } from '../../src/session/event-text.ts'
import { root } from '../cli/run.ts'
import { ioWith } from '../disk/scratch.ts'
import { mutant } from './mutants.ts'
import { chanceFrom, SEED, SOAKING, times } from './scale.ts'
import { shortened } from './shortened.ts'
import { watchdog } from './watchdog.ts'

/** Longer than this is a hang; far more than the slowest takes on a busy machine. */
const HANG = 10_000

const filesIn = (folder: string, ext: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ext.test(name))
    .map((name) => `${folder}/${name}`)
    .sort()

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const CONTENT = [...filesIn('prompts', /\.yaml$/), ...filesIn('rubrics', /\.yaml$/)]
const PROMPTS = filesIn('prompts', /\/payment-fraud\.yaml$|\/ride-eta\.yaml$|\/smart-compose\.yaml$/)
const TRANSCRIPTS = filesIn('test/gold', /__[a-z0-9]+\.yaml$/)

const short = new Map<string, string>()
const shortOf = (file: string): string => {
  const text = short.get(file) ?? shortened(read(file))
  short.set(file, text)
  return text
}

/** Of ten files nine are short ones, which are many times as fast; in the gate all are. */
const someText = (file: string, chance: () => number): string =>
  chance() < 0.9 || !SOAKING ? shortOf(file) : read(file)

/** Tries mutants of these files; whatever crashes or hangs is told with the seed that makes it again. */
const tried = async (
  count: number,
  files: readonly string[],
  attempt: (text: string, file: string) => unknown,
): Promise<readonly string[]> => {
  const failures: string[] = []
  const watched = watchdog(6 * HANG)
  for (let nth = 0; nth < count; nth += 1) {
    const seed = SEED + nth
    watched.begin(seed)
    const chance = chanceFrom(seed)
    const file = files[Math.floor(chance() * files.length)] ?? ''
    const text = mutant(someText(file, chance), chance)
    try {
      await attempt(text, file)
    } catch (error) {
      failures.push(`MLSD_SEED=${seed} ${file}: ${error instanceof Error ? error.stack : error}`)
    }
    const took = watched.took()
    if (took > HANG) failures.push(`MLSD_SEED=${seed} ${file}: took ${Math.round(took)} ms`)
  }
  await watched.stop()
  for (const failure of failures) console.error(failure)
  return failures
}

const kindOfFile = (file: string): FileKind => kindOf(file) ?? 'prompt'

describe('mutants of good files neither crash nor hang', () => {
  let scorer: Scorer
  let content: Awaited<ReturnType<typeof openContent>>
  const home = join(tmpdir(), `mlsd-fuzz-${process.pid}`)
  beforeAll(async () => {
    content = await openContent(ioWith({ MLSD_HOME: home }), root)
    scorer = await scorerFor(content, 'stripe/payment-fraud')
    return () => rmSync(home, { recursive: true, force: true })
  })

  it('what they come of is good, the short ones too', async () => {
    for (const file of CONTENT) expect(parseFile(kindOfFile(file), file, shortOf(file)).problems).toEqual([])
    for (const file of TRANSCRIPTS)
      expect((await readTranscriptFile(file, shortOf(file))).problems).toEqual([])
  })

  it('banks: read', async () => {
    const failures = await tried(times(62_000), CONTENT, (text, file) => {
      const { value, problems } = parseFile(kindOfFile(file), file, text)
      expect(value === null).toBe(problems.length > 0)
    })
    expect(failures).toEqual([])
  })

  it('transcripts: read and scored', async () => {
    const failures = await tried(times(38_000), TRANSCRIPTS, async (text, file) => {
      const { transcript, problems } = await readTranscriptFile(file, text)
      expect(transcript === null).toBe(problems.length > 0)
      if (transcript === null) return
      const card = scorer.score(transcript)
      expect(card.score).toBeGreaterThanOrEqual(0)
      expect(card.score).toBeLessThanOrEqual(100)
    })
    expect(failures).toEqual([])
  })

  it('banks: checked, and what is still good is scored by', async () => {
    const { rubrics } = await content.rubrics()
    const base = { rubrics, companies: (await content.bank()).companies }
    const { transcript } = await readTranscriptFile('t.yaml', read(TRANSCRIPTS[0] ?? ''))
    if (transcript === null) throw new Error('a graded transcript is one')
    let scored = 0
    const failures = await tried(times(1000), PROMPTS, async (text, file) => {
      const { problems } = checkBundle({ texts: [{ file, text }], unread: [], base })
      const { value } = parseFile('prompt', file, text)
      if (value === null) return expect(problems.length).toBeGreaterThan(0)
      const open = { prompt: completePrompt(value, rubrics), hash: 'sha256:mutant' }
      scored += 1
      return scorerOf(open, await content.rules(open)).score(transcript)
    })
    expect(failures).toEqual([])
    expect(scored).toBeGreaterThan(0)
  })

  it('journals: decoded line by line', async () => {
    const event = JSON.stringify({ type: 'answered', at: 1, text: 'a\nb', after: null })
    const failures: string[] = []
    for (let nth = 0; nth < times(10_000); nth += 1) {
      const line = mutant(event, chanceFrom(SEED + nth))
      const decoded = decodeEvent(line, 1)
      if (!('problem' in decoded) && typeof decoded.at !== 'number')
        failures.push(`MLSD_SEED=${SEED + nth} ${line}`)
    }
    expect(failures).toEqual([])
  })
})
