import { isEveryday } from '../language/everyday-words.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { tokenise } from '../language/token.ts'
import type { Criterion, Rubrics } from './rubric-types.ts'

/** Shorter words say too little by themselves. */
const SHORTEST = 3
/** The words by which a criterion is known. */
export type Worded = Pick<Criterion, 'id' | 'title' | 'earns' | 'hits'>

/** Words by stem, each as it was first written. */
export type Words = ReadonlyMap<string, string>

/** The words of some texts that say something. */
export const wordsOf = (
  texts: readonly string[],
  isIdle: (folded: string) => boolean = isEveryday,
): Words => {
  const words = new Map<string, string>()
  for (const { kind, folded, fixed, stem, text } of texts.flatMap((each) => tokenise(each))) {
    if (kind !== 'word' || !/^\p{L}+$/u.test(folded) || folded.length < SHORTEST) continue
    if (!isIdle(folded) && !words.has(stem)) words.set(stem, fixed ? text : folded)
  }
  return words
}

/** What earns it begins with what to do: `Ask how many …; measure …`. That verb is the author's, not the answer's. */
const withoutBidding = (earns: string): string => earns.replaceAll(/(^|[.;:]\s+)\p{L}+/gu, '$1')

/** What a point is called by. */
export const nameOf = ({ title = '', earns = '' }: Worded): readonly string[] => [
  title,
  withoutBidding(earns),
]

export const textsOf = (point: Worded): readonly string[] => [...nameOf(point), ...point.hits]

/** In how many of the rubrics' rules each stem stands, and how many rules there are. */
export interface Usage {
  readonly times: ReadonlyMap<string, number>
  readonly rules: number
}

export type Worn = Pick<Rubrics, 'areas' | 'families' | 'concepts' | 'mistakes'>

export const usageIn = ({ areas, families, concepts, mistakes }: Worn): Usage => {
  const rules = [
    ...[...areas, ...families].flatMap(({ criteria }) =>
      criteria.map(({ title = '', why = '', earns = '', hits, misses }) => [
        title,
        why,
        earns,
        ...hits,
        ...misses,
      ]),
    ),
    ...concepts.map(({ means, hits, misses }) => [means, ...hits, ...misses]),
    ...mistakes.map(({ why, instead, hits, misses }) => [why, instead, ...hits, ...misses]),
  ]
  const times = new Map<string, number>()
  for (const texts of rules)
    for (const stem of wordsOf(texts, isFunctionWord).keys()) times.set(stem, (times.get(stem) ?? 0) + 1)
  return { times, rules: rules.length }
}

const known = new WeakMap<Worn, Usage>()

/** The same, counted once: a problem asks for each of its points. */
export const usageOf = (rubrics: Worn): Usage => {
  const usage = known.get(rubrics) ?? usageIn(rubrics)
  known.set(rubrics, usage)
  return usage
}

/** Up to which share of the rubrics' rules a word is rare, by three degrees; above it is common in any talk of systems. */
const RARITY = [0.006, 0.022, 0.06] as const
/** So few rules tell nothing of how common a word is. */
const LEAST_USES = 1

const degreeOf = ({ times, rules }: Usage, stem: string): number => {
  const uses = times.get(stem) ?? 0
  const degree = RARITY.findIndex((share) => uses <= Math.max(LEAST_USES, share * rules))
  return degree < 0 ? RARITY.length : degree
}

/** A word of the trade: it does not stand for one that tells something. */
export const isWorn = (usage: Usage, stem: string): boolean => degreeOf(usage, stem) > 1

/**
 * How much a word tells of a point, by how rare it is (down) and by how many other points of the problem have it
 * (across): one that its title or what earns it names tells more than one that only a hit happens to use. Rounded from
 * what each is worth in telling the hits of the bundled points from those of their neighbours.
 */
const NAMED = [
  [3, 2, 2, 2],
  [3, 2, 1, 1],
  [2, 2, 1, 1],
  [1, 1, 1, 1],
] as const
const USED = [
  [2, 1, 0, 0],
  [2, 1, 1, 0],
  [1, 1, 1, 0],
  [0, 0, 0, 0],
] as const
export type Worth = 0 | 1 | 2 | 3

export interface Standing {
  /** In its title, or in what earns it. */
  readonly isNamed: boolean
  /** How many other points have the word. */
  readonly others: number
}

export const worthOf = (stem: string, word: string, { isNamed, others }: Standing, usage: Usage): Worth => {
  if (isEveryday(word)) return 0
  const row = (isNamed ? NAMED : USED)[degreeOf(usage, stem)] ?? []
  return row[Math.min(others, row.length - 1)] ?? 0
}
