import { compileLexicon, type Lexicon } from '../language/lexicon.ts'
import { compilePattern } from '../language/matcher.ts'
import type { Library } from './library.ts'
import {
  type Placed,
  placedConcepts,
  placedCriteria,
  placedHolds,
  placedMistakes,
  problemAt,
} from './placed.ts'
import type { PatternText, Problem } from './types.ts'

type Lists = Readonly<Record<string, readonly PatternText[] | undefined>>

/** The lists of patterns of every piece of content but the concepts. */
const patternLists = (library: Library): readonly (readonly [Placed<unknown>, Lists])[] => [
  ...placedCriteria(library).map((placed) => {
    const { named, explained, argued, not } = placed.item
    return [placed, { named, explained, argued, not }] as const
  }),
  ...placedHolds(library).map(
    (placed) => [placed, 'signals' in placed.item ? { signals: placed.item.signals } : {}] as const,
  ),
  ...placedMistakes(library).map(
    (placed) => [placed, { when: placed.item.when, unless: placed.item.unless }] as const,
  ),
]

/** The patterns of some lists that cannot be read, each at its column. */
export const patternProblems = (
  placed: Placed<unknown>,
  lists: Lists,
  lexicon: Lexicon,
): readonly Problem[] =>
  Object.entries(lists).flatMap(([key, patterns = []]) =>
    patterns.flatMap((pattern, i) => {
      const compiled = compilePattern(pattern, lexicon)
      if (compiled.kind !== 'problem') return []
      const { message: found, column } = compiled
      return [
        problemAt(placed, [key, i], { expected: 'a pattern that can be read', found, inside: column - 1 }),
      ]
    }),
  )

/** Patterns that cannot be read, name an unknown concept, or close a circle of concepts, each at its column. */
export const lintPatterns = (library: Library): readonly Problem[] => {
  const { lexicon, problems } = compileLexicon(library.rubrics.concepts)
  const concepts = new Map(placedConcepts(library).map((placed) => [placed.item.id, placed]))
  const inConcepts = problems.flatMap(({ concept, says, message: found, column }) => {
    const placed = concepts.get(concept)
    if (placed === undefined) return []
    return [
      problemAt(placed, ['says', says], {
        expected: 'a pattern that can be read',
        found,
        inside: column - 1,
      }),
    ]
  })
  return [
    ...inConcepts,
    ...patternLists(library).flatMap(([placed, lists]) => patternProblems(placed, lists, lexicon)),
  ]
}
