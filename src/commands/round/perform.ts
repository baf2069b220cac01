import { STAGE_NAMES } from '../../bank/phase-names.ts'
import type { Phase } from '../../bank/vocabulary.ts'
import { EXIT } from '../../errors.ts'
import type { Step } from '../../interviewer/step.ts'
import { leftText } from '../../render/round.ts'
import { paceOf } from '../../session/pace.ts'
import { phasesOf, type Session } from '../../session/session.ts'
import type { EntryView, RatedPhase, Reply } from '../../terminal/asker.ts'
import { obey } from './obey.ts'
import { type Happening, left, type Round, type Turned } from './round.ts'
import { KEYS, PLAIN_KEYS } from './words.ts'

/** What stands around an entry of a round. */
export const viewOf = ({ room, clock, draft }: Round, session: Session): EntryView => ({
  header: '',
  left: () => leftText(paceOf(session, clock.now()), session.stage),
  draft: draft.read(),
  hintKeys: room.plain ? PLAIN_KEYS : KEYS,
  history: session.utterances.filter(({ by }) => by === 'candidate').map(({ text }) => text),
  onDraft: draft.keep,
})

/** A pipe that ends ends the round; a terminal that ends was closed, or told so by Ctrl-D where lines are read. */
export const ended = (round: Round): Turned => {
  const { interactive, plain } = round.room
  if (!interactive) return { happenings: [{ type: 'finished', reason: 'end-of-input' }] }
  const turned = left(round, true)
  return plain || turned.stop !== EXIT.done ? turned : { ...turned, stop: EXIT.hangup }
}

/** An entry that was sent. */
export const answered = ({ clock }: Round, reply: Extract<Reply, { kind: 'text' }>): Turned => {
  if (reply.at !== undefined) clock.reach(reply.at)
  const { text, after } = reply
  return { happenings: [{ type: 'answered', text, ...(after === undefined ? {} : { after }) }] }
}

const askPhase = async (round: Round, session: Session): Promise<Turned> => {
  const reply = await round.room.asker.entry(viewOf(round, session))
  if (reply.kind === 'text') return answered(round, reply)
  if (reply.kind === 'command') return obey(round, session, reply.name)
  return reply.kind === 'end' ? ended(round) : left(round)
}

/** The candidate asks; what is asked is kept, not scored. */
const askBack = async (round: Round, session: Session, parting: Happening): Promise<Turned> => {
  const reply = await round.room.asker.entry(viewOf(round, session))
  if (reply.kind === 'text') return { happenings: [{ type: 'asked', text: reply.text }] }
  if (reply.kind === 'interrupted') return left(round)
  if (reply.kind === 'end' && round.room.interactive) return ended(round)
  const isOver = reply.kind === 'end' || reply.name === 'next'
  return isOver ? { happenings: [parting] } : obey(round, session, reply.name)
}

const ratedPhase = (id: Phase): RatedPhase => ({ id, name: STAGE_NAMES[id] })

const rate = async (round: Round, { started }: Session): Promise<Turned> => {
  const ratings = await round.room.asker.rate(phasesOf(started ?? {}).map(ratedPhase))
  if (round.room.watch.which() !== null) return left(round)
  return { happenings: [{ type: 'rated', ratings: ratings ?? {} }] }
}

/** Does what comes next, and tells what happened. */
export const perform = async (round: Round, session: Session, step: Step): Promise<Turned> => {
  switch (step.kind) {
    case 'say':
      return { happenings: [{ type: 'said', ...step.line }] }
    case 'move':
      return { happenings: [{ type: 'moved', to: step.to }] }
    case 'ask':
      return askPhase(round, session)
    case 'ask-back':
      return askBack(round, session, { type: 'said', ...step.parting })
    case 'rate':
      return rate(round, session)
    case 'finish':
      return { happenings: [{ type: 'finished', reason: step.reason }] }
  }
}
