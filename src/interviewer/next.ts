import type { Credit, Phase, PhaseGuide, Prompt, Rubrics } from '../bank/types.ts'
import { readDocument } from '../language/document.ts'
import { compileLexicon } from '../language/lexicon.ts'
import type { Started } from '../session/event.ts'
import type { Session, Utterance } from '../session/session.ts'
import { factFinder } from './finder.ts'
import { earFor } from './hearing.ts'
import { nextHint } from './hints.ts'
import { closingLines, openingOf, PARTING_REF, partingLine } from './openings.ts'
import { reactionTo } from './reactions.ts'
import type { Scene, Senses } from './scene.ts'
import type { Line, Step } from './step.ts'
import { endedByTime, isOver, overLine, timeWords } from './timing.ts'

/** What an interviewer needs to know. */
export interface InterviewerInput {
  readonly prompt: Prompt
  readonly rubrics: Pick<Rubrics, 'concepts' | 'phases'>
  /** How far each criterion was argued so far, by id. */
  readonly credits: (session: Session) => ReadonlyMap<string, Credit>
}

/** The other side of the table: the same events, seed and time give the same step. */
export interface Interviewer {
  /** What happens next; `now` is in milliseconds since the epoch. */
  nextStep(session: Session, now: number): Step
  /** The next hint of the present phase; null when there is none left. */
  hint(session: Session): Line | null
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const candidateText = ({ utterances }: Session): string =>
  utterances
    .filter(({ by, kind }) => by === 'candidate' && kind === 'answer')
    .map(({ text }) => text)
    .join('\n\n')

const sensesOf = ({ prompt, rubrics, credits }: InterviewerInput): Senses => {
  const lexicon = once(() => compileLexicon(rubrics.concepts).lexicon)
  return {
    prompt,
    finder: once(() => factFinder(prompt.facts, rubrics.concepts, lexicon())),
    ear: once(() => earFor(rubrics, lexicon())),
    hearing: (session) => ({ credits: credits(session), document: readDocument(candidateText(session)) }),
  }
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

const sceneOf = (session: Session, started: Started, senses: Senses, place: number): Scene | null => {
  const entry = session.utterances[place]
  if (entry === undefined) return null
  const before = session.utterances.slice(0, place)
  const here = before.filter(({ stage }) => stage === entry.stage)
  const turn = before.filter(({ by }) => by === 'candidate').length
  return { senses, session, started, entry, before, here, turn }
}

/** Words for a stage that was just entered: none when it was left and come back to. */
const entryLines = (session: Session, started: Started): readonly Line[] => {
  const { stage, enteredAt, utterances } = session
  if (utterances.slice(0, enteredAt).some((each) => each.stage === stage)) return []
  return stage === 'close' ? closingLines(started, 0) : openingOf(started, stage)
}

/** What is still to be said to the last thing that happened. */
const pendingLine = (
  session: Session,
  started: Started,
  react: (place: number) => readonly Line[],
): Line | undefined => {
  const place = lastFromCandidate(session)
  if (place === -1) return entryLines(session, started)[repliesAfter(session, session.enteredAt - 1)]
  const lines = session.stage === 'close' ? closingLines(started, session.questions.length) : react(place)
  return lines[repliesAfter(session, place)]
}

const nameOf = (phases: readonly PhaseGuide[], phase: Phase): string =>
  phases.find(({ id }) => id === phase)?.name ?? phase

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

/** An interviewer for one prompt; nothing is compiled before it is needed. */
export const prepareInterviewer = (input: InterviewerInput): Interviewer => {
  const senses = sensesOf(input)
  // a reaction takes several steps to be said, and the utterance it answers never changes
  const reactions = new WeakMap<Utterance, readonly Line[]>()
  const reacting =
    (session: Session, started: Started) =>
    (place: number): readonly Line[] => {
      const scene = sceneOf(session, started, senses, place)
      if (scene === null) return []
      const lines = reactions.get(scene.entry) ?? reactionTo(scene)
      reactions.set(scene.entry, lines)
      return lines
    }
  return {
    hint: (session) => nextHint(session, input.prompt),
    nextStep: (session, now) => {
      const { started, stage } = session
      if (started === null) throw new RangeError('a round that was not started has no next step')
      if (session.finished !== null) return { kind: 'finish', reason: session.finished }
      if (stage !== 'close' && isOver(session, now)) return overStep(session)
      const line = pendingLine(session, started, reacting(session, started))
      if (line !== undefined) return { kind: 'say', line }
      return stage === 'close' ? closeStep(session) : phaseStep(session, stage, input.rubrics.phases, now)
    },
  }
}
