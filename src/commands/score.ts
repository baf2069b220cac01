import { resolve } from 'node:path'
import { resolveLevel } from '../bank/levels.ts'
import { resolvePrompt } from '../bank/select.ts'
import type { Content } from '../disk/content.ts'
import { openContent } from '../disk/content.ts'
import { readTextFile } from '../disk/files.ts'
import { readStandardInput } from '../disk/standard-input.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerFor } from '../judge.ts'
import { renderScorecard } from '../render/scorecard.ts'
import { safeJson } from '../report/json.ts'
import { judgementOf } from '../report/judgement.ts'
import { schemaText } from '../report/schemas.ts'
import { readTranscriptFile } from '../report/transcript-file.ts'
import { isBelow, type Verdict } from '../scoring/scorecard.ts'
import type { Transcript } from '../session/transcript.ts'
import { canvasOf } from './canvas.ts'
import { found } from './found.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'
import { forShortRun } from './run-length.ts'
import { tellUnreadable } from './unreadable.ts'

export interface ScoreArguments {
  /** `-` is standard input. */
  readonly file?: string
  /** Judges for another level than the transcript's own. */
  readonly level?: string
  readonly json?: boolean
  /** The form of JSON instead of a score. */
  readonly schema?: boolean
  /** One transcript per line in, one scorecard per line out. */
  readonly jsonl?: boolean
  /** A rubric of the reader's own, for short answers. */
  readonly rubric?: string
  /** A worse verdict is exit code 1. */
  readonly minVerdict?: Verdict
}

const judged = async (content: Content, transcript: Transcript, level: string = transcript.level) => {
  const bank = await content.bank({ id: transcript.prompt })
  const summary = found(resolvePrompt(bank, transcript.prompt))
  const company = bank.companies.find(({ id }) => id === summary.company) ?? null
  const { guide } = await content.guide()
  const named = found(resolveLevel(company, level, guide.levels))
  forShortRun()
  const scorer = await scorerFor(content, summary.id)
  return {
    scorecard: scorer.score({ ...transcript, prompt: summary.id, level: named.level }),
    levelName: named.name,
  }
}

/** `mlsd score [transcript]` */
export const runScore = async (io: Io, given: ScoreArguments): Promise<ExitCode> => {
  const { file = '-', level, json = false, jsonl = false, rubric, minVerdict } = given
  if (given.schema === true) {
    await print(io, schemaText('scorecard'))
    return EXIT.done
  }
  if (rubric !== undefined) return (await import('./score-short.ts')).runScoreShort(io, rubric, file)
  if (jsonl) return (await import('./score-lines.ts')).runScoreLines(io, file, minVerdict)
  const text = file === '-' ? await readStandardInput(io) : readTextFile(resolve(io.cwd, file))
  const { transcript, problems } = await readTranscriptFile(file, text)
  const again = `mlsd score ${file}`
  if (transcript === null) return tellUnreadable(io, { text, problems, again, json })
  const content = await openContent(io)
  const { scorecard, levelName } = await judged(content, transcript, level)
  const judgement = judgementOf(scorecard, levelName)
  const shown = json ? safeJson(scorecard, 2) : renderScorecard(judgement, await canvasOf(io))
  await print(io, shown)
  tellNotices(io, content)
  return isBelow(scorecard, minVerdict) ? EXIT.no : EXIT.done
}
