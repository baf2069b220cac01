import { PHASES } from '../bank/vocabulary.ts'
import { SAYINGS, type Saying, type SessionEvent, type Stage, type Started } from '../session/event.ts'
import { phaseText, type Transcript, type Turn } from '../session/transcript.ts'
import { conversationOf, type Speech } from './transcript.ts'

/** What the candidate said, to what problem: the same words are the same round. */
export const wordsOf = ({ prompt, answers }: Pick<Transcript, 'prompt' | 'answers'>): string =>
  JSON.stringify([prompt, ...PHASES.map((phase) => phaseText({ answers }, phase))])

/** Every entry and every turn has its time. */
export const isTimed = ({ answers, turns }: Transcript): boolean => {
  const times = [...PHASES.flatMap((phase) => answers[phase]), ...turns].map(({ at }) => at)
  return times.length > 0 && times.every((at) => at !== null)
}

/** Turns of the candidate that no entry stands behind would become answers that nobody gave. */
const withoutStrays = (transcript: Transcript): Transcript => {
  const left = new Map<Stage, number>(PHASES.map((phase) => [phase, transcript.answers[phase].length]))
  const isKept = ({ by, phase, kind }: Turn): boolean => {
    if (by !== 'candidate' || phase === 'close') return true
    const more = left.get(phase) ?? 0
    if (kind !== 'answer' || more === 0) return false
    left.set(phase, more - 1)
    return true
  }
  return { ...transcript, turns: transcript.turns.filter(isKept) }
}

const sayingOf = (kind: string): Saying => SAYINGS.find((known) => known === kind) ?? 'answer'

const eventOf = (speech: Speech, phase: Stage, at: number): SessionEvent => {
  const { by, text, after } = speech
  if (by !== 'candidate') return { type: 'said', at, by, kind: sayingOf(speech.kind), text }
  return phase === 'close' ? { type: 'asked', at, text } : { type: 'answered', at, text, after }
}

interface Placed {
  readonly phase: Stage
  readonly speech: Speech
  /** Milliseconds since the start. */
  readonly at: number
}

/** By their times, as answers without turns are told phase by phase; within a phase the order stays. */
const inTime = (speeches: readonly Placed[]): readonly Placed[] => {
  const latest = new Map<Stage, number>()
  const risen = speeches.map((one) => {
    const at = Math.max(one.at, latest.get(one.phase) ?? 0)
    latest.set(one.phase, at)
    return { ...one, at }
  })
  return risen.sort((a, b) => a.at - b.at)
}

const speechesIn = (transcript: Transcript, timed: boolean): readonly Placed[] => {
  const placed = conversationOf(withoutStrays(transcript)).flatMap(({ phase, speeches }) =>
    speeches
      // an empty hint is still a hint: only the candidate has to say something
      .filter(({ by, text }) => by !== 'candidate' || text.trim() !== '')
      .map((speech) => ({ phase, speech, at: timed ? (speech.at ?? 0) * 1000 : 0 })),
  )
  return timed ? inTime(placed) : placed
}

/** A round as events that lead to the same transcript, from its first event to its end. */
export const importedEvents = (transcript: Transcript, started: Started): readonly SessionEvent[] => {
  const events: SessionEvent[] = [started]
  let stage: Stage = 'clarify'
  let { at } = started
  const move = (to: Stage): void => {
    if (to !== stage) events.push({ type: 'moved', at, to })
    stage = to
  }
  for (const one of speechesIn(transcript, started.imported?.timed === true)) {
    at = started.at + one.at
    move(one.phase)
    events.push(eventOf(one.speech, one.phase, at))
  }
  move('close')
  const { selfRating } = transcript
  if (selfRating !== null) events.push({ type: 'rated', at, ratings: selfRating })
  return [...events, { type: 'finished', at, reason: 'done' }]
}
