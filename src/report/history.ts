import type { Level } from '../bank/types.ts'
import type { Started } from '../session/event.ts'
import type { ScoredEvent } from '../session/session.ts'

/** What a journal tells at its two ends. */
export interface RecordedRound {
  readonly id: string
  readonly started: Started
  readonly finished: boolean
  readonly scored: ScoredEvent | null
}

/** One round in the history. */
export interface HistoryRow {
  readonly session: string
  /** ISO 8601, in UTC. */
  readonly date: string
  readonly prompt: string
  readonly title: string
  readonly company: string
  readonly level: Level
  /** The company's own name for the level. */
  readonly levelName: string
  /** Length of the round; null without a clock. */
  readonly minutes: number | null
  /** unfinished: can be resumed; incomplete: ended early, so without a verdict. */
  readonly state: 'unfinished' | 'incomplete' | 'judged'
  readonly score: number | null
  readonly verdict: string | null
}

/** What `mlsd history --json` prints, the newest round first. */
export interface History {
  readonly schema: 1
  readonly sessions: readonly HistoryRow[]
}

const stateOf = ({ finished, scored }: RecordedRound): HistoryRow['state'] => {
  if (!finished || scored === null) return 'unfinished'
  return scored.verdict === null ? 'incomplete' : 'judged'
}

const historyRow = (round: RecordedRound, dateOf: (at: number) => string): HistoryRow => {
  const { started, scored, id } = round
  return {
    session: id,
    date: dateOf(started.at),
    prompt: started.prompt,
    title: started.title,
    company: started.company,
    level: started.level,
    levelName: started.levelName,
    minutes: started.minutes,
    state: stateOf(round),
    score: scored?.score ?? null,
    verdict: scored?.verdict ?? null,
  }
}

/** All rounds as they were recorded; `dateOf` turns milliseconds since the epoch into ISO 8601. */
export const historyOf = (rounds: readonly RecordedRound[], dateOf: (at: number) => string): History => ({
  schema: 1,
  sessions: rounds.map((round) => historyRow(round, dateOf)),
})
