import {
  INTERVIEWER_KINDS,
  type InterviewerKind,
  LEVELS,
  type Level,
  PHASES,
  type Phase,
} from '../bank/types.ts'
import {
  aGrade,
  aNumber,
  aText,
  type Check,
  described,
  exactly,
  isMapping,
  mappingOf,
  oneOf,
  optional,
  orNull,
  positive,
} from './check.ts'

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

type EventType = SessionEvent['type']

/** A line of a journal that is not an event. */
export interface EventProblem {
  readonly kind: 'problem'
  /** `torn`: not JSON, as a killed write leaves it; `broken`: not an event; `newer`: of a later version. */
  readonly problem: 'torn' | 'broken' | 'newer'
  readonly line: number
  readonly message: string
}

const SHAPES: Readonly<Record<EventType, Readonly<Record<string, Check>>>> = {
  started: {
    schema: exactly(SCHEMA),
    session: aText,
    prompt: aText,
    title: aText,
    company: aText,
    companyName: aText,
    level: oneOf(LEVELS),
    levelName: aText,
    minutes: orNull(positive),
    seed: aNumber,
    interviewer: oneOf(INTERVIEWER_KINDS),
    clock: mappingOf(PHASES, aNumber, true),
    statement: aText,
    promptHash: aText,
    rubricHash: aText,
    scripted: optional(exactly(true)),
    phase: optional(oneOf(PHASES)),
    again: optional(aText),
  },
  said: { by: oneOf(['interviewer', 'coach']), kind: oneOf(SAYINGS), text: aText, ref: optional(aText) },
  answered: { text: aText, after: optional(orNull(aText)) },
  moved: { to: oneOf(STAGES) },
  asked: { text: aText },
  paused: {},
  resumed: {},
  rated: { ratings: mappingOf(PHASES, aGrade) },
  finished: { reason: oneOf(FINISHES) },
  scored: {
    score: aNumber,
    verdict: orNull(aText),
    phases: mappingOf(PHASES, aGrade),
    engine: aText,
    rubric: optional(aText),
  },
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isNewer = (value: Readonly<Record<string, unknown>>): boolean =>
  value['type'] === 'started' && typeof value['schema'] === 'number' && value['schema'] > SCHEMA

const complaint = (type: EventType, value: Readonly<Record<string, unknown>>): string | null => {
  for (const [field, check] of Object.entries({ at: aNumber, ...SHAPES[type] })) {
    const expected = check(value[field])
    if (expected !== null) return `${type}.${field}: expected ${expected}, found ${described(value[field])}`
  }
  return null
}

/** One line of a journal, whose number counts from 1. Never throws: what is wrong comes back as a problem. */
export const decodeEvent = (line: string, number: number): SessionEvent | EventProblem => {
  const problem = (kind: EventProblem['problem'], message: string): EventProblem => ({
    kind: 'problem',
    problem: kind,
    line: number,
    message,
  })
  const value = parsed(line)
  if (value === undefined) return problem('torn', 'expected JSON, found a line that is cut off or edited')
  if (!isMapping(value)) return problem('broken', `expected an event, found ${described(value)}`)
  if (isNewer(value)) return problem('newer', `form ${value['schema']}; this mlsd reads up to form ${SCHEMA}`)
  const type = value['type']
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) {
    return problem('broken', `expected a known type of event, found ${described(type)}`)
  }
  const wrong = complaint(type as EventType, value)
  return wrong === null ? (value as unknown as SessionEvent) : problem('broken', wrong)
}

/** One line with its newline; newlines in texts are escaped, so a line is always a whole event. */
export const encodeEvent = (event: SessionEvent): string => `${JSON.stringify(event)}\n`
