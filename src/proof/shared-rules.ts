import type { Problem } from '../bank/bank-types.ts'
import { type Placed, problemAt } from '../bank/placed.ts'
import type { Concept, MistakeRule } from '../bank/rubric-types.ts'
import { readDocument } from '../language/document.ts'
import type { Lexicon } from '../language/lexicon.ts'
import { type CompiledPattern, findMatches } from '../language/matcher.ts'
import { normaliseText } from '../language/normalise.ts'
import { NO_PLACES } from '../scoring/classifier/places.ts'
import { type CompiledMistake, compileMistake } from '../scoring/mistake-rules.ts'
import { mistakesIn } from '../scoring/mistakes.ts'
import { readText } from '../scoring/reading.ts'
import { compileAll } from '../scoring/rubric.ts'

/** The first of the patterns that is asserted somewhere in a text. */
const assertedIn = (patterns: readonly CompiledPattern[], text: string, scope: 'sentence' | 'linked') => {
  const document = readDocument(normaliseText(text))
  return patterns.find((pattern) => findMatches(pattern, document, scope).some(({ denied }) => !denied))
}

const isIn = (patterns: readonly CompiledPattern[], text: string): boolean => {
  const document = readDocument(normaliseText(text))
  return patterns.some((pattern) => findMatches(pattern, document, 'linked').length > 0)
}

/** A concept against its own examples. */
export const proveConcept = (placed: Placed<Concept>, lexicon: Lexicon): readonly Problem[] => {
  const { hits, misses, says } = placed.item
  const patterns = compileAll(says, lexicon)
  const failing = hits.flatMap((text, i) =>
    isIn(patterns, text)
      ? []
      : [
          problemAt(placed, ['hits', i], {
            expected: 'a sentence that says it',
            found: 'no pattern that matches',
          }),
        ],
  )
  const matching = misses.flatMap((text, i) => {
    const pattern = assertedIn(patterns, text, 'linked')
    const expected = 'a sentence that does not say it'
    return pattern === undefined
      ? []
      : [problemAt(placed, ['misses', i], { expected, found: `a match of "${pattern.source}"` })]
  })
  return [...failing, ...matching]
}

/** What of a mistake is found in a text where nothing excuses it: the pattern, or the sentences that make it between them. */
const shownIn = (mistake: CompiledMistake, text: string, lexicon: Lexicon): string | undefined => {
  const [made] = mistakesIn([mistake], {
    reading: readText(normaliseText(text), lexicon),
    awards: [],
    places: NO_PLACES,
  })
  if (made === undefined) return undefined
  const pattern = assertedIn(mistake.when, text, 'sentence')
  const said = made.evidence.map(({ quote }) => `"${quote}"`).join(' and ')
  return pattern === undefined ? `both halves in ${said}` : `a match of "${pattern.source}"`
}

/** A mistake that sentences show, against its own examples; one that absence shows is proved by weak answers. */
export const proveMistake = (placed: Placed<MistakeRule>, lexicon: Lexicon): readonly Problem[] => {
  const { hits, misses } = placed.item
  const mistake = compileMistake(placed.item, lexicon)
  if (mistake.when.length + mistake.halves.length === 0) return []
  const failing = hits.flatMap((text, i) =>
    shownIn(mistake, text, lexicon) !== undefined
      ? []
      : [
          problemAt(placed, ['hits', i], {
            expected: 'a sentence that shows the mistake',
            found: 'no pattern that matches',
          }),
        ],
  )
  const matching = misses.flatMap((text, i) => {
    const found = shownIn(mistake, text, lexicon)
    const expected = 'a sentence that does not show it'
    return found === undefined ? [] : [problemAt(placed, ['misses', i], { expected, found })]
  })
  return [...failing, ...matching]
}
