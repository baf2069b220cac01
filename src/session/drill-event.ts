import { CREDITS, type Credit } from '../bank/vocabulary.ts'
import { aText, type Check, exactly, oneOf, orNull, positive } from './check.ts'
import { decodeLine, type EventProblem } from './event-line.ts'

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

/** One line of a drill's journal, whose number counts from 1; a problem where it is no event. */
export const decodeDrillEvent = (line: string, number: number): DrillEvent | EventProblem =>
  decodeLine({ shapes: SHAPES, opening: 'began', schema: DRILL_SCHEMA }, line, number)
