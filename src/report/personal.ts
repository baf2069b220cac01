import type { Fact } from '../bank/prompt-types.ts'
import type { ChecklistGuide, Guide, MistakeRule } from '../bank/rubric-types.ts'
import { CREDITS } from '../bank/vocabulary.ts'
import type { CriterionResult, Scorecard } from '../scoring/scorecard.ts'
import { isImported, type Session } from '../session/session.ts'
import { isMiss, type Mending, MISTAKEN, mistakenIn, RECENT } from '../study/losses.ts'
import { timeDisciplineOf } from './time-discipline.ts'

/** A round of one's own. */
export interface OwnRound {
  readonly session: Session
  readonly scorecard: Scorecard
  /** What its interviewer knew; null where that is not known, or not of the latest. */
  readonly facts: readonly Pick<Fact, 'id' | 'topic'>[] | null
}

/** A point that is missed again and again. */
export interface OwnMiss {
  readonly title: string
  readonly missed: number
  readonly of: number
  /** The best that was ever said for it, with a reason at least; null where nothing was: merely named, it teaches nothing. */
  readonly best: string | null
  /** What would earn it. */
  readonly earns: string
}

/** A mistake that is made again and again. */
export interface OwnMistake {
  readonly name: string
  readonly made: number
  readonly of: number
}

/** An opening question, and in how many of the rounds that could answer it nobody put it. */
export interface ForgottenOpening {
  readonly name: string
  readonly forgotten: number
  readonly of: number
}

/** The part of a checklist that is about oneself. */
export interface Personal {
  /** Of how many rounds it tells, five at most: of one nothing is a habit. */
  readonly rounds: number
  readonly misses: readonly OwnMiss[]
  readonly forgotten: readonly ForgottenOpening[]
  /** The most frequent first. */
  readonly mistakes: readonly OwnMistake[]
  /** One line per phase that does not keep its time. */
  readonly pace: readonly string[]
}

/** Again and again is twice at least, or once where there was one round only. */
const leastOf = (rounds: readonly unknown[]): number => (rounds.length === 1 ? 1 : 2)
const MOST = { misses: 4, forgotten: 4, mistakes: 4 }

const rankOf = ({ credit }: CriterionResult): number => CREDITS.indexOf(credit)

const isMissed = (one: CriterionResult): boolean => one.missing !== null && isMiss(one.credit)

const isLasting = ({ origin }: CriterionResult): boolean => origin === 'universal' || origin === 'family'

const asked = ({ scorecard: { criteria, phases } }: OwnRound): readonly CriterionResult[] =>
  criteria.filter((one) => isLasting(one) && one.phase in phases)

/** The words that earned most for a criterion, the latest of equals. */
const bestFor = (id: string, rounds: readonly OwnRound[]): string | null => {
  const earned = rounds
    .flatMap(({ scorecard }) => scorecard.criteria.filter((one) => one.id === id && !isMiss(one.credit)))
    .reverse()
    .sort((a, b) => rankOf(b) - rankOf(a))
  return earned[0]?.evidence[0]?.quote ?? null
}

interface Tally {
  readonly last: CriterionResult
  readonly missed: number
  readonly of: number
  readonly lost: number
}

const talliesIn = (rounds: readonly OwnRound[], rules: readonly Mending[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>()
  for (const round of rounds) {
    const mistaken = mistakenIn(round.scorecard, rules)
    for (const one of asked(round)) {
      const { missed = 0, of = 0, lost = 0 } = tallies.get(one.id) ?? {}
      const more = Number(isMissed(one))
      const cost = more * (mistaken.has(one.id) ? MISTAKEN : 1) * Math.max(0, one.max - one.points)
      tallies.set(one.id, { last: one, missed: missed + more, of: of + 1, lost: lost + cost })
    }
  }
  return tallies
}

const missesIn = (rounds: readonly OwnRound[], rules: readonly Mending[]): readonly OwnMiss[] => {
  const recent = rounds.slice(-RECENT)
  const tallies = talliesIn(recent, rules)
  return [...tallies.values()]
    .filter(({ missed }) => missed >= leastOf(recent))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST.misses)
    .map(({ last, missed, of }) => ({
      title: last.title,
      missed,
      of,
      best: bestFor(last.id, rounds),
      earns: last.missing ?? '',
    }))
}

