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
  const { document, typos } = ground
  const heads = placesOf(document, typos, head)
  if (words.length === 1) return heads.map((place) => oneAt(ground, place))
  let found: Occurrence[] | undefined
  for (const place of heads) {
    const places = follow(ground, words, 0, place)
    if (places === undefined) continue
    const one = several(document, places)
    if (found === undefined) found = [one]
    else found.push(one)
  }
  return found ?? NONE
}

function oneAt({ document, singles }: Ground, place: number): Occurrence {
  const one = singles[place] ?? single(document, place)
  singles[place] = one
  return one
}

/** The document holds the key, or the phrase would not be sought: does it hold the other words? */
function holdsRest({ document, typos }: Ground, words: readonly PatternWord[], key: PatternWord): boolean {
  for (const word of words) if (word !== key && !mayHold(document, typos, word)) return false
  return true
}

/** Two steps of the place count leave room for one word or one parting sign between neighbours. */
const STEP = 2

/** The places of the words when the one `at` its place in the phrase stands at `place`; made when the last is found. */
function follow(
  ground: Ground,
  words: readonly PatternWord[],
  at: number,
  place: number,
): number[] | undefined {
  const word = words[at + 1]
  if (word === undefined) return new Array<number>(words.length).fill(place)
  const { document, typos } = ground
  const { places } = document
  for (let next = place + 1; next <= place + STEP && next < places.length; next += 1) {
    if ((places[next] ?? 0) - (places[place] ?? 0) > STEP) break
    if (!isWord(document, typos, word, next)) continue
    const found = follow(ground, words, at + 1, next)
    if (found === undefined) continue
    found[at] = place
    return found
  }
  return undefined
}
