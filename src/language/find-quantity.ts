import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { several } from './occurrence.ts'

const DIMENSIONS = new Set(['time', 'money', 'share', 'rate', 'byte', 'count'])

/** The quantities of a document with one of these units, or all when there are none. */
export function findQuantities(document: Document, units: readonly string[]): readonly Occurrence[] {
  const found: Occurrence[] = []
  for (const sentence of document.sentences) {
    for (const quantity of sentence.quantities) {
      const places = [quantity.firstWord]
      if (units.length === 0) found.push(several(document, places))
      else if (
        units.some((unit) => DIMENSIONS.has(unit) || document.words[quantity.lastWord + 1]?.stem === unit)
      ) {
        found.push(several(document, places))
      }
    }
  }
  return found
}
