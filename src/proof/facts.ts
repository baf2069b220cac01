import type { Problem } from '../bank/bank-types.ts'
import type { Shelved } from '../bank/library.ts'
import { problemAt } from '../bank/placed.ts'
import type { Fact, Prompt } from '../bank/prompt-types.ts'
import { wordsOf } from '../bank/telling-words.ts'
import { type Answer, answersTo } from '../interviewer/answers.ts'
import { factFinder } from '../interviewer/finder.ts'
import { kinAmong } from '../interviewer/kin.ts'
import type { Lexicon } from '../language/lexicon.ts'

/** The way of asking for a fact, or its topic, that has most words of a question. */
const nearestAsk = (question: string, fact: Fact | undefined): string => {
  const words = wordsOf([question], () => false)
  const common = (text: string): number =>
    [...wordsOf([text], () => false).keys()].filter((stem) => words.has(stem)).length
  const [nearest = ''] = [...(fact?.asks ?? []), fact?.topic ?? ''].sort((a, b) => common(b) - common(a))
  return nearest
}

/** What was brought instead, and where it stands: words of its own may have to go there. */
const brought = (
  { value, locate }: Shelved<Prompt>,
  { ask, answers }: { readonly ask: string; readonly answers: readonly Answer[] },
): string => {
  const called = (id: string): string => {
    const at = value.facts.findIndex((fact) => fact.id === id)
    const { line } = locate(['facts', at])
    return `"${id}" (line ${line}, by ${JSON.stringify(nearestAsk(ask, value.facts[at]))})`
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
          found: brought(file, { ask, answers }),
        }),
      ]
    }),
  )
}
