import { openContent } from '../disk/content.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { scorerOf } from '../judge.ts'
import { cleanLine } from '../render/clean.ts'
import { type ReviewRubric, reviewRubric } from '../report/review.ts'
import type { Judged } from '../report/transcript.ts'
import type { Transcript } from '../session/transcript.ts'

/** A judgement, and the rubric it went by where that is to be shown. */
interface Weighed extends Judged {
  readonly rubric: ReviewRubric | null
}

/** A round whose problem has left the bank is exported without a judgement. */
export const judged = async (io: Io, transcript: Transcript, reviewed: boolean): Promise<Weighed | null> => {
  try {
    const content = await openContent(io)
    const open = await content.prompt(transcript.prompt)
    const scorer = scorerOf(open, await content.rules(open))
    const levels = reviewed ? (await content.guide()).guide.levels : []
    return {
      scorecard: scorer.score(transcript),
      prompt: open.prompt,
      rubric: reviewed ? reviewRubric({ scorer, prompt: open.prompt, levels, transcript }) : null,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    io.err.write(`mlsd: not judged: ${cleanLine(error.message)}\n`)
    return null
  }
}
