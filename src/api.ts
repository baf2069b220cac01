import { type Content, openContent } from './disk/content.ts'
import { UserError } from './errors.ts'
import { processIo } from './io.ts'
import { scorerFor } from './judge.ts'
import type { Scorecard } from './scoring/scorecard.ts'
import { transcriptOf } from './session/read-transcript.ts'

export type { Bank, Company, Criterion, Prompt, PromptSummary, Rubrics } from './bank/types.ts'
export type { Content } from './disk/content.ts'
export { UserError } from './errors.ts'
export { scorerFor } from './judge.ts'
export type { Scorer } from './scoring/score.ts'
export type { CriterionResult, Evidence, MistakeResult, Scorecard, Verdict } from './scoring/scorecard.ts'
export { transcriptOf } from './session/read-transcript.ts'
export type { Transcript } from './session/transcript.ts'

/** Opens the bundled bank and rubrics, with the reader's own in `home` (default: the platform's data folder) over them. */
export const loadBank = (options: { readonly home?: string } = {}): Promise<Content> => {
  const io = processIo([])
  return openContent(options.home === undefined ? io : { ...io, env: { ...io.env, MLSD_HOME: options.home } })
}

/**
 * Scores a transcript given as plain data (the form of `mlsd score`).
 * A UserError says where it is not in that form, or that there is no such prompt.
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
