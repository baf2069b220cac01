import { parseAlternative } from './alternative.ts'

/** One word of a phrase, with the keys it is looked up by. */
export interface PatternWord {
  /** Compared with a token's stem. */
  readonly stem: string
  /** The folded word, when a name written in capitals would have that stem instead. */
  readonly alt?: string | undefined
  /** Set for a name or an acronym: the token must be this word or its plural. */
  readonly name?: string | undefined
  /** Set for `=word`: the token must be exactly this; with a capital its case counts. */
  readonly exact?: string | undefined
}

/** One way to fill a slot. */
export type Alternative =
  | { readonly kind: 'phrase'; readonly text: string; readonly words: readonly PatternWord[] }
  | { readonly kind: 'literal'; readonly text: string; readonly literal: string }
  | { readonly kind: 'quantity'; readonly text: string; readonly units: readonly string[] }
  | { readonly kind: 'concept'; readonly text: string; readonly id: string; readonly column: number }

/** Alternatives of which one must be found. */
export interface Slot {
  /** As written. */
  readonly text: string
  readonly alternatives: readonly Alternative[]
}

/** A parsed pattern: plain data, so that a build step can store it. */
export interface Pattern {
  readonly kind: 'pattern'
  readonly source: string
  /** Written with `!`: only denied forms count. */
  readonly denied: boolean
  /** `>`: the slots' first tokens follow each other. */
  readonly ordered: boolean
  readonly slots: readonly Slot[]
  /** At most so many words from the first matched to the last. */
  readonly window?: number
}

/** What is wrong with a pattern, and where. */
export interface PatternProblem {
  readonly kind: 'problem'
  readonly message: string
  /** 1-based, in the pattern's text. */
  readonly column: number
}

/** Reads a pattern of the grammar `['!'] slot {'&' slot | '>' slot} ['~'N]`. */
export function parsePattern(source: string): Pattern | PatternProblem {
  let from = 0
  while (source[from] === ' ') from += 1
  const denied = source[from] === '!'
  if (denied) from += 1
  const signs = signsOf(source, from)
  const tilde = signs.findIndex((at) => source[at] === '~')
  const tail = tilde < 0 ? { end: source.length } : windowAt(source, signs[tilde] ?? 0)
  if ('kind' in tail) return tail
  const split = splitSlots(source, from, tilde < 0 ? signs : signs.slice(0, tilde), tail.end)
  if ('kind' in split) return split
  const { slots, ordered } = split
  const pattern: Pattern = { kind: 'pattern', source, denied, ordered, slots }
  return tail.window === undefined ? pattern : { ...pattern, window: tail.window }
}

/** A problem at a 0-based offset. */
export function problemAt(at: number, message: string): PatternProblem {
  return { kind: 'problem', message, column: at + 1 }
}

/** The window that this `~` states, and where the slots end. */
function windowAt(source: string, at: number): { end: number; window?: number } | PatternProblem {
  const found = /^~(\d{1,4})\s*$/.exec(source.slice(at))
  if (found === null) {
    const early = /^~\d+\s*[^\s\d]/.test(source.slice(at))
    if (early) return problemAt(at, "'~N' stands once, at the end of the pattern")
    return problemAt(at, "'~' must be followed by a number of words, as in '~12'")
  }
  const window = Number(found[1])
  return window < 1 ? problemAt(at, "'~0' leaves no room for a word") : { end: at, window }
}

/** Cuts the source at its operators, given by their offsets. */
function splitSlots(
  source: string,
  from: number,
  signs: readonly number[],
  to: number,
): Pick<Pattern, 'slots' | 'ordered'> | PatternProblem {
  const slots: Slot[] = []
  let operator = ''
  let cuts = [from - 1]
  for (const at of [...signs, to]) {
    cuts.push(at)
    const char = at === to ? '' : source.charAt(at)
    if (char === '|') continue
    const wrong = char === '' ? undefined : misplaced(source, at, operator)
    if (wrong !== undefined) return wrong
    const slot = parseSlot(source, cuts, source.slice(from, to))
    if ('kind' in slot) return slot
    slots.push(slot)
    cuts = [at]
    if (char !== '') operator = char
  }
  return { ordered: operator === '>', slots }
}

/** Reads the alternatives between the offsets where a slot is cut; every one must hold something. */
function parseSlot(source: string, cuts: readonly number[], whole: string): Slot | PatternProblem {
  const alternatives: Alternative[] = []
  for (let cut = 1; cut < cuts.length; cut += 1) {
    const start = (cuts[cut - 1] ?? 0) + 1
    const end = cuts[cut] ?? start
    const text = source.slice(start, end).trim()
    if (text === '') return problemAt(end, emptyMessage(whole, cuts.length))
    const alternative = parseAlternative(text, source.indexOf(text, start))
    if (alternative.kind === 'problem') return alternative
    alternatives.push(alternative)
  }
  return { text: source.slice((cuts[0] ?? 0) + 1, cuts.at(-1)).trim(), alternatives }
}

function emptyMessage(whole: string, cuts: number): string {
  if (whole.trim() === '') return 'the pattern is empty'
  return cuts > 2 ? 'an alternative is empty' : 'a slot is empty'
}

function misplaced(source: string, at: number, operator: string): PatternProblem | undefined {
  const char = source[at] ?? ''
  if (char === '!') return problemAt(at, "'!' stands only at the beginning of a pattern")
  if (char === '(' || char === ')') {
    return problemAt(at, 'parentheses only follow #; use a @concept to group alternatives')
  }
  const before = source[at - 1] ?? ''
  if (char === '>' && (before === '-' || before === '=')) {
    return problemAt(at - 1, `write the arrow in quotes: '${before}>'`)
  }
  if (operator === '' || operator === char) return undefined
  return problemAt(at, "'&' and '>' cannot be mixed in one pattern")
}

const SIGNS = '&>|~!()'

/** The offsets of the signs that mean something, outside literals and lists of units. */
function signsOf(source: string, from: number): readonly number[] {
  const signs: number[] = []
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at)
    // Letters, the blank and most signs are quickest told by their order.
    if (char > '>' && char !== '|' && char !== '~') continue
    if (char === "'") {
      if (opensLiteral(source, at)) at = orEnd(closingQuote(source, at), source)
    } else if (char === '(' && source[at - 1] === '#') at = orEnd(source.indexOf(')', at), source)
    else if (SIGNS.includes(char)) signs.push(at)
  }
  return signs
}

/** A closing sign, or the end: an unclosed one takes the rest, which its alternative then reports. */
function orEnd(at: number, source: string): number {
  return at < 0 ? source.length : at
}

/** A quote opens a literal only where an alternative begins; elsewhere it is an apostrophe. */
function opensLiteral(source: string, at: number): boolean {
  const before = source.slice(0, at).trimEnd()
  return before === '' || '&>|!'.includes(before.at(-1) ?? '')
}

/** The quote that closes a literal: the next one before an operator or the end. */
function closingQuote(source: string, open: number): number {
  for (let at = source.indexOf("'", open + 1); at >= 0; at = source.indexOf("'", at + 1)) {
    if (/^\s*(?:$|[&>|~])/.test(source.slice(at + 1))) return at
  }
  return -1
}
