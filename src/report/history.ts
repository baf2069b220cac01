import { type Level, PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Opening, Result } from '../session/recorded.ts'

/** What a journal tells at its two ends. */
export interface RecordedRound {
  readonly id: string
  readonly started: Opening
  readonly finished: boolean
  readonly scored: Result | null
  readonly rated: Grades
}

/** Grades 0–4 by phase. */
type Grades = Readonly<Partial<Record<Phase, number>>>

/** How the candidate's own grades compare with the scorer's, over all rounds that have both. */
export interface SelfJudgement {
  /** Phases that were graded by both. */
  readonly phases: number
  /** Mean of own grade less the scorer's: above 0 is too kind. */
  readonly bias: number
  /** Mean distance, whichever way. */
  readonly error: number
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
  /** The one phase that was practised, where it was one alone. */
  readonly phase: Phase | null
  /** Taken over from a transcript made elsewhere. */
  readonly imported: boolean
  /** unfinished: can be resumed; incomplete: ended early, so without a verdict. */
  readonly state: 'unfinished' | 'incomplete' | 'judged'
  readonly score: number | null
  readonly verdict: string | null
  /** Grades 0–4 by phase; null where it was not judged. */
  readonly grades: Grades | null
  /** The candidate's own. */
  readonly rated: Grades
}

/** What `mlsd history --json` prints, the newest round first. */
export interface History {
  readonly schema: 1
  readonly sessions: readonly HistoryRow[]
  /** null where nobody guessed. */
  readonly selfJudgement: SelfJudgement | null
  /** Older rounds that are not among these. */
  readonly earlier?: Earlier
}

/** Rounds that are left out, and the id of the newest of them, from which others are told by their names. */
export interface Earlier {
  readonly count: number
  readonly newest: string
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
    phase: started.phase ?? null,
    imported: started.imported !== undefined,
    state: stateOf(round),
    score: scored?.score ?? null,
    verdict: scored?.verdict ?? null,
    grades: scored?.phases ?? null,
    rated: round.rated,
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** How well somebody judges themselves, over the phases that both they and the scorer graded. */
export const selfJudgementOf = (
  rows: readonly Pick<HistoryRow, 'grades' | 'rated'>[],
): SelfJudgement | null => {
  const gaps = rows.flatMap(({ grades, rated }) =>
    PHASES.flatMap((phase) => {
      const own = rated[phase]
      const grade = grades?.[phase]
      return own === undefined || grade === undefined ? [] : own - grade
    }),
  )
  if (gaps.length === 0) return null
  const mean = (values: readonly number[]): number =>
    tenth(values.reduce((sum, value) => sum + value, 0) / values.length)
  return { phases: gaps.length, bias: mean(gaps), error: mean(gaps.map(Math.abs)) }
}

/**
 * Rounds as they were recorded; `dateOf` turns milliseconds since the epoch into ISO 8601, `rest` are the ids of older
 * ones, the newest first.
 */
export const historyOf = (
  rounds: readonly RecordedRound[],
  dateOf: (at: number) => string,
  rest: readonly string[] = [],
): History => {
  const sessions = rounds.map((round) => historyRow(round, dateOf))
  const [newest] = rest
  const earlier = newest === undefined ? {} : { earlier: { count: rest.length, newest } }
  return { schema: 1, sessions, selfJudgement: selfJudgementOf(sessions), ...earlier }
}
