import { compileLexicon, type Lexicon, type LexiconProblem } from '../language/lexicon.ts'
import { compilePattern } from '../language/matcher.ts'
import type { Problem } from './bank-types.ts'
import type { Library } from './library.ts'
import { type PatternComplaint, unreadable, writtenOut } from './pattern-complaint.ts'
import {
  type Placed,
  placedCardHolds,
  placedConcepts,
  placedCriteria,
  placedHalves,
  placedHolds,
  placedMistakes,
  problemAt,
} from './placed.ts'
import type { Concept, PatternText } from './rubric-types.ts'

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
  ...placedCardHolds(library).map((placed) => [placed, { signals: placed.item.named }] as const),
  ...placedMistakes(library).map(
    (placed) => [placed, { when: placed.item.when, unless: placed.item.unless }] as const,
  ),
  ...placedHalves(library).map(
    (placed) => [placed, { one: placed.item.one, other: placed.item.other }] as const,
  ),
]

/** What is wrong with one pattern: it cannot be read, or says with a word what takes a sign. */
const complaints = (pattern: PatternText, lexicon: Lexicon): readonly PatternComplaint[] => {
  const compiled = compilePattern(pattern, lexicon)
  if (compiled.kind !== 'problem') return writtenOut(pattern)
  return [unreadable(pattern, compiled, [...lexicon.concepts.keys()])]
}

/** The patterns of some lists that cannot be read as they are meant, each at its column. */
export const patternProblems = (
  placed: Placed<unknown>,
  lists: Lists,
  lexicon: Lexicon,
): readonly Problem[] =>
  Object.entries(lists).flatMap(([key, patterns = []]) =>
    patterns.flatMap((pattern, i) =>
      complaints(pattern, lexicon).map((complaint) => problemAt(placed, [key, i], complaint)),
    ),
  )

/** The same of concepts, which have their circles besides. */
export const conceptProblems = (
  placed: ReadonlyMap<string, Placed<Concept>>,
  problems: readonly LexiconProblem[],
  lexicon: Lexicon,
): readonly Problem[] =>
  problems.flatMap((problem) => {
    const concept = placed.get(problem.concept)
    if (concept === undefined) return []
    const { says } = problem
    const source = concept.item.says[says] ?? ''
    return [problemAt(concept, ['says', says], unreadable(source, problem, [...lexicon.concepts.keys()]))]
  })

/** Patterns that cannot be read, name an unknown concept, or close a circle of concepts, each at its column. */
export const lintPatterns = (library: Library): readonly Problem[] => {
  const { lexicon, problems } = compileLexicon(library.rubrics.concepts)
  const concepts = new Map(placedConcepts(library).map((placed) => [placed.item.id, placed]))
  return [
    ...conceptProblems(concepts, problems, lexicon),
    ...patternLists(library).flatMap(([placed, lists]) => patternProblems(placed, lists, lexicon)),
  ]
}
