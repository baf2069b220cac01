import { openContent } from '../disk/content.ts'
import { readJournal } from '../disk/journal.ts'
import { places } from '../disk/places.ts'
import { findSession } from '../disk/sessions.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerOf } from '../judge.ts'
import { renderRoundReviewMarkdown } from '../render/markdown-round-review.ts'
import { renderRoundReview } from '../render/round-review.ts'
import { safeJson } from '../report/json.ts'
import { type RoundReview, roundReviewOf } from '../report/round-review.ts'
import { replay } from '../session/replay.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import { canvasOf } from './canvas.ts'
import { drillCall } from './drill/call.ts'
import { print } from './print.ts'
import { namesOf } from './review-names.ts'

export interface ReviewArguments {
  /** An id, a unique beginning of one, a path, or `last`. */
  readonly session?: string
  readonly outline?: boolean
  readonly spoilers?: boolean
  readonly json?: boolean
  readonly format?: 'text' | 'markdown'
}

const reviewFor = async (
  io: Io,
  { session: text = 'last', outline, spoilers }: ReviewArguments,
): Promise<RoundReview> => {
  const path = findSession(places(io), text, { wanted: 'finished', cwd: io.cwd })
  const session = replay(readJournal(path).events)
  const transcript = sessionTranscript(session)
  const content = await openContent(io)
  const open = await content.prompt(transcript.prompt)
  const scorer = scorerOf(open, await content.rules(open))
  const { rubrics } = await content.rubrics()
  return roundReviewOf({
    session,
    scorecard: scorer.score(transcript),
    proofs: scorer.why(transcript),
    prompt: open.prompt,
    rubrics,
    ...namesOf(io, path, transcript.prompt),
    drill: await drillCall(io),
    outline: outline ?? false,
    spoilers: spoilers ?? false,
  })
}

const textOf = async (io: Io, review: RoundReview, { json, format }: ReviewArguments): Promise<string> => {
  if (json === true) return safeJson(review, 2)
  return format === 'markdown'
    ? renderRoundReviewMarkdown(review)
    : renderRoundReview(review, await canvasOf(io))
}

/** `mlsd review [session]` */
export const runReview = async (io: Io, given: ReviewArguments): Promise<ExitCode> => {
  await print(io, await textOf(io, await reviewFor(io, given), given))
  return EXIT.done
}
