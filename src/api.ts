import { openContent } from './disk/content.ts'
import type { Content } from './disk/content-form.ts'
import { UserError } from './errors.ts'
import { processIo } from './io.ts'
import { scorerFor } from './judge.ts'
import type { Scorecard } from './scoring/scorecard.ts'
import { transcriptOf } from './session/read-transcript.ts'

export type { Bank, Company, PromptSummary } from './bank/bank-types.ts'
export type { Prompt } from './bank/prompt-types.ts'
export type { Criterion, Guide, Rubrics } from './bank/rubric-types.ts'
export type { Area, Competency, Credit, Level, Phase } from './bank/vocabulary.ts'
export type { Content, OpenPrompt } from './disk/content-form.ts'
export type { Complaint } from './errors.ts'
export { UserError } from './errors.ts'
export { scorerFor } from './judge.ts'
export type { Scorer } from './scoring/score.ts'
export type {
  AreaResult,
  Contradiction,
  CriterionResult,
  Evidence,
  Grade,
  MistakeResult,
  PhaseResult,
  Scorecard,
  Stamp,
  Verdict,
} from './scoring/scorecard.ts'
export type { ReadTranscript, TranscriptProblem } from './session/read-transcript.ts'
export { transcriptOf } from './session/read-transcript.ts'
export type { Entry, Transcript, Turn } from './session/transcript.ts'

/** How a bank is opened. */
export interface LoadOptions {
  /** Folder of a person's own prompts and rubrics, in place of `$MLSD_HOME` or the platform's data folder. */
  readonly home?: string
}

/**
 * Opens the bundled bank and rubrics, with a person's own files over them. Everything is read when it is first asked
 * for and then kept, so open it once; what is wrong in a person's own files is left out and told in `notices`.
 * Asking for something rejects with a UserError where a file cannot be read.
 */
export const loadBank = (options: LoadOptions = {}): Promise<Content> => {
  const io = processIo([])
  return openContent(options.home === undefined ? io : { ...io, env: { ...io.env, MLSD_HOME: options.home } })
}

/**
 * Scores one transcript given as plain data: the form of `mlsd score`, as JSON.parse or a YAML reader gives it.
 * The scorecard has `score` (0–100, one decimal), `verdict` (null for a round with `complete: false`), grades 0–4 by
 * phase, and for every criterion the sentence that earned it; the same input gives the same scorecard.
 * Rejects with a UserError that names the place where the value is not in that form, or says that there is no such prompt.
 */
export const scoreTranscript = async (content: Content, value: unknown): Promise<Scorecard> => {
  const { transcript, problems } = transcriptOf(value)
  if (transcript === null) {
    const [first] = problems
    throw new UserError({
      expected: `expected ${first?.expected ?? 'a transcript'} at ${first?.path || 'the top'}`,
      ...(first === undefined ? {} : { found: first.found }),
    })
  }
  return (await scorerFor(content, transcript.prompt)).score(transcript)
}
