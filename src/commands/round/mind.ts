import { prepareMind, type Standing } from '../../interviewer/mind.ts'
import type { React } from '../../interviewer/step.ts'
import { scorerOf } from '../../judge.ts'
import type { Scorer } from '../../scoring/score.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import type { Subject } from './cast.ts'

/** All that reads what the candidate says: the larger part of the program, loaded after the first words. */
export interface Mind {
  readonly react: React
  readonly scorer: () => Scorer
}

/** The interviewer hears what the scorer would credit; the rubric is compiled when it is first needed. */
export const mindFor = async ({ open, content }: Subject): Promise<Mind> => {
  const [rules, { rubrics }] = await Promise.all([content.rules(open), content.rubrics()])
  let made: Scorer | undefined
  const scorer = (): Scorer => {
    made ??= scorerOf(open, rules)
    return made
  }
  const standing = (session: Session): readonly Standing[] =>
    scorer().score(sessionTranscript(session)).criteria
  return { scorer, react: prepareMind({ ...open, rubrics, standing }) }
}
