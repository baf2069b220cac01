import type { Scorecard } from '../scoring/scorecard.ts'
import type { ScoredEvent } from '../session/session.ts'

/** What a journal keeps of a scorecard; `at` in milliseconds since the epoch. */
export const scoredEvent = ({ score, verdict, phases, engine }: Scorecard, at: number): ScoredEvent => ({
  type: 'scored',
  at,
  score,
  verdict,
  phases: Object.fromEntries(Object.entries(phases).map(([phase, { grade }]) => [phase, grade])),
  engine: engine.version,
  rubric: engine.rubric,
})
