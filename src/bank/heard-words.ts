import { isFunctionWord } from '../language/function-words.ts'
import { once } from '../language/once.ts'
import { tokenise } from '../language/token.ts'
import type { Criterion, Rubrics } from './rubric-types.ts'

/** Shorter words say too little by themselves. */
const SHORTEST = 3
/** Share of the shared criteria from which a word is one of the trade, and tells no point from another. */
const COMMON = 0.15

/** The words by which a criterion is known. */
type Worded = Pick<Criterion, 'id' | 'title' | 'earns' | 'hits'>

/** The words of a text that say something: by stem, each as it was first written. */
const wordsOf = (texts: readonly string[]): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const { kind, folded, fixed, stem, text } of texts.flatMap((each) => tokenise(each))) {
    if (kind !== 'word' || !/^\p{L}+$/u.test(folded) || folded.length < SHORTEST) continue
    if (!isFunctionWord(folded) && !words.has(stem)) words.set(stem, fixed ? text : folded)
  }
  return words
}

const textsOf = ({ title = '', earns = '', hits }: Worded): readonly string[] => [title, earns, ...hits]

/** Stems that many of the shared criteria use: words of the trade. */
const commonIn = ({ areas, families }: Pick<Rubrics, 'areas' | 'families'>): ReadonlySet<string> => {
  const criteria = [...areas, ...families].flatMap((each) => each.criteria)
  const uses = new Map<string, number>()
  for (const criterion of criteria)
    for (const stem of wordsOf(textsOf(criterion)).keys()) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  return new Set([...uses].flatMap(([stem, n]) => (n > COMMON * criteria.length ? [stem] : [])))
}

/** What a criterion's words are told apart from. */
export interface Beside {
  /** Title and statement of the problem. */
  readonly said: readonly string[]
  readonly others: readonly Worded[]
  readonly rubrics: Pick<Rubrics, 'areas' | 'families'>
}

/**
 * Patterns for a criterion that has none: two words that tell it from everything beside it, and a third of its own, in
 * whatever form and order. A criterion whose words tell nothing is heard by any three.
 */
export const heardByWords = (beside: Beside): ((criterion: Worded) => readonly string[]) => {
  const said = wordsOf(beside.said)
  const common = once(() => commonIn(beside.rubrics))
  return (criterion) => {
    const own = wordsOf(textsOf(criterion))
    const others = wordsOf(beside.others.filter(({ id }) => id !== criterion.id).flatMap(textsOf))
    const any = [...own.values()]
    const telling = [...own].flatMap(([stem, word]) =>
      said.has(stem) || others.has(stem) || common().has(stem) ? [] : [word],
    )
    const slot = (telling.length < 2 ? any : telling).join(' | ')
    return any.length === 0 ? [] : [`${slot} & ${slot} & ${any.join(' | ')}`]
  }
}
