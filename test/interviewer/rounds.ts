import type { Prompt } from '../../src/bank/prompt-types.ts'
import { kinFor } from '../../src/commands/round/mind.ts'
import { openContent } from '../../src/disk/content.ts'
import { prepareMind } from '../../src/interviewer/mind.ts'
import { type Interviewer, prepareInterviewer } from '../../src/interviewer/next.ts'
import { scorerOf } from '../../src/judge.ts'
import { once } from '../../src/language/once.ts'
import { lexiconFor } from '../../src/scoring/score.ts'
import { sessionTranscript } from '../../src/session/session-transcript.ts'
import { ioWith, scratch } from '../disk/scratch.ts'
import { rubrics as toy } from '../fixtures/round.ts'

const content = await openContent(ioWith({ MLSD_HOME: scratch() }))

/** A prompt of the bank with the interviewer who asks it, scoring as in a real round. */
export const interviewerFor = async (
  id: string,
): Promise<{ readonly prompt: Prompt; readonly interviewer: Interviewer }> => {
  const open = await content.prompt(id)
  const rules = await content.rules(open)
  const lexicon = once(() => lexiconFor(rules))
  const scorer = scorerOf(open, { ...rules, lexicon: lexicon() })
  const { prompt } = open
  const react = prepareMind({
    prompt,
    kin: await kinFor(open, content),
    lexicon,
    standing: (session) => scorer.score(sessionTranscript(session)).criteria,
  })
  return { prompt, interviewer: prepareInterviewer({ prompt, phases: toy.phases, react }) }
}
