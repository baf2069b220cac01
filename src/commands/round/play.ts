import type { PhaseGuide } from '../../bank/rubric-types.ts'
import type { Step } from '../../interviewer/step.ts'
import { renderLine, renderPhaseHead } from '../../render/round.ts'
import type { SessionEvent, Stage } from '../../session/event.ts'
import { refusal } from '../../session/refusal.ts'
import { apply } from '../../session/replay.ts'
import type { Session } from '../../session/session.ts'
import { perform } from './perform.ts'
import type { Happening, Played, Round } from './round.ts'
import { notSaved } from './words.ts'

const guideOf = ({ guide }: Round, stage: Stage): PhaseGuide | undefined =>
  guide.phases.find(({ id }) => id === stage)

/** The head of the phase a round stands in. */
const sayHead = (round: Round, { stage, started }: Session): void => {
  const guide = guideOf(round, stage)
  const { asker, canvas } = round.room
  if (guide === undefined || started === null) return
  const minutes = started.minutes === null ? null : started.clock[guide.id]
  asker.say(`\n${renderPhaseHead(guide, minutes, canvas)}`)
}

/** The last two utterances are one person's. */
const isSameVoice = ({ utterances, enteredAt }: Session): boolean =>
  utterances.length - 2 >= enteredAt && utterances.at(-1)?.by === utterances.at(-2)?.by

const show = (round: Round, session: Session, event: SessionEvent, inOneBreath: boolean): void => {
  const { asker, canvas } = round.room
  if (event.type === 'moved') sayHead(round, session)
  if (event.type !== 'said') return
  const goesOn = inOneBreath && isSameVoice(session)
  asker.say(`${goesOn ? '' : '\n'}${renderLine(event, canvas, goesOn)}`)
}

/** Before the candidate's turn: the head of a phase that has none yet, else an empty row after the other side's words. */
const setScene = (round: Round, session: Session, step: Step, headed: Stage | null): void => {
  if (step.kind === 'ask' && headed !== step.phase) sayHead(round, session)
  else if (session.utterances.at(-1)?.by !== 'candidate') round.room.asker.say('')
}

const isTurn = ({ kind }: Step): boolean => kind === 'ask' || kind === 'ask-back'

/** On the disk before it is in memory, and in memory before it is shown. */
export const happen = (
  round: Round,
  session: Session,
  happening: Happening,
  inOneBreath = false,
): Session => {
  const event = { ...happening, at: round.clock.now() } as SessionEvent
  if (refusal(session, event) !== null) return session
  const failure = round.recorder.append(event)
  if (failure !== null) round.room.warn(notSaved(failure.complaint.expected, failure.elsewhere))
  if (event.type === 'answered' || event.type === 'asked') round.draft.drop()
  const next = apply(session, event)
  show(round, next, event, inOneBreath)
  return next
}

/** Plays a round from where it stands until it ends or is left. */
export const playRound = async (round: Round, begin: Session): Promise<Played> => {
  let session = begin
  let headed: Stage | null = null
  let before: Step['kind'] | null = null
  while (session.state !== 'finished') {
    if (session.utterances.some(({ by }) => by === 'candidate')) await round.mind()
    const step = round.interviewer.nextStep(session, round.clock.now())
    if (isTurn(step)) {
      setScene(round, session, step, headed)
      headed = session.stage
    }
    const { happenings, stop } = await perform(round, session, step)
    for (const happening of happenings) {
      session = happen(round, session, happening, before === 'say' && step.kind === 'say')
      if (happening.type === 'moved') headed = session.stage
    }
    if (stop !== undefined) return { session, stop }
    before = step.kind
  }
  return { session, stop: null }
}
