import type { Problem } from './bank-types.ts'
import type { Library } from './library.ts'
import { placedConcepts, placedCriteria, placedHolds, placedMistakes, problemAt } from './placed.ts'

/** What the scorer itself looks for in every sentence. */
const OF_THE_ENGINE = ['reason', 'cost', 'rejects', 'consequence', 'taken-back', 'turned-down']

const NAMED = /@([a-z0-9]+(?:-[a-z0-9]+)*)/g

const namedIn = (patterns: readonly (readonly string[] | undefined)[]): readonly string[] =>
  patterns.flat().flatMap((pattern) => [...(pattern ?? '').matchAll(NAMED)].map(([, id = '']) => id))

/** Concepts of the lexicon that no pattern asks for: nobody would notice if they were wrong. */
export const lintConcepts = (library: Library): readonly Problem[] => {
  const concepts = placedConcepts(library)
  const used = new Set([
    ...OF_THE_ENGINE,
    ...namedIn(concepts.map(({ item }) => item.says)),
    ...namedIn(
      placedCriteria(library).flatMap(({ item }) => [item.named, item.explained, item.argued, item.not]),
    ),
    ...namedIn(placedHolds(library).map(({ item }) => ('signals' in item ? item.signals : undefined))),
    ...namedIn(
      placedMistakes(library).flatMap(({ item }) => [
        item.when,
        item.unless,
        ...(item.halves ?? []).flatMap(({ one, other }) => [one, other]),
      ]),
    ),
  ])
  return concepts
    .filter(({ item }) => !used.has(item.id))
    .map((placed) =>
      problemAt(placed, ['id'], {
        expected: 'a concept that some pattern names',
        found: `@${placed.item.id} nowhere`,
      }),
    )
}
