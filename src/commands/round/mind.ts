import type { Credit } from '../../bank/types.ts'
import { prepareMind } from '../../interviewer/mind.ts'
import type { React } from '../../interviewer/step.ts'
import { jointHash } from '../../judge.ts'
import { prepare, type Scorer } from '../../scoring/score.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import type { Subject } from './cast.ts'

/** All that reads what the candidate says: the larger part of the program, loaded after the first words. */
export interface Mind {
  readonly react: React
  readonly scorer: () => Scorer
}

/** Compiles the rubric when it is first needed: at the first probe, or at the end. */
const scorerOf = ({ prompt, rubrics, promptHash, rubricHash, derived }: Subject): (() => Scorer) => {
  let scorer: Scorer | undefined
  return () => {
    scorer ??= prepare({
      prompt,
      rubrics,
      hash: jointHash(promptHash, rubricHash),
      ...(derived === null ? {} : { derived }),
    })
    return scorer
  }
}

/** The interviewer hears what the scorer would credit. */
export const mindFor = (subject: Subject): Mind => {
  const scorer = scorerOf(subject)
  const credits = (session: Session): ReadonlyMap<string, Credit> =>
    new Map(
      scorer()
        .score(sessionTranscript(session))
        .criteria.map(({ id, credit }) => [id, credit]),
    )
  return { scorer, react: prepareMind({ ...subject, credits }) }
}
