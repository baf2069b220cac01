import type { Document } from './document.ts'
import type { Occurrence } from './occurrence.ts'
import { sentenceAt } from './occurrence.ts'

/** A text in lower case, and which neighbours stand in it: a literal with others is not in it, and need not be sought. */
export interface Lower {
  readonly text: string
  /** By the key of two, and of three. */
  readonly pairs: Uint8Array
  readonly triples: Uint8Array
}

const PAIRS = 4096
const TRIPLES = 32768

/** Few pairs of characters share a key. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 67 + text.charCodeAt(at + 1)) % PAIRS
}

function tripleAt(text: string, at: number): number {
  return ((text.charCodeAt(at) * 67 + text.charCodeAt(at + 1)) * 67 + text.charCodeAt(at + 2)) % TRIPLES
}

/** Prepares a text in lower case for many literals. */
export function lowerOf(text: string): Lower {
  const pairs = new Uint8Array(PAIRS)
  const triples = new Uint8Array(TRIPLES)
  for (let at = 0; at + 1 < text.length; at += 1) pairs[pairAt(text, at)] = 1
  for (let at = 0; at + 2 < text.length; at += 1) triples[tripleAt(text, at)] = 1
  return { text, pairs, triples }
}

function mayHold({ pairs, triples }: Lower, literal: string): boolean {
  if (literal.length === 2) return pairs[pairAt(literal, 0)] === 1
  for (let at = 0; at + 2 < literal.length; at += 1) if (triples[tripleAt(literal, at)] !== 1) return false
  return true
}

const NONE: readonly Occurrence[] = []

/** Where a literal stands in the text, which is given in lower case; at a letter or digit it must begin and end a word. */
export function findLiteral(document: Document, lower: Lower, literal: string): readonly Occurrence[] {
  if (!mayHold(lower, literal)) return NONE
  const found: Occurrence[] = []
  const { text } = lower
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) {
    const occurrence = literalAt(document, text, at, at + literal.length)
    if (occurrence !== undefined) found.push(occurrence)
  }
  return found
}

/** Two letters or digits that stand together. */
const JOINT = /[\p{L}\p{N}]{2}/u

const BLANK = 32

/** Is the text in the middle of a word here? */
function isJoint(text: string, at: number): boolean {
  // Mostly it stands between blanks.
  if (at <= 0 || text.charCodeAt(at - 1) === BLANK || text.charCodeAt(at) === BLANK) return false
  return JOINT.test(text.slice(at - 1, at + 1))
}

function literalAt(document: Document, lower: string, start: number, end: number): Occurrence | undefined {
  if (isJoint(lower, start) || isJoint(lower, end)) return undefined
  const sentence = document.sentences[sentenceAt(document, start)]
  if (sentence === undefined || end > sentence.end) return undefined
  let first = sentence.firstWord
  while (first + 1 < sentence.endWord && (document.words[first + 1]?.start ?? end) <= start) first += 1
  let last = first
  while (last + 1 < sentence.endWord && (document.words[last + 1]?.start ?? end) < end) last += 1
  return {
    start,
    end,
    first,
    last,
    sentence: sentence.index,
    lastSentence: sentence.index,
    spans: [{ start, end, text: document.text.slice(start, end) }],
  }
}
