import type { Bank } from '../bank/bank-types.ts'
import type { Guide } from '../bank/rubric-types.ts'
import type { Scorecard, Verdict } from '../scoring/scorecard.ts'
import { isoDay } from '../session/day.ts'
import { hasTime, type Session } from '../session/session.ts'
import { type Loss, lossesOf, RECENT } from '../study/losses.ts'
import { type PastRound, type PlannedDrill, type PlannedRound, planOf } from '../study/plan.ts'
import { CHANCES, FEWEST, WINDOW } from '../study/trend.ts'
import { type Aids, aidsOf } from './aids.ts'
import { type SelfJudgement, selfJudgementOf } from './history.ts'
import {
  areaSeries,
  competencySeries,
  type MistakeSeries,
  mistakeSeries,
  phaseSeries,
  type Series,
  type Standing,
  scoreSeries,
  standingOf,
  volunteeredSeries,
} from './progress-series.ts'
import { type TimeDiscipline, timeDisciplineOf } from './time-discipline.ts'

/** A recorded round with the judgement of today. */
export interface ProgressRound {
  readonly session: Session
  readonly scorecard: Scorecard
}

/** A round as it stands on the plot and in the list. */
export interface ProgressPoint {
  readonly session: string
  readonly date: string
  readonly prompt: string
  readonly title: string
  readonly level: string
  readonly score: number
  readonly verdict: Verdict | null
}

/** How many problems of a company or family there are, and were practised. */
export interface Coverage {
  readonly id: string
  readonly name: string
  readonly practised: number
  readonly of: number
}

/** What `mlsd progress --json` prints. */
export interface Progress {
  readonly schema: 1
  /** All that was judged: whole rounds, and parts (one phase alone, or broken off), of these the redone ones. */
  readonly counts: {
    readonly whole: number
    readonly parts: number
    readonly redone: number
    readonly repeats: number
  }
  /** Whole rounds, the oldest first. */
  readonly rounds: readonly ProgressPoint[]
  /** By which a trend is named, or not yet. */
  readonly method: {
    readonly fewest: number
    readonly window: number
    readonly chances: typeof CHANCES
  }
  readonly score: Series
  readonly phases: readonly Series[]
  readonly areas: readonly Series[]
  /** Of the areas. */
  readonly standing: Standing
  readonly competencies: readonly Series[]
  readonly mistakes: readonly MistakeSeries[]
  readonly volunteered: Series & Aids
  readonly time: readonly TimeDiscipline[]
  /** Rounds that were imported from texts without times. */
  readonly timeless: number
  readonly selfJudgement: SelfJudgement | null
  readonly companies: readonly Coverage[]
  readonly families: readonly Coverage[]
  /** What to practise next, and where most points were lost lately; null where there is nothing to practise. */
  readonly next: {
    readonly round: PlannedRound | null
    /** The weakest phase of late, to be practised alone; null without rounds. */
    readonly phase: PlannedDrill | null
    readonly losses: readonly Loss[]
  }
}

export interface ProgressInput {
  /** The oldest first. */
  readonly rounds: readonly ProgressRound[]
  readonly bank: Bank
  readonly guide: Pick<Guide, 'families' | 'mistakes'>
}

const isWhole = ({ scorecard }: ProgressRound): boolean => scorecard.incomplete !== true

const isAgain = ({ session }: ProgressRound): boolean => session.started?.again !== undefined

const cardsOf = (rounds: readonly ProgressRound[]): readonly Scorecard[] =>
  rounds.map(({ scorecard }) => scorecard)

const pointOf = ({ session: { started }, scorecard }: ProgressRound): ProgressPoint[] => {
  if (started === null) return []
  const { score, verdict } = scorecard
  const { session, prompt, title, level } = started
  return [{ session, date: isoDay(started.at), prompt, title, level, score, verdict }]
}

