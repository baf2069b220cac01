import { asks, isLinked } from './linking.ts'
import type { Memo } from './memo.ts'
import type { NegationScope } from './negation.ts'
import { negationScopes, refusal } from './negation.ts'
import type { Quantity } from './quantity.ts'
import { quantitiesOf } from './quantity.ts'
import type { Registry } from './registry.ts'
import type { SentenceSpan } from './sentences.ts'
import { sentenceSpans } from './sentences.ts'
import type { Token } from './token.ts'
import { separates, tokenise } from './token.ts'

export type { NegationScope } from './negation.ts'
export type { Quantity } from './quantity.ts'
export type { Token } from './token.ts'

/** One sentence of a text. */
export interface Sentence {
  /** Place among the document's sentences, from 0. */
  readonly index: number
  /** First UTF-16 unit in the document. */
  readonly start: number
  /** One past the last UTF-16 unit. */
  readonly end: number
  readonly text: string
  readonly tokens: readonly Token[]
  /** The same without signs. */
  readonly words: readonly Token[]
  /** Asks something. */
  readonly question: boolean
  /** Stands on a line that opens with a bullet or a number. */
  readonly bullet: boolean
  /** May be read together with the sentence before it. */
  readonly linked: boolean
  /** Stands inside a code fence. */
  readonly code: boolean
  /** The stretches that a negation denies. */
  readonly scopes: readonly NegationScope[]
  readonly quantities: readonly Quantity[]
  /** Place of its first word in the document's words. */
  readonly firstWord: number
  /** One past the place of its last word. */
  readonly endWord: number
}

/** A text that has been read: sentences, words and an index from stems to the places where they stand. */
export interface Document {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Words and numbers of the whole text in order; signs are left out. */
  readonly words: readonly Token[]
  /** For each word its place when signs that part words are counted too. */
  readonly places: Int32Array
  /** For each word the index of its sentence. */
  readonly sentenceOf: Int32Array
  /** Stem → places in `words`, ascending. */
  readonly index: ReadonlyMap<string, readonly number[]>
  /** Folded names and acronyms → places in `words`, ascending. */
  readonly names: ReadonlyMap<string, readonly number[]>
  /** What searches have found in it, by what was searched for: a cache that goes with the document. */
  readonly memos: Map<Registry, Memo>
}

/** A longer stretch without an end mark is cut, so that nothing a matcher does depends on missing punctuation. */
const LONGEST_SENTENCE = 120

/** Reads a normalised text into sentences, tokens, negations and quantities. */
export function readDocument(text: string): Document {
  const sentences: Sentence[] = []
  const words: Token[] = []
  const places: number[] = []
  for (const span of sentenceSpans(text)) {
    for (const tokens of pieces(tokenise(text, span.start, span.end))) {
      addSentence({ text, sentences, words, places }, span, tokens)
    }
  }
  const sentenceOf = new Int32Array(words.length)
  for (const sentence of sentences) sentenceOf.fill(sentence.index, sentence.firstWord, sentence.endWord)
  return {
    text,
    sentences,
    words,
    places: new Int32Array(places),
    sentenceOf,
    ...indexOf(words),
    memos: new Map(),
  }
}

/** The tokens of each sentence of a normalised text, where nothing else is asked of it. */
export function tokensBySentence(text: string): readonly (readonly Token[])[] {
  return sentenceSpans(text).flatMap(({ start, end }) => pieces(tokenise(text, start, end)))
}

interface Draft {
  readonly text: string
  readonly sentences: Sentence[]
  readonly words: Token[]
  readonly places: number[]
}

function addSentence(draft: Draft, span: SentenceSpan, tokens: readonly Token[]): void {
  const { text, sentences, words } = draft
  const start = tokens[0]?.start ?? span.start
  const end = tokens.at(-1)?.end ?? span.end
  const firstWord = words.length
  // Two places between sentences keep a phrase from reaching across.
  let place = (draft.places.at(-1) ?? 0) + 3
  for (const token of tokens) {
    if (token.kind !== 'sign') {
      words.push(token)
      draft.places.push(place)
      place += 1
    } else if (separates(token)) place += 1
  }
  const slice = text.slice(start, end)
  const own = words.slice(firstWord)
  refuseFragment(sentences, tokens)
  const question = asks(slice, tokens)
  const before = sentences.at(-1)
  sentences.push({
    index: sentences.length,
    start,
    end,
    text: slice,
    tokens,
    words: own,
    question,
    bullet: span.bullet,
    linked: isLinked(before, tokens, isApart(text.slice(before?.end ?? start, start))),
    code: span.code,
    scopes: negationScopes(tokens, question),
    quantities: quantitiesOf(tokens, firstWord),
    firstWord,
    endWord: words.length,
  })
}

/** A blank line between two sentences. */
const isApart = (between: string): boolean => between.length > 1 && /\n[ \t]*\n/.test(between)

/** `Human review? Not needed.` denies the question before it. */
function refuseFragment(sentences: Sentence[], tokens: readonly Token[]): void {
  const before = sentences.at(-1)
  const denied = before?.question === true ? refusal(before.tokens, tokens) : undefined
  if (before !== undefined && denied !== undefined) sentences[before.index] = { ...before, scopes: [denied] }
}

/** Cuts an overlong run of tokens, at a comma where there is one in its last third. */
function pieces(tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (tokens.length <= LONGEST_SENTENCE) return tokens.length === 0 ? [] : [tokens]
  const cut: (readonly Token[])[] = []
  let from = 0
  while (tokens.length - from > LONGEST_SENTENCE) {
    let to = from + LONGEST_SENTENCE
    for (let at = to; at > from + LONGEST_SENTENCE * 0.66; at -= 1) {
      if (/^[,;]$/.test(tokens[at - 1]?.text ?? '')) {
        to = at
        break
      }
    }
    cut.push(tokens.slice(from, to))
    from = to
  }
  if (from < tokens.length) cut.push(tokens.slice(from))
  return cut
}

function indexOf(words: readonly Token[]): Pick<Document, 'index' | 'names'> {
  const index = new Map<string, number[]>()
  const names = new Map<string, number[]>()
  for (let place = 0; place < words.length; place += 1) {
    const { stem, fixed, kind, folded } = words[place] as Token
    add(index, stem, place)
    if (fixed && kind === 'word') add(names, folded, place)
  }
  return { index, names }
}

function add(index: Map<string, number[]>, key: string, place: number): void {
  const places = index.get(key)
  if (places === undefined) index.set(key, [place])
  else places.push(place)
}
