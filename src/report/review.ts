import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { LevelGuide } from '../bank/rubric-types.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Scorer } from '../scoring/score.ts'
import { NO_ANSWERS, type Transcript } from '../session/transcript.ts'

/** A criterion as somebody else is to judge by it. */
export interface ReviewPoint {
  readonly title: string
  readonly area: string
  /** Decides this problem. */
  readonly crux: boolean
  /** The most it brings. */
  readonly max: number
  readonly earns: string
}

/** The criteria of one phase, the weightiest first. */
export interface ReviewPhase {
  readonly phase: Phase
  readonly name: string
  readonly points: readonly ReviewPoint[]
}

/** What the level asks of this problem. */
export interface ReviewRubric {
  readonly expects: readonly string[]
  readonly phases: readonly ReviewPhase[]
}

export interface ReviewInput {
  readonly scorer: Pick<Scorer, 'score'>
  readonly prompt: Pick<Prompt, 'levels'>
  readonly levels: readonly LevelGuide[]
  readonly transcript: Transcript
}

/** The rubric for the level of a round: silence misses every point that is asked, with what would have earned it. */
export const reviewRubric = ({ scorer, prompt, levels, transcript }: ReviewInput): ReviewRubric => {
  const { level } = transcript
  const { criteria } = scorer.score({ ...transcript, answers: NO_ANSWERS, turns: [] })
  const asked = criteria.flatMap(({ missing, ...one }) =>
    missing === null ? [] : [{ ...one, earns: missing }],
  )
  return {
    expects: [
      ...(level === 'L3' ? [] : [prompt.levels[level] ?? []].flat()),
      ...(levels.find(({ id }) => id === level)?.expects ?? []),
    ],
    phases: PHASES.map((phase) => ({
      phase,
      name: PHASE_NAMES[phase],
      points: asked
        .filter((one) => one.phase === phase)
        .sort((a, b) => Number(b.crux) - Number(a.crux) || b.max - a.max)
        .map(({ title, area, crux, max, earns }) => ({ title, area, crux, max, earns })),
    })).filter(({ points }) => points.length > 0),
  }
}
