import { CREDITS, type Credit } from '../bank/types.ts'
import {
  aNumber,
  aText,
  type Check,
  described,
  exactly,
  isMapping,
  oneOf,
  orNull,
  positive,
} from './check.ts'
import type { EventProblem } from './event-text.ts'

/** Version of the form of a drill's journal; a higher one is refused. */
const DRILL_SCHEMA = 1

/** One answer of a drill, with the words that were said, so that nothing in a bank can rewrite it later. */
export interface DrillAnswer {
  readonly type: 'drilled'
  readonly at: number
  /** Key of the card. */
  readonly card: string
  /** `company/slug` it was put on; null for a card of its own. */
  readonly prompt: string | null
  /** Id of the probe, where the question was one. */
  readonly probe: string | null
  readonly question: string
  /** Empty where the answer was asked for at once. */
  readonly text: string
  readonly credit: Credit
}

/** Everything that can happen in a drill; `at` is in milliseconds since the epoch. */
export type DrillEvent =
  | {
      readonly type: 'began'
      readonly at: number
      readonly schema: typeof DRILL_SCHEMA
      /** Its id, which is its file's name too. */
      readonly drill: string
      readonly minutes: number
    }
  | DrillAnswer
  | { readonly type: 'ended'; readonly at: number }

const SHAPES: Readonly<Record<DrillEvent['type'], Readonly<Record<string, Check>>>> = {
  began: { schema: exactly(DRILL_SCHEMA), drill: aText, minutes: positive },
  drilled: {
    card: aText,
    prompt: orNull(aText),
    probe: orNull(aText),
    question: aText,
    text: aText,
    credit: oneOf(CREDITS),
  },
  ended: {},
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isNewer = (value: Readonly<Record<string, unknown>>): boolean =>
  value['type'] === 'began' && typeof value['schema'] === 'number' && value['schema'] > DRILL_SCHEMA

/** One line of a drill's journal, whose number counts from 1. Never throws: what is wrong comes back as a problem. */
export const decodeDrillEvent = (line: string, number: number): DrillEvent | EventProblem => {
  const problem = (kind: EventProblem['problem'], message: string): EventProblem => ({
    kind: 'problem',
    problem: kind,
    line: number,
    message,
  })
  const value = parsed(line)
  if (value === undefined) return problem('torn', 'expected JSON, found a line that is cut off or edited')
  if (!isMapping(value)) return problem('broken', `expected an event, found ${described(value)}`)
  if (isNewer(value)) return problem('newer', `form ${value['schema']}; this mlsd reads form ${DRILL_SCHEMA}`)
  const type = value['type']
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) {
    return problem('broken', `expected a known type of event, found ${described(type)}`)
  }
  for (const [field, check] of Object.entries({ at: aNumber, ...SHAPES[type as DrillEvent['type']] })) {
    const expected = check(value[field])
    if (expected === null) continue
    return problem('broken', `${type}.${field}: expected ${expected}, found ${described(value[field])}`)
  }
  return value as unknown as DrillEvent
}
