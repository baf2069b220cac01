import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { FinishReason, Saying, SessionEvent, Stage, Started } from './event.ts'

/** One utterance, in the order of the round. */
export interface Utterance {
  /** Milliseconds since the start, pauses left out. */
  readonly at: number
  readonly stage: Stage
  readonly by: 'interviewer' | 'candidate' | 'coach'
  /** `answer` of a candidate is an entry; `question` is asked at the close. */
  readonly kind: Saying | 'question'
  readonly text: string
  /** Id of the fact, probe or curveball it comes from; `hint:<n>`; which words on time. */
  readonly ref: string | null
}

/** One entry of the candidate, normalised. */
export interface Answer {
  /** Milliseconds since the start, pauses left out. */
  readonly at: number
  readonly text: string
  /** `probe:<id>`, `hint:<n>`, `curveball:<id>`; null for what was volunteered. */
  readonly after: string | null
}

/** What came out of the scorer, as far as lists show it. */
export type ScoredEvent = Extract<SessionEvent, { type: 'scored' }>

/** What the next entry of a phase replies to. */
export interface PhaseContext {
  /** `probe:<id>` or `curveball:<id>`: stays until the next one. */
  readonly asked: string | null
  /** `hint:<n>`: colours one entry. */
  readonly hint: string | null
}

export const NO_CONTEXT: PhaseContext = { asked: null, hint: null }

/** How the reference of a word begins by which the interviewer says that all of a phase is asked. */
export const COVERED = 'stock:covered:'

/** A round as its events made it. */
export interface Session {
  /** null until the first event. */
  readonly started: Started | null
  readonly state: 'new' | 'running' | 'paused' | 'finished'
  readonly stage: Stage
  /** Everything said, by all. */
  readonly utterances: readonly Utterance[]
  /** Index of the first utterance since the present stage was entered, for the last time. */
  readonly enteredAt: number
  /** Stages entered so far, in order of their first entry. */
  readonly visited: readonly Stage[]
  readonly answers: Readonly<Record<Phase, readonly Answer[]>>
  /** What the candidate asked at the close. */
  readonly questions: readonly string[]
  /** Milliseconds spent in each stage, pauses left out. */
  readonly spent: Readonly<Record<Stage, number>>
  /** Time of the last event, milliseconds since the epoch. */
  readonly lastAt: number
  readonly context: Readonly<Partial<Record<Phase, PhaseContext>>>
  /** The candidate's own grades; null until asked. */
  readonly ratings: Readonly<Partial<Record<Phase, number>>> | null
  readonly finished: FinishReason | null
  readonly scored: ScoredEvent | null
}

export const NEW_SESSION: Session = {
  started: null,
  state: 'new',
  stage: 'clarify',
  utterances: [],
  enteredAt: 0,
  visited: [],
  answers: { clarify: [], design: [], 'deep-dive': [], 'trade-offs': [] },
  questions: [],
  spent: { clarify: 0, design: 0, 'deep-dive': 0, 'trade-offs': 0, close: 0 },
  lastAt: 0,
  context: {},
  ratings: null,
  finished: null,
  scored: null,
}

/** Milliseconds since the start, pauses left out. */
export const elapsedOf = (session: Session): number =>
  Object.values(session.spent).reduce((sum, spent) => sum + spent, 0)

/** A transcript made elsewhere, not a round that was played. */
export const isImported = ({ started }: Pick<Session, 'started'>): boolean => started?.imported !== undefined

/** Whether the times of a round mean anything: a text that was taken over may hold none. */
export const hasTime = ({ started }: Pick<Session, 'started'>): boolean => started?.imported?.timed !== false

/** The phases of a round: one where it is a drill. */
export const phasesOf = ({ phase }: Pick<Started, 'phase'>): readonly Phase[] =>
  phase === undefined ? PHASES : [phase]

/** The stage after, or before, the one a round stands in; null at its ends. */
export const neighbour = ({ started, stage }: Session, step: 1 | -1): Stage | null => {
  const stages: readonly Stage[] = [...(started === null ? PHASES : phasesOf(started)), 'close']
  return stages[stages.indexOf(stage) + step] ?? null
}

/** The first phase without an entry; null when all have one. */
export const firstEmptyPhase = (session: Session): Phase | null =>
  PHASES.find((phase) => session.answers[phase].length === 0) ?? null
