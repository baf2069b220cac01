import type { Prompt } from '../../src/bank/prompt-types.ts'
import type { Area, Credit } from '../../src/bank/vocabulary.ts'
import { prepareMind } from '../../src/interviewer/mind.ts'
import { type Interviewer, prepareInterviewer } from '../../src/interviewer/next.ts'
import type { Step } from '../../src/interviewer/step.ts'
import { compileLexicon } from '../../src/language/lexicon.ts'
import { type SessionEvent, STAGES, type Started } from '../../src/session/event.ts'
import { apply, replay } from '../../src/session/replay.ts'
import type { Session } from '../../src/session/session.ts'
import { rubrics } from '../fixtures/round.ts'
import { MINUTE, started } from '../session/events.ts'
import { CONCEPTS, KIN, PROMPT } from './toy.ts'

/** How a made-up round is played. */
export interface Playing {
  readonly first?: Partial<Started>
  readonly credits?: (session: Session) => ReadonlyMap<string, Credit>
  /** Areas in which the candidate earned something. */
  readonly touched?: readonly Area[]
  /** Minutes the candidate takes for each entry. */
  readonly pace?: number
}

export interface PlayedOut {
  readonly session: Session
  readonly events: readonly SessionEvent[]
  /** What both sides said, in order; the candidate's after `>`. */
  readonly said: readonly string[]
}

export const toyInterviewer = ({ credits = () => new Map(), touched = [] }: Playing = {}) =>
  prepareInterviewer({
    prompt: PROMPT,
    phases: rubrics.phases,
    react: prepareMind({
      prompt: PROMPT,
      kin: KIN,
      lexicon: () => compileLexicon(CONCEPTS).lexicon,
      standing: (session) => [
        ...[...credits(session)].map(([id, credit]) => ({ id, credit, area: 'labels' as const })),
        ...touched.map((area) => ({ id: `in-${area}`, credit: 'named' as const, area })),
      ],
    }),
  })

const replyTo = (step: Step, session: Session, text: string): Record<string, unknown> => {
  const to = STAGES[STAGES.indexOf(session.stage) + (text === '/back' ? -1 : 1)]
  if (text === '/next' && step.kind === 'ask-back') return { type: 'said', ...step.parting }
  if (text === '/next' || text === '/back') return { type: 'moved', to }
  return { type: step.kind === 'ask-back' ? 'asked' : 'answered', text }
}

/** Plays a candidate's entries and commands against the toy prompt; when they run out, all that is left is `/next`. */
export const play = (entries: readonly string[], playing: Playing = {}): PlayedOut =>
  playWith(toyInterviewer(playing), PROMPT, entries, playing)

/** The same against any interviewer. */
export const playWith = (
  interviewer: Interviewer,
  prompt: Pick<Prompt, 'id' | 'statement'>,
  entries: readonly string[],
  playing: Playing = {},
): PlayedOut => {
  const left = [...entries]
  const said: string[] = []
  const first = started({
    prompt: prompt.id,
    statement: prompt.statement,
    interviewer: 'research',
    ...playing.first,
  })
  const events: SessionEvent[] = [first]
  let session = replay(events)
  let now = first.at
  for (let steps = 0; session.finished === null; steps += 1) {
    if (steps > 500) throw new Error('the round does not end')
    const step = interviewer.nextStep(session, now)
    let happened: Record<string, unknown>
    if (step.kind === 'say') {
      happened = { type: 'said', ...step.line }
      said.push(`${step.line.kind} ${step.line.ref}: ${step.line.text}`)
    } else if (step.kind === 'move') happened = { type: 'moved', to: step.to }
    else if (step.kind === 'rate') happened = { type: 'rated', ratings: {} }
    else if (step.kind === 'finish') happened = { type: 'finished', reason: step.reason }
    else {
      const text = left.shift() ?? '/next'
      now += (playing.pace ?? 0.5) * MINUTE
      said.push(`> ${text}`)
      happened = replyTo(step, session, text)
      if (happened['type'] === 'said') said.push(`close parting: ${String(happened['text'])}`)
    }
    const event = { ...happened, at: now } as unknown as SessionEvent
    events.push(event)
    session = apply(session, event)
  }
  return { session, events, said }
}
