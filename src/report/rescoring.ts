import { PHASES } from '../bank/vocabulary.ts'
import type { Scorecard } from '../scoring/scorecard.ts'
import type { ScoredEvent } from '../session/session.ts'

/** How a stored round is judged today, beside how it was judged. */
export interface Rescoring {
  readonly session: string
  readonly prompt: string
  readonly before: { readonly score: number; readonly verdict: string | null } | null
  readonly after: { readonly score: number; readonly verdict: string | null }
  /** What differs in the rules, and the phases whose grade moved; empty where nothing moved. */
  readonly why: readonly string[]
}

const movedPhases = (before: ScoredEvent, after: Scorecard): readonly string[] =>
  PHASES.flatMap((phase) => {
    const [was, is] = [before.phases[phase], after.phases[phase]?.grade]
    return was === is || was === undefined || is === undefined ? [] : [`${phase} ${was} to ${is}`]
  })

const movedRules = (before: ScoredEvent, { engine }: Scorecard): readonly string[] => [
  ...(before.engine === engine.version ? [] : [`engine ${before.engine} to ${engine.version}`]),
  ...(before.rubric === engine.rubric ? [] : ['another rubric']),
]

/** Sets an old judgement beside a new one. */
export const rescoringOf = (session: string, before: ScoredEvent | null, after: Scorecard): Rescoring => {
  const same = before !== null && before.score === after.score && before.verdict === after.verdict
  return {
    session,
    prompt: after.prompt,
    before: before === null ? null : { score: before.score, verdict: before.verdict },
    after: { score: after.score, verdict: after.verdict },
    why: before === null || same ? [] : [...movedRules(before, after), ...movedPhases(before, after)],
  }
}

/** Whether anything but the rules differs. */
export const hasMoved = ({ before, after }: Rescoring): boolean =>
  before === null || before.score !== after.score || before.verdict !== after.verdict
