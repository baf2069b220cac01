import type { Phase } from '../bank/vocabulary.ts'
import type { Session } from '../session/session.ts'
import { DRILL_COMMAND, type DrillCall } from './drill.ts'
import type { Gap } from './gaps.ts'

/** What to type next, for the proof, and to see another round beside this one. */
export interface ReviewCommands {
  readonly next: string
  readonly why: string
  readonly diff: string | null
}

/** What decides which commands a review ends with. */
export interface ReviewedRound {
  readonly session: Session
  /** What commands call the round by. */
  readonly name: string
  /** What commands call an earlier round of the same problem by. */
  readonly before: string | null
  /** Phases of this round that were practised again since. */
  readonly redone: readonly Phase[]
  readonly drill: DrillCall | null
}

const after = (name: string): string => (name === 'last' ? '' : ` ${name}`)

/** To say once more what one has just said again helps less than to be asked elsewhere. */
const nextFor = ({ session, name, redone, drill }: ReviewedRound, gap: Gap | null): string => {
  if (session.finished === null) return `mlsd resume ${name}`
  if (drill !== null && (gap === null || redone.includes(gap.phase))) return DRILL_COMMAND
  const phase = gap === null || session.started?.phase !== undefined ? '' : ` --phase ${gap.phase}`
  return `mlsd redo${after(name)}${phase}`
}

export const commandsFor = (round: ReviewedRound, gap: Gap | null): ReviewCommands => ({
  next: nextFor(round, gap),
  why: `mlsd why ${round.name}${gap?.kind === 'missing' ? ` ${gap.id}` : ''}`,
  diff: round.before === null ? null : `mlsd diff ${round.before} ${round.name}`,
})