const aidsIn = (cards: readonly Scorecard[]): Aids => {
  const all = cards.map(({ criteria }) => aidsOf(criteria.filter(({ stamp }) => stamp !== undefined)))
  const sum = (of: keyof Aids): number => all.reduce((total, aids) => total + aids[of], 0)
  return { volunteered: sum('volunteered'), prompted: sum('prompted'), hinted: sum('hinted') }
}

const coverageOf = (
  { prompts }: Bank,
  practised: ReadonlySet<string>,
  [key, names]: readonly ['company' | 'family', readonly { readonly id: string; readonly name: string }[]],
): readonly Coverage[] =>
  [...new Set(prompts.map((prompt) => prompt[key]))].sort().map((id) => {
    const mine = prompts.filter((prompt) => prompt[key] === id)
    const name = names.find((one) => one.id === id)?.name ?? id
    return { id, name, practised: mine.filter((prompt) => practised.has(prompt.id)).length, of: mine.length }
  })

/** Rounds of the past, the newest first, as plans want them. */
export const pastOf = (
  rounds: readonly ProgressRound[],
  { prompts }: Pick<Bank, 'prompts'>,
): readonly PastRound[] =>
  rounds
    .flatMap((round): PastRound[] => {
      const { started } = round.session
      if (started === null) return []
      const family = prompts.find(({ id }) => id === started.prompt)?.family ?? null
      const { session, prompt } = started
      return [{ session, prompt, family, whole: isWhole(round), scorecard: round.scorecard }]
    })
    .reverse()

const nextOf = ({ rounds, bank }: ProgressInput, whole: readonly Scorecard[]): Progress['next'] => {
  const input = {
    prompts: bank.prompts,
    company: null,
    days: 1,
    level: rounds.at(-1)?.scorecard.level ?? null,
  }
  const { rounds: planned, drill } = planOf({ ...input, past: pastOf(rounds, bank) })
  const [round = null] = planned
  return { round, phase: drill.score === null ? null : drill, losses: lossesOf(whole.slice(-RECENT)) }
}

/** All rounds as one curve: what rises, what falls, what cannot be told yet, and what to practise next. */
export const progressOf = (input: ProgressInput): Progress => {
  const { rounds, bank, guide } = input
  const fresh = rounds.filter((round) => !isAgain(round))
  const points = rounds.filter(isWhole).flatMap(pointOf)
  const whole = cardsOf(rounds.filter(isWhole))
  const areas = areaSeries(whole)
  const practised = new Set(rounds.map(({ scorecard }) => scorecard.prompt))
  const mistakeName = (id: string): string => guide.mistakes.find((one) => one.id === id)?.name ?? id
  return {
    schema: 1,
    counts: {
      whole: whole.length,
      parts: rounds.length - whole.length,
      redone: rounds.length - fresh.length,
      repeats: whole.length - new Set(whole.map(({ prompt }) => prompt)).size,
    },
    rounds: points,
    method: { fewest: FEWEST, window: WINDOW, chances: CHANCES },
    score: scoreSeries(whole),
    phases: phaseSeries(cardsOf(fresh)),
    areas,
    standing: standingOf(areas),
    competencies: competencySeries(whole),
    mistakes: mistakeSeries(whole, mistakeName),
    volunteered: { ...volunteeredSeries(whole), ...aidsIn(whole) },
    time: timeDisciplineOf(rounds.map(({ session }) => session)),
    timeless: rounds.filter(({ session }) => !hasTime(session)).length,
    selfJudgement: selfJudgementOf(
      rounds.map(({ session, scorecard }) => ({
        rated: session.ratings ?? {},
        grades: Object.fromEntries(
          Object.entries(scorecard.phases).map(([phase, { grade }]) => [phase, grade]),
        ),
      })),
    ),
    companies: coverageOf(bank, practised, ['company', bank.companies]),
    families: coverageOf(bank, practised, ['family', guide.families]),
    next: nextOf(input, whole),
  }
}
