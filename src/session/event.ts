import { type InterviewerKind, type Level, PHASES, type Phase } from '../bank/vocabulary.ts'

/** Version of the journal's form; a higher one is refused. */
export const SCHEMA = 1

/** Where a round stands: a phase, or the last words after it. */
export const STAGES = [...PHASES, 'close'] as const
export type Stage = (typeof STAGES)[number]

/** What the interviewer's or the coach's words are. */
export const SAYINGS = [
  'statement',
  'answer',
  'probe',
  'follow-up',
  'nudge',
  'curveball',
  'hint',
  'check-in',
  'time',
  'close',
] as const
export type Saying = (typeof SAYINGS)[number]

export const FINISHES = ['done', 'time', 'end-of-input'] as const
/** Why a round ended. */
export type FinishReason = (typeof FINISHES)[number]

/** What a round that was taken over from a text knows of itself; its events were made up from that text. */
export interface Imported {
  /** What tells the candidate's words from any others: the same words are taken in once. */
  readonly words: string
  /** Every phase was gone through, or the text says so itself. */
  readonly complete: boolean
  /** The text says when each thing was said; without it all events have the time of the start. */
  readonly timed: boolean
}

/** The first event: what the round is, so that nothing in a bank can rewrite it later. */
export interface Started {
  readonly type: 'started'
  readonly at: number
  readonly schema: typeof SCHEMA
  /** Its id, which is its file's name too. */
  readonly session: string
  /** `company/slug`. */
  readonly prompt: string
  readonly title: string
  readonly company: string
  readonly companyName: string
  readonly level: Level
  /** The company's own name for the level, e.g. `E5`. */
  readonly levelName: string
  /** Length of the round; null without a clock. */
  readonly minutes: number | null
  readonly seed: number
  readonly interviewer: InterviewerKind
  /** Planned minutes per phase. */
  readonly clock: Readonly<Record<Phase, number>>
  /** The problem, as it was said. */
  readonly statement: string
  readonly promptHash: string
  readonly rubricHash: string
  /** The candidate is a file: it is never cut off, and it stamps its own entries. */
  readonly scripted?: true
  /** A drill: the one phase that is practised. */
  readonly phase?: Phase
  /** Id of the round whose phase is practised again. */
  readonly again?: string
  /** Not played here: a transcript made elsewhere. */
  readonly imported?: Imported
}

/** Everything that can happen in a round; `at` is in milliseconds since the epoch. */
export type SessionEvent =
  | Started
  | {
      readonly type: 'said'
      readonly at: number
      readonly by: 'interviewer' | 'coach'
      readonly kind: Saying
      readonly text: string
      /** Id of the fact, probe or curveball; `hint:<n>`; for words on time, which ones. */
      readonly ref?: string
    }
  /** An entry of the candidate; `after` only where a written transcript brings its own stamp. */
  | { readonly type: 'answered'; readonly at: number; readonly text: string; readonly after?: string | null }
  | { readonly type: 'moved'; readonly at: number; readonly to: Stage }
  /** A question of the candidate to the interviewer, at the close. */
  | { readonly type: 'asked'; readonly at: number; readonly text: string }
  | { readonly type: 'paused'; readonly at: number }
  | { readonly type: 'resumed'; readonly at: number }
  /** The candidate's own grades, 0 to 4. */
  | {
      readonly type: 'rated'
      readonly at: number
      readonly ratings: Readonly<Partial<Record<Phase, number>>>
    }
  | { readonly type: 'finished'; readonly at: number; readonly reason: FinishReason }
  | {
      readonly type: 'scored'
      readonly at: number
      readonly score: number
      /** null for a round that was not finished. */
      readonly verdict: string | null
      readonly phases: Readonly<Partial<Record<Phase, number>>>
      /** Version of the scorer. */
      readonly engine: string
      /** Hash of prompt and rubrics; not known of rounds judged before it was kept. */
      readonly rubric?: string
    }
