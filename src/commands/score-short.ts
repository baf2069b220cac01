import { resolve } from 'node:path'
import { openContent } from '../disk/content.ts'
import { readTextFile } from '../disk/files.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderCheck } from '../render/problems.ts'
import { shortOutcome } from '../report/jsonl.ts'
import { problemsIn } from '../report/transcript-file.ts'
import { prepareShort } from '../scoring/short-answer.ts'
import { canvasOf } from './canvas.ts'
import { judgeLines } from './score-lines.ts'

/** `mlsd score --rubric <file> --jsonl`: short answers against a rubric of the reader's own. */
export const runScoreShort = async (io: Io, rubricFile: string, file: string): Promise<ExitCode> => {
  const text = readTextFile(resolve(io.cwd, rubricFile))
  const { parseAnswerRubric } = await import('../bank/parse-answer-rubric.ts')
  const { rubrics } = await (await openContent(io)).rubrics()
  const { value, problems } = parseAnswerRubric(rubricFile, text, rubrics.concepts)
  if (value === null) {
    const again = `mlsd score --rubric ${rubricFile} --jsonl`
    io.err.write(`${renderCheck(problemsIn(text, problems), { again }, await canvasOf(io))}\n`)
    return EXIT.no
  }
  const scorer = prepareShort(value, rubrics.concepts)
  const good = await judgeLines(
    io,
    file,
    (each, line) => shortOutcome(scorer, each, line),
    () => true,
  )
  return good ? EXIT.done : EXIT.no
}
