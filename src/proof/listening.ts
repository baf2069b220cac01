import { type Listening, listeningFor, type Ways } from '../bank/heard-words.ts'
import { isDerived } from '../bank/left-out.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Rubrics } from '../bank/rubric-types.ts'
import { readDocument } from '../language/document.ts'
import { stemOf } from '../language/stem.ts'

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

/** What of a point's words an answer holds, and which would do beside them. */
export interface Nearby {
  readonly heard: readonly string[]
  readonly more: readonly string[]
}

const wordsHeard = (ways: readonly Ways[], stems: ReadonlySet<string>): readonly string[] =>
  ways.flatMap((each) => each.find((word) => stems.has(stemOf(word))) ?? [])

/** By criterion, the sentence that holds most of its rare words: one more, and it would have been heard. */
export const nearbyOf = (
  prompt: Prompt,
  rubrics: Rubrics,
  texts: readonly string[],
): ReadonlyMap<string, Nearby> => {
  const sentences = texts.flatMap((text) =>
    readDocument(text).sentences.map(({ tokens }) => new Set(tokens.map(({ stem }) => stem))),
  )
  return new Map(
    listenersOf(prompt, rubrics).map(({ criterion, words: { telling, fair } }) => {
      const rare = [...telling, ...fair]
      const [best = []] = sentences
        .map((stems) => wordsHeard(rare, stems))
        .sort((a, b) => b.length - a.length)
      const left = rare.filter((ways) => !ways.some((way) => best.includes(way)))
      return [criterion, { heard: best, more: left.flatMap(([word]) => word ?? []) }]
    }),
  )
}
