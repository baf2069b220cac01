import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { several } from './occurrence.ts'
import type { Quantity } from './quantity.ts'
import { isDimension } from './units.ts'

/** Where quantities of one of these units stand, or any quantities when no unit is asked for. */
export function findQuantities(document: Document, units: readonly string[]): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (const sentence of document.sentences) {
    for (const quantity of sentence.quantities) {
      const places = placesWithAny(document, quantity, units)
      if (places !== undefined) found.push(several(document, places))
    }
  }
  return found
}

function placesWithAny(
  document: Document,
  quantity: Quantity,
  units: readonly string[],
): readonly number[] | undefined {
  if (units.length === 0) return range(quantity.firstWord, quantity.lastWord)
  for (const unit of units) {
    const places = placesWith(document, quantity, unit)
    if (places !== undefined) return places
  }
  return undefined
}

/** The words of the quantity with its unit, when it has this one. */
function placesWith(document: Document, quantity: Quantity, unit: string): readonly number[] | undefined {
  const { firstWord, lastWord } = quantity
  if (isDimension(unit)) return quantity.dimension === unit ? withUnit(document, quantity) : undefined
  if (quantity.unit === unit && quantity.dimension !== 'count') return withUnit(document, quantity)
  for (const place of [lastWord + 1, lastWord + 2]) {
    if (isBeside(document, lastWord, place, unit)) return [...range(firstWord, lastWord), place]
  }
  for (const place of [firstWord - 1, firstWord - 2]) {
    if (isBeside(document, firstWord, place, unit)) return [place, ...range(firstWord, lastWord)]
  }
  return undefined
}

/** The figure's words and, where it follows, those of its unit. */
function withUnit(document: Document, quantity: Quantity): readonly number[] {
  let last = quantity.lastWord
  while ((document.words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= quantity.end) last += 1
  return range(quantity.firstWord, last)
}

/** Is the word at `place` this noun, in the number's sentence and at most one token away from it? */
function isBeside(document: Document, number: number, place: number, unit: string): boolean {
  if (document.words[place]?.stem !== unit || document.sentenceOf[place] !== document.sentenceOf[number])
    return false
  return Math.abs((document.places[place] ?? 0) - (document.places[number] ?? 0)) <= 2
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
