import type { Prompt } from '../bank/prompt-types.ts'
import type { Started } from '../session/event.ts'
import type { Session, Utterance } from '../session/session.ts'
import type { FactFinder } from './finder.ts'
import type { Ear, Hearing } from './hearing.ts'

/** What the interviewer can find out; each is prepared when it is first needed. */
export interface Senses {
  readonly prompt: Prompt
  readonly finder: () => FactFinder
  readonly ear: () => Ear
  readonly hearing: (session: Session) => Hearing
}

/** One entry that is to be reacted to, and what came before it. */
export interface Scene {
  readonly senses: Senses
  readonly session: Session
  readonly started: Started
  readonly entry: Utterance
  /** What was said before the entry, in the whole round. */
  readonly before: readonly Utterance[]
  /** What was said before it in its phase. */
  readonly here: readonly Utterance[]
  /** How many entries the candidate had sent before. */
  readonly turn: number
}

/** The candidate's entries since the last utterance of some kinds, this one among them, as one text. */
export const replySince = ({ here, entry }: Scene, kinds: readonly string[]): string => {
  const from = here.findLastIndex(({ kind }) => kinds.includes(kind))
  const entries = here.slice(from + 1).filter(({ by }) => by === 'candidate')
  return [...entries, entry].map(({ text }) => text).join('\n\n')
}
