import type { Hold, Prompt } from '../bank/prompt-types.ts'
import type { Criterion } from '../bank/rubric-types.ts'
import { type Area, PHASES, type Phase } from '../bank/vocabulary.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { Transcript } from '../session/transcript.ts'
import { type CompiledCriterion, compileCriterion } from './rubric.ts'

/** What a question of the interviewer holds beyond the rubric, by the stamp of what is said after it. */
export type AskedCriteria = ReadonlyMap<string, readonly CompiledCriterion[]>

interface Question {
  readonly stamp: string
  readonly phase: Phase
  readonly area: Area
  readonly holds: readonly Hold[]
}

const questionsOf = ({ probes, curveballs }: Prompt): readonly Question[] => [
  ...probes.map(({ id, area, holds }) => ({
    stamp: `probe:${id}`,
    phase: 'deep-dive' as const,
    area,
    holds,
  })),
  ...curveballs.map(({ id, touches, holds }) => ({
    stamp: `curveball:${id}`,
    phase: 'trade-offs' as const,
    area: touches[0] ?? 'trade-offs',
    holds,
  })),
]

const criterionOf = ({ stamp, phase, area }: Question, hold: Hold, at: number): Criterion | null =>
  'say' in hold
    ? {
        id: `${stamp}:${at + 1}`,
        phase,
        area,
        weight: 1,
        title: hold.say,
        earns: hold.say,
        scope: 'linked',
        named: hold.signals,
        hits: [],
        misses: [],
      }
    : null

/** The holds of probes and curveballs that are no criteria of the rubric anyway; compiled when a question was asked. */
export const askedCriteria = (prompt: Prompt, lexicon: Lexicon): AskedCriteria =>
  new Map(
    questionsOf(prompt).map((question) => [
      question.stamp,
      question.holds.flatMap((hold, at) => {
        const criterion = criterionOf(question, hold, at)
        return criterion === null ? [] : [compileCriterion(criterion, 'asked', lexicon)]
      }),
    ]),
  )

/** What the questions of a round ask for besides; a question that was not asked costs nothing. */
export const askedIn = (
  { answers }: Transcript,
  asked: () => AskedCriteria,
): readonly CompiledCriterion[] => {
  const stamps = new Set(PHASES.flatMap((phase) => answers[phase].map(({ after }) => after)))
  stamps.delete(null)
  return stamps.size === 0 ? [] : [...stamps].flatMap((stamp) => asked().get(stamp ?? '') ?? [])
}
