import { PHASES, type Phase } from '../bank/types.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import type { Stage } from '../session/event.ts'
import { elapsedOf, type Session } from '../session/session.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import { type Entry, type Transcript, type Turn, transcriptForm } from '../session/transcript.ts'
import { type Judgement, judgementOf } from './judgement.ts'

/** Something said, as a reader of the conversation sees it. */
export interface Speech {
  readonly by: Turn['by']
  readonly kind: string
  /** Whole seconds since the start; null where it is not known. */
  readonly at: number | null
  readonly text: string
  /** What an entry of the candidate was said after. */
  readonly after: string | null
}

/** A stretch of the conversation in one phase; a phase that was come back to makes another stretch. */
export interface Stretch {
  readonly phase: Stage
  readonly speeches: readonly Speech[]
}

/** Seconds spent, and minutes planned, where they are known. */
export interface Timing {
  readonly spent: number | null
  readonly planned: number | null
}

/** All that a mentor is handed: the round, what was said, and how it was judged. */
export interface RoundReport {
  readonly title: string
  readonly companyName: string
  /** The company's own name for the level. */
  readonly levelName: string
  readonly statement: string
  readonly transcript: Transcript
  readonly conversation: readonly Stretch[]
  readonly total: Timing
  readonly phases: Readonly<Record<Phase, Timing>>
  readonly scorecard: Scorecard | null
  readonly judgement: Judgement | null
}

const entrySpeech = ({ at, text, after }: Entry): Speech => ({
  by: 'candidate',
  kind: 'answer',
  at,
  text,
  after,
})

interface Placed {
  readonly phase: Stage
  readonly speech: Speech
}

const stretchesOf = (said: readonly Placed[]): readonly Stretch[] => {
  const stretches: { phase: Stage; speeches: Speech[] }[] = []
  for (const { phase, speech } of said) {
    const last = stretches.at(-1)
    if (last?.phase === phase) last.speeches.push(speech)
    else stretches.push({ phase, speeches: [speech] })
  }
  return stretches
}

const isEntry = (turn: Turn): boolean => turn.by === 'candidate' && turn.kind === 'answer'

/** The conversation in order; entries carry their stamps, and those that no turn tells of come last. */
export const conversationOf = ({ turns, answers }: Transcript): readonly Stretch[] => {
  const left = new Map<Stage, Entry[]>(PHASES.map((phase) => [phase, [...answers[phase]]]))
  const told = turns.map((turn) => {
    const entry = isEntry(turn) ? left.get(turn.phase)?.shift() : undefined
    return { phase: turn.phase, speech: entry === undefined ? { ...turn, after: null } : entrySpeech(entry) }
  })
  const untold = [...left].flatMap(([phase, entries]) =>
    entries.map((entry) => ({ phase, speech: entrySpeech(entry) })),
  )
  return stretchesOf([...told, ...untold])
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000)

const timings = (session: Session): Pick<RoundReport, 'total' | 'phases'> => {
  const { started, spent } = session
  const timed = started !== null && started.minutes !== null
  const phase = (name: Phase): Timing => ({
    spent: seconds(spent[name]),
    planned: timed ? (started?.clock[name] ?? null) : null,
  })
  return {
    total: { spent: seconds(elapsedOf(session)), planned: started?.minutes ?? null },
    phases: Object.fromEntries(PHASES.map((name) => [name, phase(name)])) as Record<Phase, Timing>,
  }
}

/** A recorded round with its judgement, where there is one. */
export const roundReportOf = (session: Session, scorecard: Scorecard | null): RoundReport => {
  const { started } = session
  if (started === null) throw new RangeError('a session without its first event has no report')
  const transcript = sessionTranscript(session)
  return {
    title: started.title,
    companyName: started.companyName,
    levelName: started.levelName,
    statement: started.statement,
    transcript,
    conversation: conversationOf(transcript),
    ...timings(session),
    scorecard,
    judgement: scorecard === null ? null : judgementOf(scorecard, started.levelName),
  }
}

/** What `mlsd export --format json` prints: the transcript form, so that `mlsd score` reads it, and the rest. */
export const exportForm = (report: RoundReport): Readonly<Record<string, unknown>> => ({
  schema: 1,
  title: report.title,
  company: report.companyName,
  levelName: report.levelName,
  statement: report.statement,
  ...transcriptForm(report.transcript),
  time: { ...report.total, phases: report.phases },
  scorecard: report.scorecard,
})
