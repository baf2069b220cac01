import type { CompiledPhrase } from './compile.ts'
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
  /** The words of a registry, by number. */
  readonly words: readonly PatternWord[]
  /** By the number of a word: whether the document may hold it; 0 where that was not asked yet. */
  readonly held: Uint8Array
  /** The occurrences of one word that were made before, by place: phrases share them. */
  readonly singles: (Occurrence | undefined)[]
}

const NOWHERE: readonly number[] = []

/** Where a phrase stands: the places of its words, one finding behind the other, at most one other token between neighbours. */
export function findPhrase(ground: Ground, { words }: CompiledPhrase): readonly number[] {
  const [head] = words
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

const YES = 1
const NO = 2

/** The document holds the key, or the phrase would not be sought: does it hold the words of these numbers? */
export function holdsAll(ground: Ground, numbers: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!holds(ground, numbers[at] ?? 0)) return false
  return true
}

function holds({ document, typos, held, words }: Ground, number: number): boolean {
  const known = held[number]
  if (known === YES || known === NO) return known === YES
  const word = words[number]
  const does = word !== undefined && mayHold(document, typos, word)
  held[number] = does ? YES : NO
  return does
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
