import type { Prompt } from '../bank/prompt-types.ts'
import { PHASES } from '../bank/vocabulary.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import type { Stage } from '../session/event.ts'
import { hasTime, isImported, type Session } from '../session/session.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import { type Entry, type Transcript, type Turn, transcriptForm } from '../session/transcript.ts'
import { type Judgement, judgementOf } from './judgement.ts'
import { type LedgerLine, ledgerOf } from './ledger.ts'
import { type Occasions, occasionsOf } from './occasions.ts'
import { type Ribbon, ribbonOf } from './ribbon.ts'
import { type Timings, timingsOf } from './timing.ts'

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

/** All that a mentor is handed: the round, what was said, and how it was judged. */
export interface RoundReport extends Timings {
  readonly title: string
  readonly companyName: string
  /** The company's own name for the level. */
  readonly levelName: string
  readonly statement: string
  readonly transcript: Transcript
  readonly conversation: readonly Stretch[]
  readonly occasions: Occasions
  readonly ribbon: Ribbon | null
  /** Imported from a text that holds no times: there is nothing to say on time, and that is said. */
  readonly timeless: boolean
  /** What became of each fact; nothing where the round was not judged, or was imported: nobody knows what was told. */
  readonly questions: readonly LedgerLine[]
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

/** What a round was judged by, and what came of it. */
export interface Judged {
  readonly scorecard: Scorecard
  readonly prompt: Pick<Prompt, 'facts' | 'statement' | 'probes' | 'curveballs'>
}

/** A recorded round with its judgement, where there is one. */
export const roundReportOf = (session: Session, judged: Judged | null): RoundReport => {
  const { started } = session
  if (started === null) throw new RangeError('a session without its first event has no report')
  const transcript = sessionTranscript(session)
  const timings = timingsOf(session)
  const scorecard = judged?.scorecard ?? null
  return {
    title: started.title,
    companyName: started.companyName,
    levelName: started.levelName,
    statement: started.statement,
    transcript,
    conversation: conversationOf(transcript),
    occasions: occasionsOf(session, judged?.prompt ?? null),
    ...timings,
    ribbon: ribbonOf({ timings, transcript, scorecard }),
    timeless: !hasTime(session),
    questions: judged === null || isImported(session) ? [] : ledgerOf({ session, ...judged }),
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
  time: { ...report.total, phases: report.phases, first: report.ribbon?.first ?? null },
  ...(report.judgement === null ? {} : { questions: report.questions }),
  scorecard: report.scorecard,
})
