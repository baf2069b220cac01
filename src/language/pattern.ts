import { parseAlternative } from './alternative.ts'

/** One word of a phrase, with the keys it is looked up by. */
export interface PatternWord {
  /** Compared with a token's stem. */
  readonly stem: string
  /** The folded word, when a name written in capitals would have that stem instead. */
  readonly alt?: string
  /** Set for a name or an acronym: the token must be this word or its plural. */
  readonly name?: string
  /** Set for `=word`: the token must be exactly this; with a capital its case counts. */
  readonly exact?: string
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

/** A sign of the grammar and its 0-based offset. */
interface Sign {
  readonly char: string
  readonly at: number
}

/** Reads a pattern of the grammar `['!'] slot {'&' slot | '>' slot} ['~'N]`. */
export function parsePattern(source: string): Pattern | PatternProblem {
  const opening = /^\s*(!?)/.exec(source)
  const from = opening?.[0].length ?? 0
  const signs = signsOf(source, from)
  const tilde = signs.findIndex(({ char }) => char === '~')
  const tail = tilde < 0 ? { end: source.length } : windowAt(source, signs[tilde]?.at ?? 0)
  if ('kind' in tail) return tail
  const split = splitSlots(source, from, tilde < 0 ? signs : signs.slice(0, tilde), tail.end)
  if ('kind' in split) return split
  const window = tail.window === undefined ? {} : { window: tail.window }
  return { kind: 'pattern', source, denied: opening?.[1] === '!', ...split, ...window }
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

/** Cuts the source at its operators; every slot and alternative must hold something. */
function splitSlots(
  source: string,
  from: number,
  signs: readonly Sign[],
  to: number,
): Pick<Pattern, 'slots' | 'ordered'> | PatternProblem {
  const slots: Slot[] = []
  let alternatives: Alternative[] = []
  let operator = ''
  let start = from
  let slotStart = from
  for (const sign of [...signs, { char: '', at: to }]) {
    const wrong = misplaced(source, sign, operator)
    if (wrong !== undefined) return wrong
    const text = source.slice(start, sign.at)
    const trimmed = text.trim()
    if (trimmed === '') return problemAt(sign.at, emptyMessage(source, sign.char, from, to))
    const alternative = parseAlternative(trimmed, start + text.length - text.trimStart().length)
    if (alternative.kind === 'problem') return alternative
    alternatives.push(alternative)
    start = sign.at + 1
    if (sign.char === '|') continue
    slots.push({ text: source.slice(slotStart, sign.at).trim(), alternatives })
    alternatives = []
    slotStart = start
    if (sign.char !== '') operator = sign.char
  }
  return { ordered: operator === '>', slots }
}

function emptyMessage(source: string, char: string, from: number, to: number): string {
  if (source.slice(from, to).trim() === '') return 'the pattern is empty'
  return char === '|' || source.slice(from, to).includes('|') ? 'an alternative is empty' : 'a slot is empty'
}

function misplaced(source: string, { char, at }: Sign, operator: string): PatternProblem | undefined {
  if (char === '!') return problemAt(at, "'!' stands only at the beginning of a pattern")
  if (char === '>' && /[-=]/.test(source[at - 1] ?? '')) {
    return problemAt(at - 1, `write the arrow in quotes: '${source[at - 1]}>'`)
  }
  if (char === '(' || char === ')') {
    return problemAt(at, 'parentheses only follow #; use a @concept to group alternatives')
  }
  const mixed = (char === '&' || char === '>') && operator !== '' && operator !== char
  return mixed ? problemAt(at, "'&' and '>' cannot be mixed in one pattern") : undefined
}

/** The signs that mean something, outside literals and lists of units. */
function signsOf(source: string, from: number): readonly Sign[] {
  const signs: Sign[] = []
  const search = /[&>|~!()']/g
  search.lastIndex = from
  for (let found = search.exec(source); found !== null; found = search.exec(source)) {
    const at = found.index
    const char = found[0]
    if (char === "'") {
      if (opensLiteral(source, at)) search.lastIndex = orEnd(closingQuote(source, at), source)
    } else if (char === '(' && source[at - 1] === '#') {
      search.lastIndex = orEnd(source.indexOf(')', at), source)
    } else signs.push({ char, at })
  }
  return signs
}

/** Where to go on after a closing sign; an unclosed one takes the rest, which its alternative then reports. */
function orEnd(at: number, source: string): number {
  return at < 0 ? source.length : at + 1
}

/** A quote opens a literal only where an alternative begins; elsewhere it is an apostrophe. */
function opensLiteral(source: string, at: number): boolean {
  return /(?:^|[&>|!])\s*$/.test(source.slice(0, at))
}

/** The quote that closes a literal: the next one before an operator or the end. */
export function closingQuote(source: string, open: number): number {
  for (let at = source.indexOf("'", open + 1); at >= 0; at = source.indexOf("'", at + 1)) {
    if (/^\s*(?:$|[&>|~])/.test(source.slice(at + 1))) return at
  }
  return -1
}
