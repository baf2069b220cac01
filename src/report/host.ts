import type { Company } from '../bank/bank-types.ts'
import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Guide } from '../bank/rubric-types.ts'
import { type InterviewerKind, LEVELS, type Level, PHASES, type Phase } from '../bank/vocabulary.ts'
import * as said from '../interviewer/phrases.ts'
import type { RoundClock } from '../session/phases.ts'
import { type FactGroup, factGroups } from './host-facts.ts'
import { curveballsOf, type HostLeftOut, type HostQuestion, leftOutOf, probesOf } from './host-questions.ts'

/** A part of the round by the minutes of the clock; both are the same where it has no time of its own. */
export interface HostSlot {
  readonly part: 'statement' | Phase | 'close'
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A criterion to tick. */
export interface HostPoint {
  readonly title: string
  readonly earns: string
  readonly crux: boolean
  /** The first level at which it is asked, where that is above the candidate's. */
  readonly from: Level | null
}

/** A phase as the interviewer goes through it. */
export interface HostPhase extends HostSlot {
  readonly part: Phase
  /** What the candidate should do in it. */
  readonly goal: string
  /** The words it is opened with; the first phase opens with the problem. */
  readonly opening: string | null
  /** All that may be said to somebody who is stuck. */
  readonly nudge: string | null
  readonly points: readonly HostPoint[]
}

/** What somebody needs who plays the interviewer. */
export interface HostSheet {
  readonly id: string
  readonly title: string
  readonly company: string
  readonly level: Level
  /** The company's own name for the level. */
  readonly levelName: string
  readonly minutes: number
  readonly interviewer: InterviewerKind
  /** What makes the problem hard, for who does not know it. */
  readonly background: string
  /** What decides this problem, and what would earn it. */
  readonly decides: readonly HostPoint[]
  readonly clock: readonly HostSlot[]
  readonly statement: string
  readonly format: string
  readonly facts: readonly FactGroup[]
  readonly phases: readonly HostPhase[]
  /** One question on each part a design should not leave out, and when to ask it. */
  readonly leftOut: { readonly minute: number; readonly parts: readonly HostLeftOut[] }
  readonly probes: {
    /** How many there is time for. */
    readonly count: number
    readonly own: readonly HostQuestion[]
    readonly others: readonly HostQuestion[]
  }
  readonly curveballs: readonly HostQuestion[]
  readonly closing: string
  readonly parting: string
  /** What the level is expected to do, and what it adds for this problem. */
  readonly bar: readonly string[]
}

/** For whom the sheet is, and who is interviewed. */
export interface HostInput {
  readonly prompt: Prompt
  readonly company: Company | null
  readonly guide: Pick<Guide, 'phases' | 'areas' | 'levels'>
  readonly clock: RoundClock
  readonly level: Level
  readonly levelName: string
  readonly interviewer: InterviewerKind
}

const slots = (clock: RoundClock): readonly HostSlot[] => {
  const parts = [
    ['statement', 'Statement', clock.statement] as const,
    ...PHASES.map((phase) => [phase, PHASE_NAMES[phase], clock.phases[phase]] as const),
    ['close', 'Close', clock.close] as const,
  ]
  let to = 0
  return parts.map(([part, name, minutes]) => {
    to += minutes
    return { part, name, from: to - minutes, to }
  })
}

const pointsOf = ({ prompt, level }: HostInput, phase: Phase): readonly HostPoint[] =>
  prompt.criteria
    .filter((criterion) => (criterion.phase ?? 'design') === phase)
    .map(({ id, title, earns, crux, levels = LEVELS }) => ({
      title: title ?? id,
      earns: earns ?? '',
      crux: crux === true,
      from: levels.includes(level) ? null : (levels[0] ?? null),
    }))

const openingOf = (phase: Phase, interviewer: InterviewerKind): string | null => {
  if (phase === 'clarify') return null
  return phase === 'deep-dive' ? said.DIVE_OPENINGS[interviewer][0] : said.PHASE_OPENINGS[phase][0]
}

const phaseOf = (input: HostInput, slot: HostSlot): readonly HostPhase[] => {
  const { part } = slot
  if (part === 'statement' || part === 'close') return []
  const goal = input.guide.phases.find(({ id }) => id === part)?.goal ?? ''
  const nudge = input.prompt.hints[part][0] ?? null
  return [
    {
      ...slot,
      part,
      goal,
      opening: openingOf(part, input.interviewer),
      nudge,
      points: pointsOf(input, part),
    },
  ]
}

const barOf = ({ prompt, guide, level }: HostInput): readonly string[] => [
  ...(level === 'L3' ? [] : [prompt.levels[level] ?? []].flat()),
  ...(guide.levels.find(({ id }) => id === level)?.expects ?? []),
]

/** The sheet of the one who interviews: everything to say, to ask and to listen for, in the order of the round. */
export const hostSheet = (input: HostInput): HostSheet => {
  const { prompt, company, clock, level, levelName, interviewer } = input
  const parts = slots(clock)
  const phases = parts.flatMap((slot) => phaseOf(input, slot))
  const design = phases.find(({ part }) => part === 'design')
  return {
    id: prompt.id,
    title: prompt.title,
    company: company?.name ?? prompt.company,
    level,
    levelName,
    minutes: clock.minutes,
    interviewer,
    background: prompt.background,
    decides: phases.flatMap(({ points }) => points.filter(({ crux }) => crux)),
    clock: parts,
    statement: prompt.statement,
    format: said.FORMAT_TIMED(clock.minutes),
    facts: factGroups(prompt.facts),
    phases,
    leftOut: design === undefined ? { minute: 0, parts: [] } : leftOutOf(input, design),
    probes: probesOf(input),
    curveballs: curveballsOf(input),
    closing: said.CLOSING[0],
    parting: said.PARTING,
    bar: barOf(input),
  }
}
