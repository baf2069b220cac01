import { normaliseText } from '../language/normalise.ts'
import { tokenise } from '../language/token.ts'
import type { Problem } from './bank-types.ts'
import type { Library } from './library.ts'
import type { Path } from './path.ts'
import { type PlacedCriterion, placedCriteria, problemAt } from './placed.ts'

/** From how many sentences a point of a bank is learned: those that make it, and those that only sound so. */
const LEAST = { said: 6, beside: 2 } as const

const fewSentences = (placed: PlacedCriterion): readonly Problem[] => {
  // What is drawn has no words.
  if (placed.item.reads !== undefined) return []
  return (['said', 'beside'] as const).flatMap((list) => {
    const n = placed.item[list]?.length ?? 0
    const expected = `at least ${LEAST[list]} sentences in "${list}"`
    return n >= LEAST[list] ? [] : [problemAt(placed, [list], { expected, found: `${n}` })]
  })
}

const LISTS = ['hits', 'misses', 'said', 'beside'] as const

/** The words and numbers of a sentence; of one that is all signs, itself. */
const folded = (text: string): string => {
  const words = tokenise(normaliseText(text)).flatMap((each) => (each.kind === 'sign' ? [] : each.folded))
  return words.length === 0 ? text : words.join(' ')
}

/** Sentences that stand in two places: of one that makes two points, or makes one and misses it, nothing can be learned. */
const sentencesTwice = (criteria: readonly PlacedCriterion[]): readonly Problem[] => {
  const first = new Map<string, { readonly placed: PlacedCriterion; readonly within: Path }>()
  return criteria.flatMap((placed) =>
    LISTS.flatMap((list) =>
      (placed.item[list] ?? []).flatMap((text, i) => {
        const words = folded(text)
        const before = first.get(words)
        if (before === undefined) {
          first.set(words, { placed, within: [list, i] })
          return []
        }
        const { at, path } = before.placed
        const { line } = at.locate([...path, ...before.within])
        const found = `the words of ${at.file}:${line}`
        return [problemAt(placed, [list, i], { expected: 'a sentence of its own', found })]
      }),
    ),
  )
}

/** What a bank's criteria are learned from; somebody's own need nothing of it. */
export const lintSentences = (library: Library): readonly Problem[] => {
  const criteria = placedCriteria(library)
  return [...criteria.flatMap(fewSentences), ...sentencesTwice(criteria)]
}
