import type { Criterion, Family, Guide, Rubrics, ScoredRubrics } from './rubric-types.ts'

/** What of the rubrics is needed before anything is scored. */
export const guideOf = ({ clock, phases, levels, checklist, areas, families, mistakes }: Rubrics): Guide => ({
  clock,
  phases,
  levels,
  checklist,
  areas: areas.map(({ id, name, say }) => ({ id, name, say })),
  families: families.map(({ id, name, about }) => ({ id, name, about })),
  mistakes: mistakes.map(({ id, name, absent }) => ({
    id,
    name,
    ...(absent === undefined ? {} : { absent }),
  })),
})

/** Examples prove a rule; they do not decide a score. */
const bare = <Item extends Pick<Criterion, 'hits' | 'misses'>>(items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({ ...item, hits: [], misses: [] }))

/** What was learned from their sentences is stored by itself. */
const bareCriteria = (criteria: readonly Criterion[]): readonly Criterion[] =>
  bare(criteria).map(({ said: _1, beside: _2, ...rest }) => rest)

/** What decides the score of any prompt, without examples; the concepts are stored compiled, families apart. */
export const sharedRules = ({ areas, mistakes }: Rubrics): ScoredRubrics => ({
  areas: areas.map((area) => ({ ...area, criteria: bareCriteria(area.criteria) })),
  families: [],
  concepts: [],
  mistakes: bare(mistakes),
})

/** The family's rules, without examples. */
export const familyRules = (rubrics: Rubrics, id: string): readonly Family[] =>
  rubrics.families
    .filter((family) => family.id === id)
    .map((family) => ({ ...family, criteria: bareCriteria(family.criteria) }))
