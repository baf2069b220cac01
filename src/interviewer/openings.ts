import type { Fact } from '../bank/prompt-types.ts'
import type { Phase } from '../bank/vocabulary.ts'
import type { Started } from '../session/event.ts'
import { pick } from './chance.ts'
import * as phrases from './phrases.ts'
import { endsInProposal } from './proposals.ts'
import type { Line } from './step.ts'
import { componentOf, proposedIn } from './wishes.ts'

const statement = (text: string, ref: string): Line => ({ by: 'interviewer', kind: 'statement', text, ref })

const formatText = ({ minutes }: Started): string =>
  minutes === null ? phrases.FORMAT_UNTIMED : phrases.FORMAT_TIMED(minutes)

/** Facts that a drill which leaves Clarify out begins with; the others may be asked for. */
const GIVEN = 4

const drillLines = (started: Started, phase: Phase, { facts, name }: Scenery): readonly Line[] => {
  const told = facts
    .slice(0, GIVEN)
    .map(({ id, answer }): Line => ({ by: 'interviewer', kind: 'answer', text: answer.trim(), ref: id }))
  const given = phase === 'clarify' ? [] : [statement(phrases.DRILL_GIVEN, 'given'), ...told]
  return [
    statement(started.statement, 'problem'),
    statement(phrases.DRILL(name, started.minutes), 'format'),
    ...given,
    ...(phase === 'deep-dive' || phase === 'trade-offs' ? [statement(phrases.DRILL_SKETCH, 'sketch')] : []),
  ]
}

const diveOpenings = ({ interviewer }: Started, last = ''): phrases.Phrases =>
  WISHES_DEPTH.test(last) || endsInProposal(last)
    ? phrases.DIVE_AS_WISHED(componentOf(proposedIn(last)))
    : phrases.DIVE_OPENINGS[interviewer]

/** What an opening draws on: the facts, and the name of the phase. */
export interface Scenery {
  readonly facts: readonly Fact[]
  readonly name: string
}

/** The last sentence is `I would like to go deeper on …`, `can we dig into …?`: where the deep dive is to go. */
const WISHES_DEPTH =
  /\b(?:i(?:['’]d| would| want to)|let['’]?s|can (?:i|we)|happy to)\b[^.?!]{0,24}\b(?:deeper|deep[- ]dive|dive|dig|zoom|take apart)\b(?![^.?!]*\bmove on\b)[^.?!]*[.?!]?\s*$/i

/** What the interviewer says when a phase is entered for the first time; `last` is what the candidate said before it. */
export const openingOf = (
  started: Started,
  phase: Phase,
  scenery: Scenery,
  last?: string,
): readonly Line[] => {
  const drill = started.phase === undefined ? null : drillLines(started, phase, scenery)
  if (phase === 'clarify')
    return drill ?? [statement(started.statement, 'problem'), statement(formatText(started), 'format')]
  const openings = phase === 'deep-dive' ? diveOpenings(started, last) : phrases.PHASE_OPENINGS[phase]
  return [...(drill ?? []), statement(pick(openings, started.seed, phase.length), phase)]
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
