import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { Area, Credit, Phase } from '../bank/vocabulary.ts'
import type { CriterionResult } from '../scoring/scorecard.ts'
import { isImported, type Session } from '../session/session.ts'
import { type Entry, entryAt, type Transcript } from '../session/transcript.ts'
import type { DrillCall } from './drill.ts'
import { type Gap, type GapsInput, gapsOf } from './gaps.ts'
import type { JudgedPhase, Judgement } from './judgement.ts'
import type { LedgerLine } from './ledger.ts'
import type { Ribbon } from './ribbon.ts'
import type { Timing } from './timing.ts'
import { type RoundReport, roundReportOf } from './transcript.ts'

/** Something said that earned: its words, where and when. */
export interface DebriefQuote {
  readonly title: string
  readonly credit: Credit
  readonly phase: Phase
  /** Whole seconds since the start; null where it is not known. */
  readonly at: number | null
  readonly quote: string
}

/** A phase as the debrief sets it beside the clock and the candidate's own guess. */
export interface DebriefPhase extends JudgedPhase {
  readonly guessed: number | null
  readonly timing: Timing
  /** Credited points, and those of them that came without a probe or hint. */
  readonly earned: number
  readonly unprompted: number
}

/** One screen after a round. */
export interface Debrief {
  readonly judgement: Judgement
  readonly companyName: string
  /** The one phase that was practised, where it was one alone. */
  readonly drill: Phase | null
  readonly session: string
  readonly quotes: readonly DebriefQuote[]
  readonly gaps: readonly Gap[]
  readonly phases: readonly DebriefPhase[]
  /** When things came up; null where no time is known. */
  readonly ribbon: Ribbon | null
  /** Not played here. */
  readonly imported: boolean
  /** It holds no times. */
  readonly timeless: boolean
  /** What became of each fact, the used ones first. */
  readonly questions: readonly LedgerLine[]
  /** Points of somebody's own problem that listen for words and heard none: they may have been said in others. */
  readonly unheard: number
  /** The one thing to work on; null when nothing is missing. */
  readonly workOn: Area | null
  /** A command that helps with it. */
  readonly next: string
  /** Why one should drill as well; null where there is no need. */
  readonly call: DrillCall | null
  /** The command that writes out the whole round; null where it could not be kept. */
  readonly rest: string | null
  /** The command that shows what was heard; null where it could not be kept. */
  readonly why: string | null
}

export interface DebriefInput extends GapsInput {
  readonly session: Session
  /** What `mlsd export` takes for this round: nothing where it is the last; null where it was kept nowhere. */
  readonly exportAs?: string | null
  /** What waits for a drill after this round. */
  readonly call?: DrillCall | null
}

/** How many quotes and gaps one screen has room for. */
const SHOWN = 3

const saidIn = (transcript: Transcript, { evidence }: CriterionResult): Entry | null => {
  const [first] = evidence
  return first === undefined ? null : entryAt(transcript, first.phase, first.start)
}

const byPoints = (a: CriterionResult, b: CriterionResult): number =>
  b.points - a.points || Number(b.crux) - Number(a.crux)

const quotesOf = (transcript: Transcript, { earned }: Judgement): DebriefQuote[] =>
  [...earned]
    .sort(byPoints)
    .flatMap((one) => {
      const [first] = one.evidence
      if (first === undefined) return []
      const { title, credit } = one
      const at = entryAt(transcript, first.phase, first.start)?.at ?? null
      return [{ title, credit, phase: first.phase, at, quote: first.quote }]
    })
    .slice(0, SHOWN)

const phasesOf = ({ scorecard }: DebriefInput, report: RoundReport): DebriefPhase[] =>
  (report.judgement?.phases ?? []).map((judged) => {
    const earned = scorecard.criteria.filter((one) => one.phase === judged.phase && one.credit !== 'absent')
    return {
      ...judged,
      guessed: report.transcript.selfRating?.[judged.phase] ?? null,
      timing: report.phases[judged.phase],
      earned: earned.length,
      unprompted: earned.filter((one) => (saidIn(report.transcript, one)?.after ?? null) === null).length,
    }
  })

/** Whole rounds lead on to the next problem; others back to this one. */
const nextCommand = ({ verdict, prompt }: Judgement, company: string, phase: Phase | undefined): string => {
  if (phase !== undefined) return `mlsd redo --phase ${phase}`
  if (verdict === null) return `mlsd practice ${prompt}`
  if (verdict === 'hire' || verdict === 'strong-hire') return `mlsd practice --company ${company}`
  return `mlsd show ${prompt} --spoilers`
}

const unheardIn = ({ prompt, scorecard }: DebriefInput): number => {
  const worded = new Set(prompt.criteria.filter(({ byWords }) => byWords).map(({ id }) => id))
  return scorecard.criteria.filter(({ id, credit }) => credit === 'absent' && worded.has(id)).length
}

/** What to work on lies in the phase that cost most, as that stands above it; else it is what would lift most. */
const workOnIn = ({ costMost }: Judgement, shown: readonly Gap[], all: readonly Gap[]): Area | null => {
  const isThere = ({ phase, area }: Gap): boolean => area !== null && PHASE_NAMES[phase] === costMost
  const chosen = shown.find(isThere) ?? all.find(isThere) ?? shown.find(({ area }) => area !== null)
  return chosen?.area ?? null
}

/** What a candidate is told when a round is over. */
export const debriefOf = (input: DebriefInput): Debrief => {
  const report = roundReportOf(input.session, input)
  const { judgement, transcript, companyName } = report
  const { exportAs = '', call = null } = input
  if (judgement === null) throw new RangeError('a round that was not judged has no debrief')
  const all = gapsOf(input)
  const gaps = all.slice(0, SHOWN)
  return {
    judgement,
    companyName,
    drill: input.session.started?.phase ?? null,
    session: transcript.session ?? '',
    quotes: quotesOf(transcript, judgement),
    gaps,
    phases: phasesOf(input, report),
    ribbon: report.ribbon,
    imported: isImported(input.session),
    timeless: report.timeless,
    questions: report.questions,
    unheard: unheardIn(input),
    workOn: workOnIn(judgement, gaps, all),
    next: nextCommand(judgement, input.prompt.company, input.session.started?.phase),
    call,
    rest: exportAs === null ? null : `mlsd export ${exportAs}`.trimEnd(),
    why: exportAs === null ? null : `mlsd why ${exportAs === '' ? 'last' : exportAs}`,
  }
}
