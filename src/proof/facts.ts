import type { Shelved } from '../bank/library.ts'
import { problemAt } from '../bank/placed.ts'
import type { Problem, Prompt, Rubrics } from '../bank/types.ts'
import { factFinder } from '../interviewer/finder.ts'
import type { Lexicon } from '../language/lexicon.ts'

/** Each of a fact's ways of asking is to bring that fact, and no other. */
export const proveFacts = (file: Shelved<Prompt>, rubrics: Rubrics, lexicon: Lexicon): readonly Problem[] => {
  const { facts } = file.value
  const finder = factFinder(facts, rubrics.concepts, lexicon)
  return facts.flatMap((fact, i) =>
    fact.asks.flatMap((ask, j) => {
      const found = finder.find(ask)?.fact.id ?? 'nothing'
      // A pattern is no question: it is found by what it matches, not by its own text.
      if (found === fact.id || !ask.trim().endsWith('?')) return []
      const placed = { item: fact, at: file, path: ['facts', i, 'asks', j] }
      return [problemAt(placed, [], { expected: `a question that brings "${fact.id}"`, found: `"${found}"` })]
    }),
  )
}
