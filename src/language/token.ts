import { CUES, cueKey, isNegated } from './cues.ts'
import { isCounting } from './figure.ts'
import { isFunctionWord, needsFollower } from './function-words.ts'
import { wordForm } from './stem.ts'
import { CAPITALISED, COUNTING, DENYING, IDLE, LEADING, NEGATED, type Traits } from './traits.ts'

/** What is the same of a word, a number or a sign wherever it stands. */
interface Form {
  /** Lower case, without a possessive 's. */
  readonly folded: string
  /** What inflections of the word share; the plain figure for a number. */
  readonly stem: string
  readonly kind: 'word' | 'number' | 'sign'
  /** A name or an acronym (a digit or two capitals): compared whole, never by inflection. */
  readonly fixed: boolean
  readonly traits: Traits
}

/** A word, a number or a sign of a text. */
export interface Token extends Form {
  /** First UTF-16 unit in the text. */
  readonly start: number
  /** One past the last UTF-16 unit. */
  readonly end: number
  /** The slice as written. */
  readonly text: string
}

/** In order: percentiles and versions, dotted letters, ordinals, `.5`, numbers with a magnitude, words, arrows, any sign. */
const TOKEN =
  /[pPvV]\d+(?:\.\d+)*(?![\p{L}\p{N}])|(?:\p{L}\.){2,}|\d+(?:st|nd|rd|th)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\.\d+(?![.\d])|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?(?:(?:bn|mm|[kKmMbBT])(?![\p{L}\p{N}]))?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|[-=]{1,4}>|<[-=]{1,4}|[<>=!]=|[-=_*~#.]{3,}|\.{2}|[^\s]/gu

/** The tokens of `text` between two offsets, in order, never overlapping. */
export function tokenise(text: string, from = 0, to = text.length): readonly Token[] {
  const tokens: Token[] = []
  // A token may not reach over `to`, so the text is cut there.
  const cut = to === text.length ? text : text.slice(0, to)
  for (let at = from; at < to; ) {
    const code = cut.charCodeAt(at)
    if (code === BLANK || (code >= TAB && code <= RETURN)) {
      at += 1
      continue
    }
    const end = isLetter(code) ? plainWordEnd(cut, at) : PLAIN_SIGNS.has(code) ? at + 1 : 0
    if (end > 0) {
      tokens.push(tokenAt(cut.slice(at, end), at))
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(cut)
    if (found === null) break
    tokens.push(tokenAt(found[0], found.index))
    at = found.index + found[0].length
  }
  return tokens
}

/** Signs that begin no longer one. */
const PLAIN_SIGNS: ReadonlySet<number> = new Set([...',;:()/%"+'].map((sign) => sign.charCodeAt(0)))
const BLANK = 32
const TAB = 9
const RETURN = 13

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Where a word of plain letters ends, or 0 when only the full expression can tell. */
function plainWordEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1
  const next = end < text.length ? text.charCodeAt(end) : BLANK
  const special = next >= 128 || next === APOSTROPHE || (next >= ZERO && next <= NINE)
  return special || (next === POINT && end === at + 1) ? 0 : end
}

const APOSTROPHE = 39
const POINT = 46
const ZERO = 48
const NINE = 57

/** The words and numbers of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return tokenise(text)
    .filter((token) => token.kind !== 'sign')
    .map((token) => token.folded)
}

function tokenAt(text: string, start: number): Token {
  const { folded, stem, kind, fixed, traits } = formOf(text)
  return { start, end: start + text.length, text, folded, stem, kind, fixed, traits }
}

const MOST_FORMS = 50_000
const forms = new Map<string, Form>()

/** The form of a token as it was written; remembered, since texts repeat their words. */
function formOf(text: string): Form {
  const known = forms.get(text)
  if (known !== undefined) return known
  if (forms.size >= MOST_FORMS) forms.clear()
  const form = makeForm(text)
  forms.set(text, form)
  return form
}

/** What a token is shows in its first letter; `90th` is a word. */
function makeForm(text: string): Form {
  const code = text.charCodeAt(0)
  if (code >= ZERO && code <= NINE && !/[a-z]{2}$/.test(text.replace(/(?:bn|mm)$/, '')))
    return numberForm(text.replaceAll(',', '').toLowerCase())
  if (/^\.\d/.test(text)) return numberForm(`0${text}`)
  if (!/^[\p{L}\d]/u.test(text)) return { folded: text, stem: text, kind: 'sign', fixed: true, traits: 0 }
  const { folded, stem, fixed } = wordForm(text.endsWith('.') ? text.replaceAll('.', '') : text)
  return { folded, stem, kind: 'word', fixed, traits: traitsOf(text, folded, stem) }
}

function numberForm(folded: string): Form {
  return { folded, stem: folded, kind: 'number', fixed: true, traits: COUNTING }
}

function traitsOf(text: string, folded: string, stem: string): Traits {
  const negated = isNegated(folded) ? NEGATED : 0
  return (
    negated |
    (CUES.has(cueKey({ stem, traits: negated })) ? DENYING : 0) |
    (isFunctionWord(folded) ? IDLE : 0) |
    (needsFollower(folded) ? LEADING : 0) |
    (isCounting(folded) ? COUNTING : 0) |
    (/^[A-Z][a-z]+$/.test(text) ? CAPITALISED : 0)
  )
}

/** Signs that do not part the words on both sides of them: hyphens, slashes, quotes, markup, currency. */
const JOINING = new Set([...'-‐‑/\'"`*_#~‘’“”.$€£%@\\'])

/** Does this sign part its neighbours, as a comma or an arrow does? */
export function separates(sign: Token): boolean {
  return !JOINING.has(sign.text)
}
