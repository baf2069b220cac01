import { PHASE_NAMES } from '../bank/phase-names.ts'
import { AREAS, type Area, type Level, PHASES, type Phase } from '../bank/vocabulary.ts'
import type {
  AreaResult,
  Contradiction,
  CriterionResult,
  MistakeResult,
  OwnResult,
  PhaseResult,
  Scorecard,
  Verdict,
} from '../scoring/scorecard.ts'
import { TUNING } from '../scoring/tuning.ts'

/** A phase as it was judged. */
export interface JudgedPhase extends PhaseResult {
  readonly phase: Phase
  readonly name: string
}

/** An area as it was judged. */
export interface JudgedArea extends AreaResult {
  readonly area: Area
}

/** A scorecard in the order in which a person reads it. */
export interface Judgement {
  readonly prompt: string
  readonly level: Level
  /** The company's own name for the level; the level itself where there is none. */
  readonly levelName: string
  readonly score: number
  readonly verdict: Verdict | null
  /** What capped the verdict. */
  readonly gate: string | null
  /** The phase that took most from the whole; null where a gate decided, or nothing was lost. */
  readonly costMost: string | null
  readonly phases: readonly JudgedPhase[]
  /** The points that are asked of this problem alone; null where there are none. */
  readonly own: OwnResult | null
  readonly areas: readonly JudgedArea[]
  /** Credited points by phase, the most valuable first. */
  readonly earned: readonly CriterionResult[]
  /** What would have earned more, the greatest loss first. */
  readonly missing: readonly CriterionResult[]
  readonly mistakes: readonly MistakeResult[]
  /** Figures that cannot all be right; they cost nothing. */
  readonly contradictions: readonly Contradiction[]
  readonly engine: Scorecard['engine']
}

/** Points of a criterion that were not earned. */
export const lostOn = ({ max, points }: CriterionResult): number => max - points

const byPhase = (a: CriterionResult, b: CriterionResult): number =>
  PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || b.points - a.points

/** The deciding points of a problem go before others of the same weight. */
const byLoss = (a: CriterionResult, b: CriterionResult): number =>
  lostOn(b) - lostOn(a) || Number(b.crux) - Number(a.crux)

const judgedPhases = ({ phases }: Scorecard): JudgedPhase[] =>
  PHASES.flatMap((phase) => {
    const result = phases[phase]
    return result === undefined ? [] : [{ phase, name: PHASE_NAMES[phase], ...result }]
  })

/** Below this a phase can have cost something worth naming. */
const FULL = 4

/** What a phase took from the whole, in points of a hundred. */
const taken = ({ phase, score }: JudgedPhase): number => (100 - score) * TUNING.phases[phase]

/** The phase that cost most of the whole, not the one of the lowest grade: a small part may be bad and cost little. */
const costliest = (phases: readonly JudgedPhase[]): JudgedPhase | null => {
  const [first] = phases.filter(({ grade }) => grade < FULL).sort((a, b) => taken(b) - taken(a))
  return first ?? null
}

/** Sorts a scorecard for reading; nothing is computed anew. */
export const judgementOf = (scorecard: Scorecard, levelName: string = scorecard.level): Judgement => {
  const phases = judgedPhases(scorecard)
  const costly = scorecard.gate === null ? costliest(phases) : null
  return {
    prompt: scorecard.prompt,
    level: scorecard.level,
    levelName,
    score: scorecard.score,
    verdict: scorecard.verdict,
    gate: scorecard.gate?.why ?? null,
    costMost: costly?.name ?? null,
    phases,
    own: scorecard.own ?? null,
    areas: AREAS.flatMap((area) => {
      const result = scorecard.areas[area]
      return result === undefined ? [] : [{ area, ...result }]
    }),
    earned: scorecard.criteria.filter((one) => one.credit !== 'absent').sort(byPhase),
    missing: scorecard.criteria.filter((one) => one.missing !== null && lostOn(one) > 0).sort(byLoss),
    mistakes: scorecard.mistakes,
    contradictions: scorecard.contradictions ?? [],
    engine: scorecard.engine,
  }
}
