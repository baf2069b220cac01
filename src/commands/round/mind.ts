import type { FactKin } from '../../bank/derived.ts'
import type { Content, OpenPrompt } from '../../disk/content.ts'
import { kinIn } from '../../interviewer/kin.ts'
import { prepareMind, type Standing } from '../../interviewer/mind.ts'
import type { React } from '../../interviewer/step.ts'
import { scorerOf } from '../../judge.ts'
import { once } from '../../language/once.ts'
import { lexiconFor, type Scorer } from '../../scoring/score.ts'
import type { Session } from '../../session/session.ts'
import { sessionTranscript } from '../../session/session-transcript.ts'
import type { Subject } from './cast.ts'

/** All that reads what the candidate says: the larger part of the program, loaded after the first words. */
export interface Mind {
  readonly react: React
  readonly scorer: () => Scorer
}

/** What a build reckoned for its own problems, and is reckoned now for all others. */
export const kinFor = async (
  { kin, prompt }: OpenPrompt,
  content: Pick<Content, 'askedBank'>,
): Promise<FactKin> => kin?.() ?? kinIn(await content.askedBank())(prompt)

/** The interviewer hears what the scorer would credit; the rubric is compiled when it is first needed. */
export const mindFor = async ({ open, content }: Subject): Promise<Mind> => {
  const rules = await content.rules(open)
  const lexicon = once(() => lexiconFor(rules))
  const scorer = once((): Scorer => scorerOf(open, { ...rules, lexicon: lexicon() }))
  const standing = (session: Session): readonly Standing[] =>
    scorer().score(sessionTranscript(session)).criteria
  const kin = await kinFor(open, content)
  return { scorer, react: prepareMind({ prompt: open.prompt, kin, lexicon, standing }) }
}
