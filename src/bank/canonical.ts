import type { Criterion, Prompt, Rubrics } from './types.ts'

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** JSON with its keys in order: equal values give equal bytes. */
export const canonical = (value: unknown): string => JSON.stringify(value, sorted)

const judging = ({ hits: _hits, misses: _misses, why: _why, earns: _earns, ...rest }: Criterion) => rest

/** What of a prompt decides what is said and scored; notes for readers and proofs may change without a trace. */
export const promptEssence = (prompt: Prompt): string => {
  const { id, family, statement, facts, criteria, probes, curveballs, hints } = prompt
  return canonical({
    id,
    family,
    statement,
    facts,
    criteria: criteria.map(judging),
    probes,
    curveballs,
    hints,
  })
}

/** What of the rubrics decides what is scored. */
export const rubricsEssence = ({ areas, families, concepts, mistakes }: Rubrics): string =>
  canonical({
    areas: areas.map(({ id, competency, criteria }) => ({ id, competency, criteria: criteria.map(judging) })),
    families: families.map(({ id, criteria }) => ({ id, criteria: criteria.map(judging) })),
    concepts: concepts.map(({ id, says }) => ({ id, says })),
    mistakes: mistakes.map(({ hits: _hits, misses: _misses, why: _why, instead: _instead, ...rest }) => rest),
  })
