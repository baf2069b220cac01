import type { Phase } from '../bank/vocabulary.ts'
import type { FinishReason, Saying, Stage } from '../session/event.ts'
import type { Session } from '../session/session.ts'

/** Words to be said, as they go into the journal. */
export interface Line {
  readonly by: 'interviewer' | 'coach'
  readonly kind: Saying
  readonly text: string
  /** Id of the fact, probe or curveball it comes from; `hint:<n>`; or what sort of stock words it is. */
  readonly ref: string
}

/** What happens next in a round. */
export type Step =
  | { readonly kind: 'say'; readonly line: Line }
  /** The candidate's turn in a phase. */
  | { readonly kind: 'ask'; readonly phase: Phase }
  /** Time is up: the round goes to its close by itself. */
  | { readonly kind: 'move'; readonly to: Stage }
  /** The candidate's turn to ask; `parting` is said when there is nothing to ask. */
  | { readonly kind: 'ask-back'; readonly parting: Line }
  | { readonly kind: 'rate' }
  | { readonly kind: 'finish'; readonly reason: FinishReason }

/** What is said to the candidate's utterance at a place of the round; often nothing. */
export type React = (session: Session, place: number) => readonly Line[]
