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
  | { readonly kind: 'phrase'; readonly words: readonly PatternWord[] }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'quantity'; readonly units: readonly string[] }
  | { readonly kind: 'concept'; readonly id: string; readonly column: number }

/** Alternatives of which one must be found. */
export interface Slot {
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

/** A piece of a pattern between two operators. */
interface Piece {
  readonly text: string
  /** 0-based offset of the piece in the source. */
  readonly at: number
}

interface Split {
  readonly slots: readonly (readonly Piece[])[]
  readonly ordered: boolean
}

/** Reads a pattern of the grammar `['!'] slot {'&' slot | '>' slot} ['~'N]`. */
export function parsePattern(source: string): Pattern | PatternProblem {
  const opening = /^\s*(!?)/.exec(source)
  const from = opening?.[0].length ?? 0
  const tail = windowOf(source, from)
  if ('kind' in tail) return tail
  const split = splitSlots(source, from, tail.end)
  if ('kind' in split) return split
  const slots: Slot[] = []
  for (const pieces of split.slots) {
    const alternatives: Alternative[] = []
    for (const piece of pieces) {
      const alternative = parseAlternative(piece.text, piece.at)
      if (alternative.kind === 'problem') return alternative
      alternatives.push(alternative)
    }
    slots.push({ alternatives })
  }
  const denied = opening?.[1] === '!'
  const window = tail.window === undefined ? {} : { window: tail.window }
  return { kind: 'pattern', source, denied, ordered: split.ordered, slots, ...window }
}

/** A problem at a 0-based offset. */
export function problemAt(at: number, message: string): PatternProblem {
  return { kind: 'problem', message, column: at + 1 }
}

/** The window at the end of the pattern, and where the slots end. */
function windowOf(source: string, from: number): { end: number; window?: number } | PatternProblem {
  const at = outsideQuotes(source, from, source.length).find(({ char }) => char === '~')?.at
  if (at === undefined) return { end: source.length }
  const found = /^~(\d{1,4})\s*$/.exec(source.slice(at))
  if (found === null) {
    if (/^~\d+\s*[^\s]/.test(source.slice(at)))
      return problemAt(at, "'~N' stands once, at the end of the pattern")
    return problemAt(at, "'~' must be followed by a number of words, as in '~12'")
  }
  const window = Number(found[1])
  if (window < 1) return problemAt(at, "'~0' leaves no room for a word")
  return { end: at, window }
}

/** Cuts the source at its operators; every slot and alternative must hold something. */
function splitSlots(source: string, from: number, to: number): Split | PatternProblem {
  const slots: Piece[][] = [[]]
  let operator: string | undefined
  let start = from
  for (const { char, at } of [...outsideQuotes(source, from, to), { char: '', at: to }]) {
    const misplaced = misplacedSign(source, char, at)
    if (misplaced !== undefined) return misplaced
    if (char !== '' && !'&>|'.includes(char)) continue
    const text = source.slice(start, at)
    if (text.trim() === '') return problemAt(at, emptyMessage(source, char, from, to))
    slots.at(-1)?.push({ text: text.trim(), at: start + text.length - text.trimStart().length })
    start = at + 1
    if (char !== '&' && char !== '>') continue
    if (operator !== undefined && operator !== char) {
      return problemAt(at, "'&' and '>' cannot be mixed in one pattern")
    }
    operator = char
    slots.push([])
  }
  return { slots, ordered: operator === '>' }
}

function emptyMessage(source: string, char: string, from: number, to: number): string {
  if (source.slice(from, to).trim() === '') return 'the pattern is empty'
  return char === '|' || source.slice(from, to).includes('|') ? 'an alternative is empty' : 'a slot is empty'
}

function misplacedSign(source: string, char: string, at: number): PatternProblem | undefined {
  if (char === '!') return problemAt(at, "'!' stands only at the beginning of a pattern")
  if (char === '>' && /[-=]/.test(source[at - 1] ?? '')) {
    return problemAt(at - 1, `write the arrow in quotes: '${source[at - 1]}>'`)
  }
  if ((char === '(' && !isUnitList(source, at)) || char === ')') {
    return problemAt(at, 'parentheses only follow #; use a @concept to group alternatives')
  }
  return undefined
}

function isUnitList(source: string, at: number): boolean {
  return source[at - 1] === '#'
}

/** The signs that mean something, outside quotes and unit lists. */
function outsideQuotes(source: string, from: number, to: number): readonly { char: string; at: number }[] {
  const signs: { char: string; at: number }[] = []
  for (let at = from; at < to; at += 1) {
    const char = source[at] ?? ''
    if (char === "'" && opensLiteral(source, at)) at = orEnd(closingQuote(source, at), to)
    else if (SIGNS.includes(char)) {
      signs.push({ char, at })
      if (char === '(' && isUnitList(source, at)) at = orEnd(source.indexOf(')', at), to)
    }
  }
  return signs
}

const SIGNS = '&>|~!()'

function orEnd(at: number, end: number): number {
  return at < 0 ? end : at
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
