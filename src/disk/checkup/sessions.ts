import { join } from 'node:path'
import { replay } from '../../session/replay.ts'
import { readJournal } from '../journal.ts'
import type { Places } from '../places.ts'
import { sessionIds } from '../sessions.ts'
import { gatherUnreadable, type Unreadable } from './concern.ts'

/** How the recorded rounds stand. */
export interface SessionsState {
  readonly finished: number
  readonly open: number
  /** Files that hold no round that could be shown. */
  readonly unreadable: readonly Unreadable[]
}

/** Reads every round from beginning to end, as its export would. */
export const sessionsState = (places: Places): SessionsState => {
  let finished = 0
  let open = 0
  const { unreadable, attempt } = gatherUnreadable()
  const look = (id: string): void => {
    const { events } = readJournal(join(places.sessions, `${id}.jsonl`))
    if (replay(events).scored === null) open += 1
    else finished += 1
  }
  attempt(() => {
    for (const id of sessionIds(places)) attempt(() => look(id))
  })
  return { finished, open, unreadable }
}
