import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { several, single } from './occurrence.ts'
import type { PatternWord } from './pattern.ts'
import type { Typos } from './word-places.ts'
import { isWord, mayHold, placesOf } from './word-places.ts'

/** A document in which phrases are sought. */
export interface Ground {
  readonly document: Document
  readonly typos: Typos
  /** The occurrences of one word that were made before, by place: phrases share them. */
  readonly singles: (Occurrence | undefined)[]
}

const NONE: readonly Occurrence[] = []

/** Where a phrase stands: its words in order, at most one other token between neighbours. */
export function findPhrase(
  ground: Ground,
  words: readonly PatternWord[],
  key: PatternWord,
): readonly Occurrence[] {
  const [head] = words
  if (head === undefined || !holdsRest(ground, words, key)) return NONE
  const { document, typos, singles } = ground
  const found: Occurrence[] = []
  const trail: number[] = []
  for (const place of placesOf(document, typos, head)) {
    if (words.length === 1) {
      singles[place] ??= single(document, place)
      const one = singles[place]
      if (one !== undefined) found.push(one)
      continue
    }
    trail.length = 0
    trail.push(place)
    if (follow(ground, words, trail)) found.push(several(document, trail))
  }
  return found
}

/** The document holds the key, or the phrase would not be sought: does it hold the other words? */
function holdsRest({ document, typos }: Ground, words: readonly PatternWord[], key: PatternWord): boolean {
  for (const word of words) if (word !== key && !mayHold(document, typos, word)) return false
  return true
}

/** Two steps of the place count leave room for one word or one parting sign between neighbours. */
const STEP = 2

/** Does the rest of the words follow those on the trail? Then it ends on the last of them. */
function follow(ground: Ground, words: readonly PatternWord[], trail: number[]): boolean {
  const word = words[trail.length]
  const last = trail.at(-1)
  if (word === undefined || last === undefined) return true
  const { document, typos } = ground
  const { places } = document
  for (let next = last + 1; next <= last + STEP && next < places.length; next += 1) {
    if ((places[next] ?? 0) - (places[last] ?? 0) > STEP) break
    if (!isWord(document, typos, word, next)) continue
    trail.push(next)
    if (follow(ground, words, trail)) return true
    trail.pop()
  }
  return false
}
