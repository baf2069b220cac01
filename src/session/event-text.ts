import { INTERVIEWER_KINDS, LEVELS, PHASES } from '../bank/types.ts'
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
import { FINISHES, SAYINGS, SCHEMA, type SessionEvent, STAGES } from './event.ts'

const anImport: Check = (value) =>
  isMapping(value) &&
  typeof value['words'] === 'string' &&
  typeof value['complete'] === 'boolean' &&
  typeof value['timed'] === 'boolean'
    ? null
    : 'a mapping of words, complete and timed'

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
    imported: optional(anImport),
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
