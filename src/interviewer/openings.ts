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
  if (phase !== 'clarify')
    return [statement(pick(phrases.PHASE_OPENINGS[phase], started.seed, phase.length), phase)]
  return [statement(started.statement, 'problem'), statement(formatText(started), 'format')]
}

const closing = (text: string, ref: string): Line => ({ by: 'interviewer', kind: 'close', text, ref })

/** What the last words of the round are told by. */
export const PARTING_REF = 'parting'

export const partingLine: Line = closing(phrases.PARTING, PARTING_REF)

/** The most questions the candidate may ask at the close. */
const QUESTIONS = 3

/** The first words of the close, and what is said to each question asked there. */
export const closingLines = (started: Started, questions: number): readonly Line[] => {
  if (questions === 0) return [closing(pick(phrases.CLOSING, started.seed, 0), 'questions')]
  if (questions >= QUESTIONS) return [partingLine]
  return [closing(questions === 1 ? phrases.QUESTION_KEPT : phrases.QUESTION_KEPT_AGAIN, 'kept')]
}
