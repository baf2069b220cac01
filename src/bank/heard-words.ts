import { isEveryday } from '../language/everyday-words.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { likenessesOf } from './likenesses.ts'
import {
  isWorn,
  nameOf,
  textsOf,
  type Usage,
  usageOf,
  type Worded,
  type Worn,
  type Worth,
  wordsOf,
  worthOf,
} from './telling-words.ts'

/** What a criterion's words are told apart from. */
export interface Beside {
  /** Title and statement of the problem. */
  readonly said: readonly string[]
  readonly others: readonly Worded[]
  readonly rubrics: Worn
}

/** One word of a point with the words that stand for it. */
export type Ways = readonly string[]

/** The words by which a point without patterns is heard, by how much they tell. */
export interface Listening {
  /** One of them is enough beside any other word of these. */
  readonly telling: readonly Ways[]
  /** Two of them are enough, or one beside two slight ones. */
  readonly fair: readonly Ways[]
  readonly slight: readonly Ways[]
  /** Sentences that none of this would hear, by the words that they are heard by. */
  readonly verbatim: readonly (readonly string[])[]
}

/** So near to one another words have to stand, to be about one thing. */
const NEAR = '~20'

const slot = (ways: readonly Ways[]): string => [...new Set(ways.flat())].join(' | ')

/** Patterns that two different words meet: any two differ in a binary digit of their places. */
const pairs = (ways: readonly Ways[], first: readonly Ways[] = []): readonly string[] => {
  const digits = Math.ceil(Math.log2(Math.max(ways.length, 1)))
  return Array.from({ length: digits }, (_, digit) => {
    const side = (bit: number) => slot(ways.filter((__, place) => ((place >> digit) & 1) === bit))
    return [...(first.length === 0 ? [] : [slot(first)]), side(0), side(1)].join(' & ')
  })
}

const patternsOf = ({ telling, fair, slight, verbatim }: Listening): readonly string[] => {
  const rest = [...fair, ...slight]
  return [
    ...[
      ...pairs(telling),
      ...(telling.length > 0 && rest.length > 0 ? [`${slot(telling)} & ${slot(rest)}`] : []),
      ...pairs(fair),
      ...(fair.length > 0 ? pairs(slight, fair) : []),
    ].map((pattern) => `${pattern} ${NEAR}`),
    ...verbatim.map((words) => words.join(' & ')),
  ]
}

/** Words that stand for one another are one way to say a thing; no word is in two. */
const grouped = (words: ReadonlyMap<string, string>, usage: Usage, taken: Set<string>): readonly Ways[] =>
  [...words].flatMap(([stem, word]) => {
    if (taken.has(stem)) return []
    const ways = [word]
    taken.add(stem)
    for (const [key, like] of likenessesOf(stem)) {
      const isIdle = !like.includes(' ') && !words.has(key) && (isEveryday(like) || isWorn(usage, key))
      if (taken.has(key) || isIdle) continue
      taken.add(key)
      ways.push(like)
    }
    return [ways]
  })

/** So many words of a hit make it out, and fewer do not. */
const ENOUGH = 4
const LEAST = 3

/** What a clause denies is no assertion, though the rest of its sentence may be. */
const DENIED = /(?:\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b)[^,;.:>]*/giu

/** The rarest words of a hit; none of one that says too little. */
const madeOutBy = (hit: string, { times }: Usage): readonly (readonly string[])[] => {
  const words = [hit.replaceAll(DENIED, ' '), hit]
    .flatMap((text) => [isEveryday, isFunctionWord, () => false].map((isIdle) => wordsOf([text], isIdle)))
    .find(({ size }) => size >= LEAST)
  if (words === undefined) return []
  const rarest = [...words].sort(([a], [b]) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
  return [rarest.slice(0, ENOUGH).map(([, word]) => word)]
}

/** In how many other points, and in the problem as it is told, each stem stands. */
const spreadOf = ({ said, others }: Beside, id: string): ReadonlyMap<string, number> => {
  const texts = [said, ...others.filter((other) => other.id !== id).map(textsOf)]
  const spread = new Map<string, number>()
  for (const stem of texts.flatMap((each) => [...wordsOf(each, isFunctionWord).keys()]))
    spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return spread
}

/**
 * How points that have no patterns are heard: by words that tell enough together, near to one another, in whatever form
 * and order; else by a hit's rarest words.
 */
export const listeningFor = (beside: Beside): ((criterion: Worded) => Listening) => {
  const usage = usageOf(beside.rubrics)
  return (criterion) => {
    const named = wordsOf(nameOf(criterion), isFunctionWord)
    const words = wordsOf(textsOf(criterion), isFunctionWord)
    const spread = spreadOf(beside, criterion.id)
    const worth = ([stem, word]: readonly [string, string]): Worth =>
      worthOf(stem, word, { isNamed: named.has(stem), others: spread.get(stem) ?? 0 }, usage)
    const taken = new Set<string>()
    const ofWorth = (wanted: Worth): readonly Ways[] =>
      grouped(new Map([...words].filter((each) => worth(each) === wanted)), usage, taken)
    const [telling, fair, slight] = [ofWorth(3), ofWorth(2), ofWorth(1)]
    return { telling, fair, slight, verbatim: criterion.hits.flatMap((hit) => madeOutBy(hit, usage)) }
  }
}

/** The patterns of a point that has none. */
export const heardByWords = (beside: Beside): ((criterion: Worded) => readonly string[]) => {
  const listening = listeningFor(beside)
  return (criterion) => patternsOf(listening(criterion))
}
