import { isLeftToThem, nearlyHeard } from '../interviewer/refs.ts'
import type { Session, Utterance } from '../session/session.ts'

/** A question that a fact was perhaps asked by, and what became of it. */
interface Unheard {
  readonly asked: Utterance
  readonly state: 'yours' | 'unheard'
}

/** The first thing that was perhaps asked for a fact, and was answered without it. */
export const unheardIn = ({ utterances }: Session, id: string): Unheard | null => {
  const reply = utterances.findIndex(({ by, ref }) => by === 'interviewer' && nearlyHeard(ref).includes(id))
  const asked = utterances.slice(0, Math.max(0, reply)).findLast(({ by }) => by === 'candidate')
  const isLeft = isLeftToThem(utterances[reply]?.ref ?? null)
  return asked === undefined ? null : { asked, state: isLeft ? 'yours' : 'unheard' }
}
