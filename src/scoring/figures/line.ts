import type { Quantity, Sentence, Token } from '../../language/document.ts'

/** A sentence with its quantities found by the tokens at which they begin and end. */
export interface Line {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** As the sentence has them, in order. */
  readonly quantities: readonly Quantity[]
  /** First token → quantity. */
  readonly starts: ReadonlyMap<number, Quantity>
  /** Quantity → one past its last token. */
  readonly ends: ReadonlyMap<Quantity, number>
}

const UNITLESS =
  /^(?:[\d.,\s]+[kmbt]?|[\d.,\s]*(?:bn|mm)|[\d.,\sa-z]*(?:ten|dozen|hundred|thousand|million|billion|trillion)s?)$/i

/** A figure that only inherited its unit from the one before is a bare number here: in `1 % of 10B` the 10B is no share. */
const own = (quantity: Quantity, sentence: Sentence): Quantity => {
  const written = sentence.text.slice(quantity.start - sentence.start, quantity.end - sentence.start)
  if (quantity.dimension === 'count' || !UNITLESS.test(written)) return quantity
  return { ...quantity, dimension: 'count', unit: '', base: quantity.value }
}

const NO_STARTS: Line['starts'] = new Map()
const NO_ENDS: Line['ends'] = new Map()

/** Reads where the quantities of a sentence stand among its tokens. */
export const lineOf = (sentence: Sentence): Line => {
  const { tokens, quantities } = sentence
  // Most have none.
  if (quantities.length === 0) return { sentence, tokens, quantities, starts: NO_STARTS, ends: NO_ENDS }
  const starts = new Map<number, Quantity>()
  const ends = new Map<Quantity, number>()
  let at = 0
  for (const each of quantities) {
    const quantity = own(each, sentence)
    while (at < tokens.length && (tokens[at]?.start ?? 0) < quantity.start) at += 1
    starts.set(at, quantity)
    let end = at
    while (end < tokens.length && (tokens[end]?.end ?? 0) <= quantity.end) end += 1
    ends.set(quantity, Math.max(end, at + 1))
  }
  return { sentence, tokens, quantities, starts, ends }
}

/** The folded word or the sign at a place; empty past the ends. */
export const wordAt = ({ tokens }: Line, at: number): string => tokens[at]?.folded ?? ''

/** Whether a word stands at a place, not a sign or a number. */
export const isWordAt = ({ tokens }: Line, at: number): boolean => tokens[at]?.kind === 'word'

const ABOUT = new Set(
  '~ ∼ ≈ about roughly around approximately approx circa ca some nearly almost say'.split(' '),
)

/** Steps over `about` and `~`. */
export const pastAbout = (line: Line, at: number): { readonly at: number; readonly about: boolean } => {
  let next = at
  while (ABOUT.has(wordAt(line, next)) || (next > at && wordAt(line, next) === '.')) next += 1
  return { at: next, about: next > at }
}
