import type { Phase } from '../bank/types.ts'
import type { Started } from '../session/event.ts'
import { pick } from './chance.ts'
import * as phrases from './phrases.ts'
import type { Line } from './step.ts'

const statement = (text: string, ref: string): Line => ({ by: 'interviewer', kind: 'statement', text, ref })

const formatText = ({ minutes }: Started): string =>
  minutes === null ? phrases.FORMAT_UNTIMED : phrases.FORMAT_TIMED(minutes)

/** What the interviewer says when a phase is entered for the first time. */
export const openingOf = (started: Started, phase: Phase): readonly Line[] => {
  if (phase === 'clarify')
    return [statement(started.statement, 'problem'), statement(formatText(started), 'format')]
  const openings =
    phase === 'deep-dive' ? phrases.DIVE_OPENINGS[started.interviewer] : phrases.PHASE_OPENINGS[phase]
  return [statement(pick(openings, started.seed, phase.length), phase)]
}

const closing = (text: string, ref: string): Line => ({ by: 'interviewer', kind: 'close', text, ref })

/** What the last words of the round are told by. */
export const PARTING_REF = 'parting'

export const partingLine: Line = closing(phrases.PARTING, PARTING_REF)

/** The most questions the candidate may ask at the close. */
const QUESTIONS = 3

/** No more is wanted: `no, thanks`, `that's all`, `I'm good`. */
const DECLINES =
  /^(?:no|nope|nah|none|nothing|not really|i['’]?m (?:good|fine|done|all set)|all good|that['’]?s (?:all|it)|thanks|thank you)\b[^?]*$/i
const DECLINING_WORDS = 8

const declines = (text: string): boolean =>
  DECLINES.test(text.trim()) && text.trim().split(/\s+/).length <= DECLINING_WORDS

/** The first words of the close, and what is said to each thing the candidate says there. */
export const closingLines = (started: Started, questions: readonly string[]): readonly Line[] => {
  const last = questions.at(-1)
  if (last === undefined) return [closing(pick(phrases.CLOSING, started.seed, 0), 'questions')]
  if (questions.length >= QUESTIONS || declines(last)) return [partingLine]
  return [closing(questions.length === 1 ? phrases.QUESTION_KEPT : phrases.QUESTION_KEPT_AGAIN, 'kept')]
}
