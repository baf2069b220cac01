import { wordForm } from './stem.ts'

/** A word, a number or a sign of a text. */
export interface Token {
  /** First UTF-16 unit in the text. */
  readonly start: number
  /** One past the last UTF-16 unit. */
  readonly end: number
  /** The slice as written. */
  readonly text: string
  /** Lower case, without a possessive 's. */
  readonly folded: string
  /** What inflections of the word share; the plain figure for a number. */
  readonly stem: string
  readonly kind: 'word' | 'number' | 'sign'
  /** A name or an acronym (a digit or two capitals): compared whole, never by inflection. */
  readonly fixed: boolean
}

/** In order: percentiles and versions, dotted letters, ordinals, numbers with a magnitude, words, arrows, any sign. */
const TOKEN =
  /[pPvV]\d+(?:\.\d+)*(?![\p{L}\p{N}])|(?:\p{L}\.){2,}|\d+(?:st|nd|rd|th)(?![\p{L}\p{N}])|(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?(?:(?:bn|mm|[kKmMbBT])(?![\p{L}\p{N}]))?)|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*)|(?<sign>[-=]{1,4}>|<[-=]{1,4}|[<>=!]=|[-=_*~#.]{3,}|\.{2}|[^\s])/gu

/** The tokens of `text` between two offsets, in order, never overlapping. */
export function tokenise(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = []
  const slice = from === 0 && to === text.length ? text : text.slice(from, to)
  for (const found of slice.matchAll(TOKEN)) {
    tokens.push(makeToken(found[0], from + found.index, found.groups))
  }
  return tokens
}

/** The words and numbers of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return tokenise(text)
    .filter((token) => token.kind !== 'sign')
    .map((token) => token.folded)
}

function makeToken(text: string, start: number, groups: Record<string, string> | undefined): Token {
  const end = start + text.length
  if (groups?.['sign'] !== undefined)
    return { start, end, text, folded: text, stem: text, kind: 'sign', fixed: true }
  if (groups?.['number'] !== undefined) {
    const folded = text.replaceAll(',', '').toLowerCase()
    return { start, end, text, folded, stem: folded, kind: 'number', fixed: true }
  }
  const form = wordForm(text.endsWith('.') ? text.replaceAll('.', '') : text)
  return { start, end, text, folded: form.folded, stem: form.stem, kind: 'word', fixed: form.fixed }
}

/** Signs that do not part the words on both sides of them: hyphens, slashes, quotes, markup, currency. */
const JOINING = new Set([...'-‐‑/\'"`*_#~‘’“”.$€£%@\\'])

/** Does this sign part its neighbours, as a comma or an arrow does? */
export function separates(sign: Token): boolean {
  return !JOINING.has(sign.text)
}
