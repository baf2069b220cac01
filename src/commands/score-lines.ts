import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Content } from '../disk/content.ts'
import { openContent } from '../disk/content.ts'
import { linesOf } from '../disk/lines.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerFor } from '../judge.ts'
import { safeJson } from '../report/json.ts'
import { lineError, type Outcome, objectIn } from '../report/jsonl.ts'
import type { Scorer } from '../scoring/score.ts'
import { isBelow, type Scorecard, type Verdict } from '../scoring/scorecard.ts'
import { transcriptOf } from '../session/read-transcript.ts'
import { progressOn } from '../terminal/progress.ts'
import { leftOutAs } from './notices.ts'
import { forLongRun } from './run-length.ts'

/** Judges lines one by one and writes one line for each, in order; true when every line was good. */
export const judgeLines = async <T>(
  io: Io,
  file: string,
  judge: (text: string, line: number) => Promise<Outcome<T>> | Outcome<T>,
  isGood: (card: T) => boolean,
): Promise<boolean> => {
  const progress = await progressOn(io.err, 'scored')
  let line = 0
  let good = true
  for await (const text of linesOf(io, file === '-' ? file : resolve(io.cwd, file))) {
    line += 1
    if (text.trim() === '') continue
    const outcome = await judge(text, line)
    if (line === 1) forLongRun()
    good &&= 'card' in outcome && isGood(outcome.card)
    const shown = safeJson('card' in outcome ? outcome.card : outcome.error)
    if (!io.out.write(`${shown}\n`)) await once(io.out, 'drain')
    progress.tick()
  }
  progress.done()
  return good
}

const judgeOf = (content: Content) => {
  const scorers = new Map<string, Promise<Scorer>>()
  return async (text: string, line: number): Promise<Outcome<Scorecard>> => {
    const read = objectIn(text, line)
    if ('error' in read) return read
    const { transcript, problems } = transcriptOf(read.card)
    const [first] = problems
    if (first !== undefined || transcript === null)
      return lineError(line, read.card, first ?? { path: '', expected: 'a transcript', found: 'none' })
    try {
      const scorer = scorers.get(transcript.prompt) ?? scorerFor(content, transcript.prompt)
      scorers.set(transcript.prompt, scorer)
      return { card: (await scorer).score(transcript) }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const { expected, found = transcript.prompt } = error.complaint
      const reason = leftOutAs(content, transcript.prompt) ?? found
      return lineError(line, read.card, { path: 'prompt', expected, found: reason })
    }
  }
}

/** `mlsd score --jsonl`: one transcript a line in, one scorecard a line out. */
export const runScoreLines = async (io: Io, file: string, minVerdict?: Verdict): Promise<ExitCode> => {
  const content = await openContent(io)
  const good = await judgeLines(io, file, judgeOf(content), (card) => !isBelow(card, minVerdict))
  return good ? EXIT.done : EXIT.no
}
