import type { Problem } from '../bank/bank-types.ts'
import type { Shelved } from '../bank/library.ts'
import { problemAt } from '../bank/placed.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import { type Answer, answersTo } from '../interviewer/answers.ts'
import { factFinder } from '../interviewer/finder.ts'
import { kinAmong } from '../interviewer/kin.ts'
import type { Lexicon } from '../language/lexicon.ts'

/** What was brought instead, and where it stands: words of its own may have to go there. */
const brought = ({ value, locate }: Shelved<Prompt>, answers: readonly Answer[]): string => {
  const called = (id: string): string => {
    const at = value.facts.findIndex((fact) => fact.id === id)
    return `"${id}" (line ${locate(['facts', at]).line})`
  }
  const told = answers.map((answer) => {
    if (answer.kind === 'which') return `either ${answer.either.map(({ id }) => called(id)).join(' or ')}`
    return 'fact' in answer ? called(answer.fact.id) : `"${answer.kind}"`
  })
  return told.length === 0 ? 'no question in it' : told.join(', ')
}

/** Each of a fact's ways of asking is to bring that fact, as in a round. */
export const proveFacts = (file: Shelved<Prompt>, lexicon: Lexicon): readonly Problem[] => {
  const { facts } = file.value
  // a way of asking as it was written is found without what anyone asks elsewhere
  const finder = factFinder({ facts, kin: kinAmong([])(file.value) }, lexicon)
  return facts.flatMap((fact, i) =>
    fact.asks.flatMap((ask, j) => {
      const answers = answersTo(ask, finder, new Set())
      const isHeard = answers.some((answer) => 'fact' in answer && answer.fact.id === fact.id)
      // A pattern is no question: it is found by what it matches, not by its own text.
      if (isHeard || !ask.trim().endsWith('?')) return []
      const placed = { item: fact, at: file, path: ['facts', i, 'asks', j] }
      return [
        problemAt(placed, [], {
          expected: `a question that brings "${fact.id}"`,
          found: brought(file, answers),
        }),
      ]
    }),
  )
}
