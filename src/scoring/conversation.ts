import type { MistakeRule } from '../bank/rubric-types.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
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
 * How much more weighs what is missing in each phase of a round than in an answer that was written down: 1 in a short one. In a
 * round there is room for what was left out, thrice the words, and most of it in Design and Deep Dive: Clarify is spent on
 * questions, and Trade-offs have a few minutes. 40 whole rounds, graded blind by two, came out 21 points too kind by the
 * figures of written answers, and 3 with this.
 */
export const exactingOf = (transcript: Transcript, { round }: Tuning): Exacting => {
  const room = roomOf(transcript)
  return Object.fromEntries(PHASES.map((phase) => [phase, 1 + round[phase] * room])) as Record<Phase, number>
}

/** By phase how many times over its losses count. */
export type Exacting = Readonly<Record<Phase, number>>

/** How far a transcript is a whole round, 0–1. */
const roomOf = (transcript: Transcript): number => {
  if (!transcript.turns.some(({ by }) => by === 'interviewer')) return 0
  const words = PHASES.reduce((sum, phase) => sum + wordsIn(phaseText(transcript, phase)), 0)
  const room = Math.log(Math.max(1, words) / ROOM.from) / Math.log(ROOM.full / ROOM.from)
  return Math.max(0, Math.min(1, room))
}

/** What of a score is left at the least: whoever said something has not said nothing. */
const LEFT = 0.25

/** A score (0–100) whose losses weigh so much more. */
export const exacted = (score: number, exacting: number): number =>
  Math.max(LEFT * score, 100 - (100 - score) * exacting)
