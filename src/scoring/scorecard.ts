import type { Area, Competency, Credit, Level, Phase } from '../bank/vocabulary.ts'

export const VERDICTS = ['strong-no-hire', 'no-hire', 'hire', 'strong-hire'] as const
/** The outcome of a whole round for its level, the worst first. */
export type Verdict = (typeof VERDICTS)[number]

/** 0 nothing usable, 1 poor, 2 partial, 3 solid, 4 excellent. */
export type Grade = 0 | 1 | 2 | 3 | 4

/** A quoted piece of an answer: `quote` is exactly `answer.slice(start, end)` of that phase, in UTF-16 units. */
export interface Evidence {
  readonly phase: Phase
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** What a point was said after; without it the point counts as volunteered. */
export interface Stamp {
  /** Whole seconds since the start; null where it is not known. */
  readonly at: number | null
  readonly after: string | null
}

/** What became of one criterion of the rubric. */
export interface CriterionResult {
  readonly id: string
  readonly title: string
  readonly phase: Phase
  readonly area: Area
  /** `asked`: what a probe or curveball of this round wanted to hear. */
  readonly origin: 'universal' | 'family' | 'prompt' | 'asked'
  readonly crux: boolean
  readonly credit: Credit
  /** Two decimals, 0 to `max`; the weight of the criterion decides `max`. */
  readonly points: number
  readonly max: number
  /** The sentences that earned it; none where it is absent. */
  readonly evidence: readonly Evidence[]
  /** What would have earned it, where credit is missing. */
  readonly missing: string | null
  readonly stamp?: Stamp
}

/** A mistake that was made, and what to do instead; `technical` ones lower grades or cap the verdict. */
export interface MistakeResult {
  readonly id: string
  readonly kind: 'conduct' | 'technical'
  readonly phase: Phase
  readonly evidence: readonly Evidence[]
  readonly why: string
  readonly instead: string
}

/** Figures that cannot all be right. */
export interface Contradiction {
  /** A wrong product or sum; a wrong change of unit; stages that take longer than was promised; a share of more than the whole; one quantity given two values. */
  readonly id: 'sum' | 'conversion' | 'latency' | 'share' | 'restated'
  /** The sentence, or the two that contradict each other. */
  readonly evidence: readonly Evidence[]
  /** The figures as they were said. */
  readonly says: string
  /** What they come to: the right result, the sum of the stages or shares, the other value. */
  readonly comesTo: string
}

/** How one phase was judged. */
export interface PhaseResult {
  readonly grade: Grade
  /** 0–100, one decimal. */
  readonly score: number
  /** Weighted share of what the level expects here that was at least named, 0–1. */
  readonly coverage: number
}

/** How one area or competency was judged, over all phases. */
export interface AreaResult {
  /** 0–100, one decimal. */
  readonly score: number
  /** As of a phase, 0–1. */
  readonly coverage: number
}

/** What came of the points that are asked of this problem alone, wherever they were made. */
export interface OwnResult {
  /** 0–100, one decimal; it decides a part of the score beside the phases. */
  readonly score: number
  /** How many were at least named, of how many. */
  readonly made: number
  readonly of: number
}

/** The judgement of one transcript; the same text and rubric give the same bytes. */
export interface Scorecard {
  readonly schema: 1
  readonly id: string | null
  readonly prompt: string
  readonly level: Level
  /** 0–100, one decimal. */
  readonly score: number
  /** null for a round that was not finished. */
  readonly verdict: Verdict | null
  readonly incomplete?: true
  /** What capped the verdict, if anything did. */
  readonly gate: { readonly id: string; readonly why: string } | null
  readonly phases: Readonly<Partial<Record<Phase, PhaseResult>>>
  /** Left out where the problem asks nothing of its own. */
  readonly own?: OwnResult
  readonly areas: Readonly<Partial<Record<Area, AreaResult>>>
  readonly competencies: Readonly<Partial<Record<Competency, AreaResult>>>
  readonly criteria: readonly CriterionResult[]
  readonly mistakes: readonly MistakeResult[]
  /** They change no score. */
  readonly contradictions?: readonly Contradiction[]
  readonly engine: { readonly version: string; readonly rubric: string }
}

/** Whether a verdict falls short of the one that is asked for; an incomplete round always does. */
export const isBelow = ({ verdict }: Pick<Scorecard, 'verdict'>, least: Verdict | undefined): boolean =>
  least !== undefined && (verdict === null || VERDICTS.indexOf(verdict) < VERDICTS.indexOf(least))
