import type { MistakeRule } from '../bank/rubric-types.ts'
import { phaseText, type Transcript } from '../session/transcript.ts'

/** What the interviewer says by itself: it opens a phase, or minds the clock. */
const UNPROMPTED: ReadonlySet<string> = new Set(['statement', 'time', 'hint'])
/** Who was spoken to less often had no turn to take, and nothing to react to. */
const FEW_TURNS = 2
/** So many words are a long stretch for one side alone. */
const LONG = 250

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/**
 * Whether the way somebody talks with the interviewer can be judged in a phase: they talked long, and the interviewer
 * had turns in which it could have been asked.
 */
export const isConversation = (transcript: Transcript, phase: MistakeRule['phase']): boolean => {
  const turns = transcript.turns.filter(
    (turn) => turn.phase === phase && turn.by === 'interviewer' && !UNPROMPTED.has(turn.kind),
  )
  return turns.length >= FEW_TURNS && wordsIn(phaseText(transcript, phase)) >= LONG
}
