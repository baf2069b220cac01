import type { Credit, Prompt, Rubrics } from '../../bank/types.ts'
import { type DraftFile, draftFile } from '../../disk/drafts.ts'
import type { Places } from '../../disk/places.ts'
import type { Recorder } from '../../disk/recorder.ts'
import { type Interviewer, prepareInterviewer } from '../../interviewer/next.ts'
import { jointHash } from '../../judge.ts'
import { prepare, type Scorer } from '../../scoring/score.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'

/** What a round is about, as it was opened. */
export interface Subject {
  readonly prompt: Prompt
  readonly rubrics: Rubrics
  readonly promptHash: string
  readonly rubricHash: string
}

/** The parts of a round that follow from what it is about. */
export interface Cast {
  readonly prompt: Prompt
  readonly rubrics: Rubrics
  readonly scorer: () => Scorer
  readonly interviewer: Interviewer
}

/** Compiles the rubric when it is first needed: at the first probe, or at the end. */
const scorerOf = ({ prompt, rubrics, promptHash, rubricHash }: Subject): (() => Scorer) => {
  let scorer: Scorer | undefined
  return () => {
    scorer ??= prepare({ prompt, rubrics, hash: jointHash(promptHash, rubricHash) })
    return scorer
  }
}

/** Interviewer and scorer for a problem; the interviewer hears what the scorer would credit. */
export const castFor = (subject: Subject): Cast => {
  const { prompt, rubrics } = subject
  const scorer = scorerOf(subject)
  const credits = (session: Session): ReadonlyMap<string, Credit> =>
    new Map(
      scorer()
        .score(sessionTranscript(session))
        .criteria.map(({ id, credit }) => [id, credit]),
    )
  return { prompt, rubrics, scorer, interviewer: prepareInterviewer({ prompt, rubrics, credits }) }
}

/** Where a round is written down, and what was being written. */
export const draftBeside = (places: Places, { path }: Recorder): DraftFile =>
  draftFile(places, path.replace(/^.*[/\\]/, '').replace(/\.jsonl$/, ''))
