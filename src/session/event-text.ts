import { INTERVIEWER_KINDS, LEVELS, PHASES } from '../bank/vocabulary.ts'
import {
  aGrade,
  aNumber,
  aText,
  type Check,
  exactly,
  isMapping,
  mappingOf,
  oneOf,
  optional,
  orNull,
  positive,
} from './check.ts'
import { FINISHES, SAYINGS, SCHEMA, type SessionEvent, STAGES } from './event.ts'
import { decodeLine, type EventProblem } from './event-line.ts'

const anImport: Check = (value) =>
  isMapping(value) &&
  typeof value['words'] === 'string' &&
  typeof value['complete'] === 'boolean' &&
  typeof value['timed'] === 'boolean'
    ? null
    : 'a mapping of words, complete and timed'

type EventType = SessionEvent['type']

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

/** One line of a round's journal, whose number counts from 1; a problem where it is no event. */
export const decodeEvent = (line: string, number: number): SessionEvent | EventProblem =>
  decodeLine({ shapes: SHAPES, opening: 'started', schema: SCHEMA }, line, number)

/** One line with its newline; newlines in texts are escaped, so a line is always a whole event. */
export const encodeEvent = (event: SessionEvent): string => `${JSON.stringify(event)}\n`
