import type { CompiledPhrase } from './compile.ts'
import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { several, single } from './occurrence.ts'
import type { PatternWord } from './pattern.ts'
import type { Typos } from './word-places.ts'
import { isWord, placesOf } from './word-places.ts'

/** A document in which phrases are sought. */
export interface Ground {
  readonly document: Document
  readonly typos: Typos
  /** The occurrences of one word that were made before, by place: phrases share them. */
  readonly singles: (Occurrence | undefined)[]
}

const NOWHERE: readonly number[] = []

/** Where a phrase stands: the places of its words, one finding behind the other, at most one other token between neighbours. */
export function findPhrase(ground: Ground, { words }: CompiledPhrase): readonly number[] {
  const head = words[0]
  if (head === undefined) return NOWHERE
  const heads = placesOf(ground.document, ground.typos, head)
  if (words.length === 1) return heads
  let found: number[] | undefined
  for (const place of heads) {
    const places = follow(ground, words, 0, place)
    if (places === undefined) continue
    if (found === undefined) found = places
    else found.push(...places)
  }
  return found ?? NOWHERE
}

/** The occurrences of a phrase of so many words that stands at these places. */
export function occurrencesAt(
  ground: Ground,
  places: readonly number[],
  words: number,
): readonly Occurrence[] {
  if (words === 1) return places.map((place) => oneAt(ground, place))
  const found: Occurrence[] = []
  for (let at = 0; at < places.length; at += words)
    found.push(several(ground.document, places.slice(at, at + words)))
  return found
}

function oneAt({ document, singles }: Ground, place: number): Occurrence {
  const one = singles[place] ?? single(document, place)
  singles[place] = one
  return one
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
