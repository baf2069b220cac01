import { MAX_PROBLEMS } from './limits.ts'

/** A character no content may hold: it could move the cursor, hide text or turn it round. */
export interface ForbiddenCharacter {
  /** Offset in UTF-16 units. */
  readonly offset: number
  /** As people look it up, e.g. `U+001B`. */
  readonly name: string
}

// C0 but tab, LF and CR; DEL and C1; bidi marks, embeddings and isolates; half a surrogate pair.
const FORBIDDEN =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The forbidden characters of a text, in order; of a text that is full of them, the first. */
export const forbiddenCharacters = (text: string): readonly ForbiddenCharacter[] => {
  const found: ForbiddenCharacter[] = []
  for (const match of text.matchAll(FORBIDDEN)) {
    if (found.length === MAX_PROBLEMS) break
    found.push({ offset: match.index, name: nameOf(match[0]) })
  }
  return found
}
