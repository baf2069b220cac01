import { isEveryday } from '../language/everyday-words.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { tokenise } from '../language/token.ts'
import type { Criterion, Rubrics } from './rubric-types.ts'

/** Shorter words say too little by themselves. */
const SHORTEST = 3
/** Of the rubrics' rules, the share in which a word may stand and still tell one point from another; and support it. */
const RARE = 0.022
const COMMON = 0.1
/** So few rules tell nothing of how common a word is. */
const LEAST_USES = 3

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

export const textsOf = ({ title = '', earns = '', hits }: Worded): readonly string[] => [
  title,
  withoutBidding(earns),
  ...hits,
]

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

const standsIn = (share: number, { times, rules }: Usage, stem: string): boolean =>
  (times.get(stem) ?? 0) > Math.max(LEAST_USES, share * rules)

/** Words of the trade: they tell nothing, or support what others tell. */
export const isWorn = (usage: Usage, stem: string): boolean => standsIn(RARE, usage, stem)
export const isCommon = (usage: Usage, stem: string): boolean => standsIn(COMMON, usage, stem)
