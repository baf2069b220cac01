import type { Document } from './document.ts'
import { append } from './long-words.ts'
import type { Occurrence } from './occurrence.ts'
import { several } from './occurrence.ts'
import type { Quantity } from './quantity.ts'
import { isDimension } from './units.ts'

/** Under this key stand all quantities, without their units. */
const ANY = ''

/** The quantities of a document by dimension, by unit, and by each noun beside them. */
export function quantitiesByUnit(document: Document): ReadonlyMap<string, readonly Occurrence[]> {
  const byUnit = new Map<string, Occurrence[]>()
  for (const { quantities } of document.sentences) {
    for (const quantity of quantities) enter(byUnit, document, quantity)
  }
  return byUnit
}

/** The quantities with one of these units, or any when none is asked for. */
export function findQuantities(
  byUnit: ReadonlyMap<string, readonly Occurrence[]>,
  units: readonly string[],
): readonly Occurrence[] {
  const [only] = units
  if (units.length < 2) return byUnit.get(only ?? ANY) ?? []
  return units.flatMap((unit) => byUnit.get(unit) ?? []).sort((a, b) => a.start - b.start)
}

function enter(byUnit: Map<string, Occurrence[]>, document: Document, quantity: Quantity): void {
  const { firstWord, lastWord, dimension, unit } = quantity
  const figure = range(firstWord, lastWord)
  append(byUnit, ANY, several(document, figure))
  const keys = new Set<string>([dimension])
  const measured = several(document, withUnit(document, quantity))
  append(byUnit, dimension, measured)
  if (dimension !== 'count') {
    append(byUnit, unit, measured)
    keys.add(unit)
  }
  for (const place of [lastWord + 1, lastWord + 2, firstWord - 1, firstWord - 2]) {
    const noun = document.words[place]?.stem
    const number = place > lastWord ? lastWord : firstWord
    if (noun === undefined || isDimension(noun) || keys.has(noun) || !isBeside(document, number, place))
      continue
    keys.add(noun)
    append(byUnit, noun, several(document, place > lastWord ? [...figure, place] : [place, ...figure]))
  }
}

/** The figure's words and, where it follows, those of its unit. */
function withUnit(document: Document, quantity: Quantity): readonly number[] {
  let last = quantity.lastWord
  while ((document.words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= quantity.end) last += 1
  return range(quantity.firstWord, last)
}

/** Do the two words stand in one sentence, with at most one token between them? */
function isBeside(document: Document, number: number, place: number): boolean {
  if (document.sentenceOf[place] !== document.sentenceOf[number]) return false
  return Math.abs((document.places[place] ?? 0) - (document.places[number] ?? 0)) <= 2
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
