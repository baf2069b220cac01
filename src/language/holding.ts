import type { Sets } from './bits.ts'
import { addTo, noSets } from './bits.ts'
import type { Document } from './document.ts'
import type { PatternWord } from './pattern.ts'
import type { Registry } from './registry.ts'
import type { Typos } from './word-places.ts'

/** Numbers a word of a phrase of several by its stem, and makes known under what else it may stand in a text. */
export function numberOf({ numbers, aliases, meets }: Registry, { stem, alt, name }: PatternWord): number {
  meets.clear()
  const number = numbers.get(stem) ?? numbers.size
  numbers.set(stem, number)
  if (alt !== undefined) alias(aliases, alt, number)
  // A plural in capitals keeps its s in the stem.
  if (name !== undefined) alias(aliases, `${name}s`, number)
  return number
}

function alias(aliases: Registry['aliases'], key: string, number: number): void {
  const known = aliases.get(key)
  if (known === undefined) aliases.set(key, [number])
  else if (!known.includes(number)) known.push(number)
}

/** By the number of a word: the sentences that may hold it; perhaps too many, never too few. */
export function holdingOf(document: Document, typos: Typos, registry: Registry): Sets {
  const { index, names, sentences } = document
  const { numbers, aliases } = registry
  const holding = noSets(numbers.size, sentences.length)
  const enter = (each: readonly number[], places: readonly number[]): void => {
    for (let at = 0; at < each.length; at += 1) addPlaces(holding, each[at] ?? 0, places, document)
  }
  for (const [stem, places] of index) enter(numbersOf(registry, stem), places)
  for (const [folded, places] of names) enter(aliases.get(folded) ?? NONE, places)
  for (const [meant, stem] of typos) {
    const number = numbers.get(meant)
    if (number !== undefined) addPlaces(holding, number, index.get(stem) ?? NONE, document)
  }
  return holding
}

const NONE: readonly number[] = []
const CACHE_LIMIT = 50_000

/** All numbers under which a stem of a text may be met, remembered. */
function numbersOf({ numbers, aliases, meets }: Registry, stem: string): readonly number[] {
  const known = meets.get(stem)
  if (known !== undefined) return known
  const own = numbers.get(stem)
  const others = aliases.get(stem) ?? NONE
  const all = own === undefined ? others : [own, ...others]
  if (meets.size >= CACHE_LIMIT) meets.clear()
  meets.set(stem, all)
  return all
}

function addPlaces(sets: Sets, set: number, places: readonly number[], { sentenceOf }: Document): void {
  for (let at = 0; at < places.length; at += 1) addTo(sets, set, sentenceOf[places[at] ?? 0] ?? 0)
}

/** May one sentence hold the words of all these numbers? What none holds is not sought word by word. */
export function meet({ cells, width }: Sets, numbers: readonly number[], from: number, to: number): boolean {
  for (let cell = 0; cell < width; cell += 1) {
    let common = -1
    for (let at = from; at < to; at += 1) common &= cells[(numbers[at] ?? 0) * width + cell] ?? 0
    if (common !== 0) return true
  }
  return false
}
