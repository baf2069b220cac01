import type { Company, PromptSummary } from '../bank/bank-types.ts'
import type { Area, Phase } from '../bank/vocabulary.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import { lossesOf, RECENT, weakestPhases } from './losses.ts'

/** A round of the past, as far as it decides what comes next. */
export interface PastRound {
  readonly session: string
  readonly prompt: string
  /** null where the problem has left the bank. */
  readonly family: string | null
  /** A whole round; one phase alone, or a round that was broken off, is not. */
  readonly whole: boolean
  readonly scorecard: Scorecard
}

/** Why a problem is in a plan. */
export interface PlanReasons {
  readonly asked: PromptSummary['asked']
  /** Of another company than the wanted one. */
  readonly elsewhere: boolean
  /** The best score so far; null where it was never practised. */
  readonly best: number | null
  /** No problem of its family was practised yet. */
  readonly newFamily: boolean
}

/** A round to practise. */
export interface PlannedRound {
  /** Days from today. */
  readonly day: number
  readonly prompt: string
  readonly title: string
  readonly company: string
  readonly family: string
  /** What to watch while at it: an area that cost much lately; null without a past. */
  readonly watch: Area | null
  readonly reasons: PlanReasons
  readonly command: string
}

/** One phase to practise alone. */
export interface PlannedDrill {
  readonly day: number
  readonly phase: Phase
  /** Its median over the latest rounds; null without a past. */
  readonly score: number | null
  readonly command: string
}

/** What to do until an interview. */
export interface Plan {
  readonly days: number
  readonly company: string | null
  readonly rounds: readonly PlannedRound[]
  readonly drill: PlannedDrill
  /** What to read on the last day. */
  readonly checklist: string
}

export interface PlanInput {
  readonly prompts: readonly PromptSummary[]
  /** null for an interview anywhere. */
  readonly company: Pick<Company, 'id'> | null
  /** Whole days until the interview, at least one. */
  readonly days: number
  /** `--level` of the commands; null for the usual one. */
  readonly level: string | null
  /** The newest first. */
  readonly past: readonly PastRound[]
}

const MOST_ROUNDS = 4
/** How likely a problem of another company is to be met: one of a kind that the company asks, and any other. */
const KINDRED = 0.5
const FOREIGN = 0.25
/** One more problem of a family that is in the plan already teaches less. */
const SAME_FAMILY = 0.7
/** What is left to learn from a problem that was practised, at the least. */
const LEAST = 0.1

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const bestOf = (past: readonly PastRound[], prompt: string): number | null => {
  const scores = past.flatMap((one) => (one.prompt === prompt && one.whole ? [one.scorecard.score] : []))
  return scores.length === 0 ? null : Math.max(...scores)
}

/** From 0.75 for a family that is mastered to 1.25 for one that is new. */
const needOf = (past: readonly PastRound[], family: string): number => {
  const scores = past.flatMap((one) => (one.family === family && one.whole ? [one.scorecard.score] : []))
  return 0.75 + 0.5 * (scores.length === 0 ? 1 : 1 - mean(scores) / 100)
}

interface Candidate {
  readonly prompt: PromptSummary
  readonly reasons: PlanReasons
  readonly worth: number
}

const likelihood = (prompt: PromptSummary, { company, prompts }: PlanInput): number => {
  if (company === null || prompt.company === company.id) return 1
  const kindred = prompts.some((one) => one.company === company.id && one.family === prompt.family)
  return kindred ? KINDRED : FOREIGN
}

const candidatesOf = (input: PlanInput): readonly Candidate[] =>
  input.prompts.map((prompt) => {
    const { company, past } = input
    const best = bestOf(past, prompt.id)
    const reasons = {
      asked: prompt.asked,
      elsewhere: company !== null && prompt.company !== company.id,
      best,
      newFamily: past.every(({ family }) => family !== prompt.family),
    }
    const left = best === null ? 1 : Math.max(LEAST, 1 - best / 100)
    const worth = prompt.asked.weight * likelihood(prompt, input) * left * needOf(past, prompt.family)
    return { prompt, reasons, worth }
  })

/** One by one what is worth most beside what was taken; of equals the first by id. */
const chosenFrom = (candidates: readonly Candidate[], count: number): readonly Candidate[] => {
  const chosen: Candidate[] = []
  const worthNow = ({ prompt, worth }: Candidate): number =>
    worth * SAME_FAMILY ** chosen.filter((one) => one.prompt.family === prompt.family).length
  while (chosen.length < Math.min(count, candidates.length)) {
    const [next] = candidates
      .filter((one) => !chosen.includes(one))
      .sort((a, b) => worthNow(b) - worthNow(a) || (a.prompt.id < b.prompt.id ? -1 : 1))
    if (next !== undefined) chosen.push(next)
  }
  return chosen
}

const drillOf = (input: PlanInput, first: string | undefined, levelled: string): PlannedDrill => {
  const recent = input.past.slice(0, RECENT)
  const [weakest] = weakestPhases(recent.map(({ scorecard }) => scorecard))
  const phase = weakest?.phase ?? 'clarify'
  const source = recent.find(({ whole, scorecard }) => whole && scorecard.phases[phase] !== undefined)
  const command =
    source === undefined
      ? `mlsd practice${first === undefined ? '' : ` ${first}`} --phase ${phase}${levelled}`
      : `mlsd redo ${source.session} --phase ${phase}`
  return { day: input.days - 1, phase, score: weakest?.score ?? null, command }
}

/** At most four rounds and a drill: what is likely to be asked and was missed, spread over the days that are left. */
export const planOf = (input: PlanInput): Plan => {
  const { days, company, level, past } = input
  const chosen = chosenFrom(candidatesOf(input), Math.min(MOST_ROUNDS, days))
  const whole = past.filter((one) => one.whole).slice(0, RECENT)
  const losses = lossesOf(whole.map(({ scorecard }) => scorecard))
  const levelled = level === null ? '' : ` --level ${level}`
  const rounds = chosen.map(({ prompt, reasons }, nth): PlannedRound => {
    const { id, title, family } = prompt
    return {
      day: Math.floor((nth * days) / chosen.length),
      prompt: id,
      title,
      company: prompt.company,
      family,
      watch: losses[nth % Math.max(1, Math.min(MOST_ROUNDS, losses.length))]?.area ?? null,
      reasons,
      command: `mlsd practice ${id}${levelled}`,
    }
  })
  return {
    days,
    company: company?.id ?? null,
    rounds,
    drill: drillOf(input, rounds[0]?.prompt, levelled),
    checklist: `mlsd checklist${company === null ? '' : ` --company ${company.id}`}${levelled}`,
  }
}
