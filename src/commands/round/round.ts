import type { DraftFile } from '../../disk/drafts.ts'
import type { Recorder } from '../../disk/recorder.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import type { SessionEvent } from '../../session/event.ts'
import type { Session } from '../../session/session.ts'
import type { Cast } from './cast.ts'
import type { RoundClock } from './clock.ts'
import type { Room } from './room.ts'

/** A round in progress: who takes part, where it is written down, and what time it is. */
export interface Round extends Cast {
  readonly room: Room
  readonly recorder: Recorder
  readonly draft: DraftFile
  readonly clock: RoundClock
  /** What `mlsd resume` takes: an id, or the path of a file elsewhere. */
  readonly handle: string
}

/** How a round was left. */
export interface Played {
  readonly session: Session
  /** null when it came to its end. */
  readonly stop: ExitCode | null
}

/** An event before its time is put on it. */
export type Happening = SessionEvent extends infer Event
  ? Event extends SessionEvent
    ? Omit<Event, 'at'>
    : never
  : never

/** What came of a step; with `stop`, the program ends there. */
export interface Turned {
  readonly happenings: readonly Happening[]
  readonly stop?: ExitCode
}

const SIGNAL_CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hangup } as const

/** The round waits; by a signal, or by the person's wish. */
export const left = ({ room }: Pick<Round, 'room'>, byChoice = false): Turned => {
  const signal = room.watch.which()
  const stop = signal === null ? (byChoice ? EXIT.done : EXIT.interrupted) : SIGNAL_CODES[signal]
  return { happenings: [{ type: 'paused' }], stop }
}
