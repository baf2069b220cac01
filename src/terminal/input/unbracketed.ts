const KEYS = /\x1b(?:\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|[^[])/gs
const PRINTABLE = /[^\0-\x1f\x7f]/

// Nobody types as much between two looks at the keyboard.
const TOO_MUCH_TO_TYPE = 256

/**
 * A chunk that no hand has typed, from a terminal without bracketed paste: a newline with text behind it,
 * several newlines around text, or very much text.
 */
export const looksPasted = (chunk: string): boolean => {
  const typed = chunk.replace(KEYS, '')
  if (!PRINTABLE.test(typed)) return false
  if (typed.length >= TOO_MUCH_TO_TYPE || /[\r\n][\r\n\t]*[^\0-\x1f\x7f]/.test(typed)) return true
  return (typed.match(/\r\n?|\n/g) ?? []).length > 1
}

/** A chunk that may belong to the paste before it: text and newlines, no keys. */
export const goesOn = (chunk: string): boolean => /^[^\0-\x08\x0b\x0c\x0e-\x1f\x7f]+$/.test(chunk)