/** What was made in half of the latest whole rounds, or more: one phase alone can leave nothing out. */
const mistakesIn = (
  rounds: readonly OwnRound[],
  rules: readonly Pick<MistakeRule, 'id' | 'name'>[],
): readonly OwnMistake[] => {
  const recent = rounds.filter(({ scorecard }) => scorecard.incomplete !== true).slice(-RECENT)
  return rules
    .map(({ id, name }) => {
      const made = recent.filter(({ scorecard }) => scorecard.mistakes.some((one) => one.id === id)).length
      return { name, made, of: recent.length }
    })
    .filter(({ made, of }) => made >= leastOf(recent) && made * 2 >= of)
    .sort((a, b) => b.made - a.made)
    .slice(0, MOST.mistakes)
}

type Opening = NonNullable<ChecklistGuide['openings']>[number]

/**
 * Whether an opening was put; null where the problem has no answer to it, where Clarify was not part of the round, or
 * where the round was imported: nobody knows what was told there.
 */
const wasPut = ({ topics }: Opening, { session, facts, scorecard }: OwnRound): boolean | null => {
  if (isImported(session)) return null
  const about = (facts ?? []).filter(({ topic }) => topics.some((word) => topic.toLowerCase().includes(word)))
  if (about.length === 0 || scorecard.phases.clarify === undefined) return null
  const told = new Set(
    session.utterances.flatMap(({ kind, ref }) => (kind === 'answer' && ref !== null ? [ref] : [])),
  )
  return about.some(({ id }) => told.has(id))
}

const forgottenIn = (
  rounds: readonly OwnRound[],
  openings: readonly Opening[],
): readonly ForgottenOpening[] => {
  const recent = rounds.slice(-RECENT)
  return openings
    .map((opening) => {
      const puts = recent.flatMap((round) => wasPut(opening, round) ?? [])
      return { name: opening.name, forgotten: puts.filter((put) => !put).length, of: puts.length }
    })
    .filter(({ forgotten, of }) => forgotten >= leastOf(recent) && forgotten * 2 >= of)
    .sort((a, b) => b.forgotten - a.forgotten)
    .slice(0, MOST.forgotten)
}

const paceIn = (rounds: readonly OwnRound[]): readonly string[] =>
  timeDisciplineOf(rounds.slice(-RECENT).map(({ session }) => session)).flatMap((one) => {
    const { name, share, over, under, rounds: of } = one
    const percent = `${Math.round(share * 100)} % of its time`
    if (over * 2 >= of)
      return [
        of === 1 ? `${name} took ${percent}.` : `${name} takes ${percent}: over it in ${over} of ${of}.`,
      ]
    if (under * 2 < of) return []
    return [
      of === 1 ? `${name} got ${percent}.` : `${name} gets ${percent}: left early in ${under} of ${of}.`,
    ]
  })

/** What of the rubrics tells how to read one's own rounds. */
export interface PersonalGuide extends Pick<Guide, 'mistakes'> {
  readonly checklist: Pick<ChecklistGuide, 'openings'>
}

/** What one's own rounds, the oldest first, say to oneself before the next. */
export const personalOf = (
  rounds: readonly OwnRound[],
  { checklist: { openings = [] }, mistakes }: PersonalGuide,
): Personal => ({
  rounds: Math.min(RECENT, rounds.length),
  misses: missesIn(rounds, mistakes),
  mistakes: mistakesIn(rounds, mistakes),
  forgotten: forgottenIn(rounds, openings),
  pace: paceIn(rounds),
})
