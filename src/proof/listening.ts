import { type Listening, listeningFor } from '../bank/heard-words.ts'
import { isDerived } from '../bank/left-out.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'

/** What one point of a problem listens for, where its author wrote no patterns. */
export interface Listener {
  readonly prompt: string
  readonly criterion: string
  /** Its place in the prompt. */
  readonly place: number
  readonly words: Listening
}

/** The points of a problem that are heard by their words, in their order. */
export const listenersOf = (prompt: Prompt, rubrics: Rubrics): readonly Listener[] => {
  const { id, title, statement, criteria } = prompt
  const derived = criteria.map((_, i) => isDerived(prompt, ['criteria', i, 'named']))
  if (!derived.includes(true)) return []
  const listening = listeningFor({ said: [title, statement], others: criteria, rubrics })
  return criteria.flatMap((criterion, place) =>
    derived[place] ? [{ prompt: id, criterion: criterion.id, place, words: listening(criterion) }] : [],
  )
}
