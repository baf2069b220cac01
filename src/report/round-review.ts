import type { Outline } from '../bank/prompt-types.ts'
import type { Credit, Phase } from '../bank/vocabulary.ts'
import type { Aid } from '../scoring/aid.ts'
import type { CriterionResult, PhaseResult, Verdict } from '../scoring/scorecard.ts'
import type { Proof } from '../scoring/why.ts'
import { hasTime } from '../session/session.ts'
import { sessionTranscript } from '../session/session-transcript.ts'
import { type Aids, aidOfPoint, aidsOf } from './aids.ts'
import type { DrillCall } from './drill.ts'
import { criteriaOf, type Gap, type GapsInput, gapsOf } from './gaps.ts'
import { type JudgedPhase, judgementOf } from './judgement.ts'
import {
  type MissedInput,
  type MissedPoint,
  missedIn,
  mistakesIn,
  placed,
  type ReviewedMistake,
  type SaidWords,
} from './missed.ts'
import { nearestOutline } from './nearness.ts'
import { commandsFor, type ReviewCommands, type ReviewedRound } from './review-commands.ts'
import { type Timing, type Timings, timingsOf } from './timing.ts'

/** A point that earned, and how it came about. */
export interface EarnedPoint {
  readonly id: string
  readonly title: string
  readonly credit: Credit
  readonly aid: Aid
}

/** The sentence that earned most, and the points it earned. */
export interface BestSentence extends SaidWords {
  readonly points: number
  readonly earned: readonly EarnedPoint[]
}

/** A phase as one may learn from it. */
export interface ReviewedPhase extends PhaseResult {
  readonly phase: Phase
  readonly name: string
  readonly timing: Timing
  readonly aids: Aids
  /** All that earned, in the order of the rubric. */
  readonly earned: readonly EarnedPoint[]
  readonly best: BestSentence | null
  /** What would lift the score most comes first. */
  readonly missed: readonly MissedPoint[]
  readonly mistakes: readonly ReviewedMistake[]
  readonly outline: { readonly name: string; readonly text: string } | null
}

/** What `mlsd review --json` prints. */
export interface RoundReview {
  readonly schema: 1
  readonly session: string
  readonly prompt: string
  readonly title: string
  readonly companyName: string
  readonly level: string
  readonly levelName: string
  readonly score: number
  readonly verdict: Verdict | null
  /** Why the verdict is no higher, where it is not the score that decided. */
  readonly gate: string | null
  /** The round can be gone on with, so what would have earned more is not told unless that was asked for. */
  readonly withheld: boolean
  /** Imported from a text that holds no times. */
  readonly timeless: boolean
  readonly phases: readonly ReviewedPhase[]
  /** The one thing that would lift the score most; null where it is withheld, or nothing is missing. */
  readonly gap: Gap | null
  /** Why one should drill as well; null where there is no need. */
  readonly drill: DrillCall | null
  readonly commands: ReviewCommands
}

export interface RoundReviewInput extends GapsInput, ReviewedRound {
  readonly proofs: readonly Proof[]
  /** Outlines of all phases, not of the weakest alone. */
  readonly outline: boolean
  /** Tells what a round that can be gone on with would be spoilt by. */
  readonly spoilers: boolean
}

interface Books extends RoundReviewInput, MissedInput {
  readonly withheld: boolean
  readonly phases: readonly JudgedPhase[]
  readonly weakest: Phase | null
  /** The way to answer well that is nearest to what was said; null where it is withheld, or there is none. */
  readonly nearest: Outline | null
  readonly timings: Timings
}

const earnedPoint = (one: CriterionResult): EarnedPoint => {
  const { id, title, credit } = one
  return { id, title, credit, aid: aidOfPoint(one) }
}

/** One sentence may earn several points: what it earned in all counts. */
const bestIn = (books: Books, phase: Phase): BestSentence | null => {
  const sentences = new Map<string, BestSentence>()
  for (const one of books.scorecard.criteria) {
    const [first] = one.evidence
    if (first === undefined || first.phase !== phase) continue
    const key = `${first.start} ${first.end}`
    const known = sentences.get(key)
    sentences.set(key, {
      ...placed(books, phase, first.quote, first.start),
      points: Math.round(((known?.points ?? 0) + one.points) * 100) / 100,
      earned: [...(known?.earned ?? []), earnedPoint(one)],
    })
  }
  return [...sentences.values()].sort((a, b) => b.points - a.points)[0] ?? null
}

const outlineFor = (books: Books, phase: Phase): ReviewedPhase['outline'] => {
  const { outline, weakest, nearest } = books
  if (nearest === null || !(outline || phase === weakest)) return null
  return { name: nearest.name, text: nearest.phases[phase] }
}

const creditedIn = ({ scorecard }: Books, wanted: Phase): readonly CriterionResult[] =>
  scorecard.criteria.filter(({ phase, credit }) => phase === wanted && credit !== 'absent')

const reviewedPhase = (books: Books, { phase, ...result }: JudgedPhase): ReviewedPhase => {
  const credited = creditedIn(books, phase)
  return {
    phase,
    ...result,
    timing: books.timings.phases[phase],
    aids: aidsOf(credited),
    earned: credited.map(earnedPoint),
    best: bestIn(books, phase),
    missed: books.withheld ? [] : missedIn(books, phase),
    mistakes: mistakesIn(books, phase),
    outline: outlineFor(books, phase),
  }
}

const booksOf = (input: RoundReviewInput): Books => {
  const { phases } = judgementOf(input.scorecard)
  const [weakest] = [...phases].sort((a, b) => a.score - b.score)
  const transcript = sessionTranscript(input.session)
  const withheld = input.session.finished === null && !input.spoilers
  return {
    ...input,
    transcript,
    criteria: new Map(criteriaOf(input).map((one) => [one.id, one])),
    gaps: gapsOf(input),
    withheld,
    phases,
    weakest: weakest?.phase ?? null,
    nearest: withheld ? null : nearestOutline(input.prompt.outlines, transcript),
    timings: timingsOf(input.session),
  }
}

/** A round phase by phase: one's own words beside the arguments that would have earned more. */
export const roundReviewOf = (input: RoundReviewInput): RoundReview => {
  const { started } = input.session
  if (started === null) throw new RangeError('a session without its first event has no review')
  const books = booksOf(input)
  const { prompt, level, score, verdict, gate } = input.scorecard
  const gap = books.withheld ? null : (books.gaps[0] ?? null)
  return {
    schema: 1,
    session: started.session,
    prompt,
    title: started.title,
    companyName: started.companyName,
    level,
    levelName: started.levelName,
    score,
    verdict,
    gate: gate?.why ?? null,
    withheld: books.withheld,
    timeless: !hasTime(input.session),
    phases: books.phases.map((phase) => reviewedPhase(books, phase)),
    gap,
    drill: books.withheld ? null : books.drill,
    commands: commandsFor(books, gap),
  }
}
