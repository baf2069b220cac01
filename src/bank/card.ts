import type { Criterion, PatternText } from './rubric-types.ts'
import type { Area } from './vocabulary.ts'

/** One idea that a good answer to a card holds, recognised as a criterion is. */
export interface CardHold {
  /** The idea, as it is shown when it was not said. */
  readonly say: string
  readonly signals: readonly PatternText[]
  readonly hits: readonly string[]
  readonly misses: readonly string[]
}

/** A question on what one has to know by heart, whatever the problem. */
export interface ConceptCard {
  readonly id: string
  readonly area: Area
  /** As a senior interviewer would ask it. */
  readonly question: string
  /** At most four rows. */
  readonly answer: string
  readonly holds: readonly CardHold[]
}

/** A spoken question that leads to a criterion of an area or a family, and does not tell it. */
export interface CriterionQuestion {
  readonly criterion: string
  readonly question: string
}

/** rubrics/cards/<group>.yaml: what is drilled between rounds. */
export interface Cards {
  readonly cards: readonly ConceptCard[]
  readonly asks: readonly CriterionQuestion[]
}

/** A hold in the form of a criterion, by which it is judged and proved. */
export const heldCriterion = (
  { id, area }: Pick<ConceptCard, 'id' | 'area'>,
  { say, signals, hits, misses }: CardHold,
  at: number,
): Criterion => ({
  id: `${id}:${at + 1}`,
  area,
  weight: 1,
  title: say,
  earns: say,
  scope: 'linked',
  named: signals,
  hits,
  misses,
})
