import type { MistakeRule } from '../bank/rubric-types.ts'
import { PHASES } from '../bank/vocabulary.ts'
import { phaseText, type Transcript } from '../session/transcript.ts'
import type { Tuning } from './tuning.ts'

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

/** From so many words on a round counts as one in which there was room for all, and fully from so many. */
const ROOM = { from: 600, full: 900 } as const

/**
 * How much more weighs what is missing in a round than in an answer that was written down: 1 in a short one. In a round
 * there are questions and thrice the words, and room for what was left out; 40 whole rounds, graded blind by two, scored 21
 * points too kindly by the figures of written answers, and 4 with this.
 */
export const exactingOf = (transcript: Transcript, { round }: Tuning): number => {
  if (!transcript.turns.some(({ by }) => by === 'interviewer')) return 1
  const words = PHASES.reduce((sum, phase) => sum + wordsIn(phaseText(transcript, phase)), 0)
  const room = Math.log(Math.max(1, words) / ROOM.from) / Math.log(ROOM.full / ROOM.from)
  return 1 + round * Math.max(0, Math.min(1, room))
}

/** What of a score is left at the least: whoever said something has not said nothing. */
const LEFT = 0.25

/** A score (0–100) whose losses weigh so much more. */
export const exacted = (score: number, exacting: number): number =>
  Math.max(LEFT * score, 100 - (100 - score) * exacting)
