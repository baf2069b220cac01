import type { Prompt } from '../bank/prompt-types.ts'
import type { PhaseGuide } from '../bank/rubric-types.ts'
import type { Phase } from '../bank/vocabulary.ts'
import type { Started } from '../session/event.ts'
import type { Session, Utterance } from '../session/session.ts'
import { nextHint } from './hints.ts'
import { closingLines, openingOf, PARTING_REF, partingLine } from './openings.ts'
import type { Line, React, Step } from './step.ts'
import { endedByTime, isOver, overLine, timeWords } from './timing.ts'
import { wishIn } from './wishes.ts'

/** What an interviewer needs. */
export interface InterviewerInput {
  readonly prompt: Prompt
  readonly phases: readonly PhaseGuide[]
  /** Not called before the candidate has said something. */
  readonly react: React
}

/** The other side of the table: the same events, seed and time give the same step. */
export interface Interviewer {
  /** What happens next; `now` is in milliseconds since the epoch. */
  nextStep(session: Session, now: number): Step
  /** The next hint of the present phase; null when there is none left. */
  hint(session: Session): Line | null
}

/** Words that reply to something; hints and words on time do not. */
const isReply = ({ by, kind }: Utterance): boolean => by === 'interviewer' && kind !== 'time'

/** How many replies were said since an utterance. */
const repliesAfter = ({ utterances }: Session, place: number): number =>
  utterances.slice(place + 1).filter(isReply).length

const lastFromCandidate = ({ utterances, enteredAt }: Session): number => {
  const place = utterances.findLastIndex(({ by }) => by === 'candidate')
  return place >= enteredAt ? place : -1
}

const nameOf = (phases: readonly PhaseGuide[], phase: Phase): string =>
  phases.find(({ id }) => id === phase)?.name ?? phase

/** Words for a stage that was just entered: none when it was left and come back to. */
const entryLines = (session: Session, started: Started, input: InterviewerInput): readonly Line[] => {
  const { stage, enteredAt, utterances } = session
  if (utterances.slice(0, enteredAt).some((each) => each.stage === stage)) return []
  if (stage === 'close') return started.phase === undefined ? closingLines(started, []) : [partingLine]
  const before = utterances.slice(0, enteredAt)
  const last = before.findLast(({ by }) => by === 'candidate')?.text
  const scenery = { facts: input.prompt.facts, name: nameOf(input.phases, stage) }
  return openingOf(started, stage, scenery, wishIn({ before, here: [] })?.text ?? last)
}

/** What is still to be said to the last thing that happened. */
const pendingLine = (session: Session, started: Started, input: InterviewerInput): Line | undefined => {
  const place = lastFromCandidate(session)
  if (place === -1) return entryLines(session, started, input)[repliesAfter(session, session.enteredAt - 1)]
  const lines =
    session.stage === 'close' ? closingLines(started, session.questions) : input.react(session, place)
  return lines[repliesAfter(session, place)]
}

const closeStep = (session: Session): Step => {
  const hasParted = session.utterances.some(({ kind, ref }) => kind === 'close' && ref === PARTING_REF)
  if (!hasParted) return { kind: 'ask-back', parting: partingLine }
  if (session.ratings === null) return { kind: 'rate' }
  return { kind: 'finish', reason: endedByTime(session) ? 'time' : 'done' }
}

/** Time is up: one word, then the close. */
const overStep = (session: Session): Step => {
  const line = overLine(session)
  return line === null ? { kind: 'move', to: 'close' } : { kind: 'say', line }
}

const phaseStep = (session: Session, phase: Phase, phases: readonly PhaseGuide[], now: number): Step => {
  const words = timeWords(session, phase, nameOf(phases, phase), now)
  return words === null ? { kind: 'ask', phase } : { kind: 'say', line: words }
}

/** An interviewer for one prompt. */
export const prepareInterviewer = (input: InterviewerInput): Interviewer => ({
  hint: (session) => nextHint(session, input.prompt),
  nextStep: (session, now) => {
    const { started, stage } = session
    if (started === null) throw new RangeError('a round that was not started has no next step')
    if (session.finished !== null) return { kind: 'finish', reason: session.finished }
    if (stage !== 'close' && isOver(session, now)) return overStep(session)
    const line = pendingLine(session, started, input)
    if (line !== undefined) return { kind: 'say', line }
    return stage === 'close' ? closeStep(session) : phaseStep(session, stage, input.phases, now)
  },
})
