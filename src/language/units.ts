import { stemOf } from './stem.ts'

/** The key of a unit as a pattern writes it: a dimension, a canonical unit, or a noun's stem. */
export function unitKey(text: string): string | undefined {
  return /^\p{L}+$/u.test(text) ? stemOf(text) : undefined
}
