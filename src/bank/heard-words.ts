import { isEveryday } from '../language/everyday-words.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { once } from '../language/once.ts'
import { likenessesOf } from './likenesses.ts'
import {
  isCommon,
  isWorn,
  textsOf,
  type Usage,
  usageIn,
  type Worded,
  type Worn,
  wordsOf,
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

/** The words by which a point without patterns is heard. */
export interface Listening {
  /** Of this point alone: one of them is needed, and another, or one that it shares. */
  readonly telling: readonly Ways[]
  /** Rare too, but another point of the problem has them. */
  readonly shared: readonly Ways[]
  /** They tell little: two of them are needed beside a rare one. */
  readonly support: readonly Ways[]
  /** Sentences that none of this would hear, by the words that they are heard by. */
  readonly verbatim: readonly (readonly string[])[]
}

const slot = (ways: readonly Ways[]): string => [...new Set(ways.flat())].join(' | ')

/** Patterns that two different words meet: any two differ in a binary digit of their places. */
const pairs = (ways: readonly Ways[], first: readonly Ways[] = []): readonly string[] => {
  const digits = Math.ceil(Math.log2(Math.max(ways.length, 1)))
  return Array.from({ length: digits }, (_, digit) => {
    const side = (bit: number) => slot(ways.filter((__, place) => ((place >> digit) & 1) === bit))
    return [...(first.length === 0 ? [] : [slot(first)]), side(0), side(1)].join(' & ')
  })
}

const patternsOf = ({ telling, shared, support, verbatim }: Listening): readonly string[] => [
  ...pairs(telling),
  ...(telling.length > 0 && shared.length > 0 ? [`${slot(telling)} & ${slot(shared)}`] : []),
  ...(telling.length + shared.length > 0 ? pairs(support, [...telling, ...shared]) : []),
  ...verbatim.map((words) => words.join(' & ')),
]

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

const only = (words: ReadonlyMap<string, string>, isWanted: (stem: string) => boolean) =>
  new Map([...words].filter(([stem]) => isWanted(stem)))

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

/**
 * How points that have no patterns are heard: by two words that are rare in talk about any system and that no other
 * point has, or by a rare one beside two that support it, in whatever form and order; else by a hit's rarest words.
 */
export const listeningFor = (beside: Beside): ((criterion: Worded) => Listening) => {
  const said = wordsOf(beside.said)
  const usage = once(() => usageIn(beside.rubrics))
  return (criterion) => {
    const own = wordsOf(textsOf(criterion))
    const others = wordsOf(beside.others.filter(({ id }) => id !== criterion.id).flatMap(textsOf))
    const rare = only(own, (stem) => !said.has(stem) && !isWorn(usage(), stem))
    const taken = new Set(said.keys())
    const telling = grouped(
      only(rare, (stem) => !others.has(stem)),
      usage(),
      taken,
    )
    const shared = [...only(rare, (stem) => others.has(stem) && !taken.has(stem)).values()].map((word) => [
      word,
    ])
    const support = [
      ...only(own, (stem) => !rare.has(stem) && !said.has(stem) && !isCommon(usage(), stem)).values(),
    ].map((word) => [word])
    return { telling, shared, support, verbatim: criterion.hits.flatMap((hit) => madeOutBy(hit, usage())) }
  }
}

/** The patterns of a point that has none. */
export const heardByWords = (beside: Beside): ((criterion: Worded) => readonly string[]) => {
  const listening = listeningFor(beside)
  return (criterion) => patternsOf(listening(criterion))
}
