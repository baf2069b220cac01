import type { Problem } from '../bank/bank-types.ts'
import type { Shelved } from '../bank/library.ts'
import { problemAt } from '../bank/placed.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import { answersTo } from '../interviewer/answers.ts'
import { factFinder } from '../interviewer/finder.ts'
import type { Lexicon } from '../language/lexicon.ts'

/** Each of a fact's ways of asking is to bring that fact, as in a round. */
export const proveFacts = (file: Shelved<Prompt>, lexicon: Lexicon): readonly Problem[] => {
  const { facts } = file.value
  const finder = factFinder(file.value, lexicon)
  return facts.flatMap((fact, i) =>
    fact.asks.flatMap((ask, j) => {
      const heard = answersTo(ask, finder, new Set()).map((answer) =>
        'fact' in answer ? answer.fact.id : answer.kind,
      )
      // A pattern is no question: it is found by what it matches, not by its own text.
      if (heard.includes(fact.id) || !ask.trim().endsWith('?')) return []
      const placed = { item: fact, at: file, path: ['facts', i, 'asks', j] }
      return [
        problemAt(placed, [], {
          expected: `a question that brings "${fact.id}"`,
          found: heard.length === 0 ? 'no question in it' : `"${heard.join('", "')}"`,
        }),
      ]
    }),
  )
}
