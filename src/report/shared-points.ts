import type { Concept, Criterion, Rubrics } from '../bank/rubric-types.ts'

/** A point by which every answer of a kind is judged. */
export interface SharedPoint {
  readonly id: string
  readonly title: string
}

/** Points that are shared, and by what. */
export interface SharedGroup {
  readonly name: string
  /** Of a family: what its problems have in common. */
  readonly about: string | null
  readonly points: readonly SharedPoint[]
}

const pointsOf = (criteria: readonly Criterion[]): readonly SharedPoint[] =>
  criteria.map(({ id, title }) => ({ id, title: title ?? id }))

/** What a problem of a family is judged by before its author says a word: the family's points, then everybody's by area. */
export const sharedPoints = ({ families, areas }: Rubrics, family: string): readonly SharedGroup[] => [
  ...families
    .filter(({ id }) => id === family)
    .map(({ name, about, criteria }) => ({ name, about, points: pointsOf(criteria) })),
  ...areas.map(({ name, criteria }) => ({ name, about: null, points: pointsOf(criteria) })),
]

/** A concept as somebody looks for it. */
export interface ConceptRow {
  readonly id: string
  readonly means: string
}

/** The concepts of the lexicon by id, those alone that have to do with a word. */
export const conceptRows = (
  { concepts }: { readonly concepts: readonly Concept[] },
  word: string,
): readonly ConceptRow[] => {
  const wanted = word.trim().toLowerCase().replace(/^@/, '')
  const holds = (text: string) => text.toLowerCase().includes(wanted)
  return concepts
    .filter(({ id, means, says }) => holds(id) || holds(means) || says.some(holds))
    .map(({ id, means }) => ({ id, means }))
    .sort((a, b) => Number(holds(b.id)) - Number(holds(a.id)) || (a.id < b.id ? -1 : 1))
}
