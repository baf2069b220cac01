import { type Common, fillFrom, has, type Sets } from './bits.ts'
import type { CompiledPattern, Lexicon } from './compile.ts'
import { compileParsed } from './compile.ts'
import type { Document } from './document.ts'
import { findConcept, placesFor } from './fillings.ts'
import { eachGauged } from './gauge.ts'
import { type Memo, memoOf } from './memo.ts'
import type { MatchedToken, Scope } from './occurrence.ts'
import { denialOf } from './occurrence.ts'
import type { PatternProblem } from './pattern.ts'
import { parsePattern } from './pattern.ts'
import { search } from './search.ts'
import { storedPattern } from './unpack.ts'
import type { Way } from './ways.ts'

export type { CompiledPattern } from './compile.ts'
export { compileParsed } from './compile.ts'
export type { Scope } from './occurrence.ts'

/** One place where a pattern is met. */
export interface Match {
  /** First UTF-16 unit of the first matched token. */
  readonly start: number
  /** One past the last unit of the last matched token. */
  readonly end: number
  /** Index of the first sentence it touches. */
  readonly first: number
  /** Index of the last sentence it touches. */
  readonly last: number
  readonly tokens: readonly MatchedToken[]
  /** A matched token is denied by a negation that is not itself matched. */
  readonly denied: boolean
  /** The negating words, when denied. */
  readonly cue?: string
}

/** Parses a pattern and joins it with the concepts it names. */
export function compilePattern(source: string, lexicon: Lexicon): CompiledPattern | PatternProblem {
  const stored = storedPattern(source, lexicon)
  if (stored !== undefined) return stored
  const pattern = parsePattern(source)
  return pattern.kind === 'problem' ? pattern : compileParsed(pattern, lexicon)
}

/** The matches of a pattern in a document: one for each sentence, linked pair or whole answer that meets it. */
export function findMatches(pattern: CompiledPattern, document: Document, scope: Scope): readonly Match[] {
  return findAll([pattern], document, scope).map(({ match }) => match)
}

/** The sentences in which a concept stands, asserted or denied. */
export function sentencesWith(id: string, document: Document, lexicon: Lexicon): ReadonlySet<number> {
  const concept = lexicon.concepts.get(id)
  if (concept === undefined) return new Set()
  const memo = memoOf(document, lexicon.registry)
  return new Set(findConcept(concept, memo, 'sentence').map(({ sentence }) => sentence))
}

/** A place where one of several patterns is met. */
export interface Found {
  /** The pattern, as its author wrote it. */
  readonly source: string
  /** Its place among those that were looked for. */
  readonly at: number
  readonly match: Match
}

/** The matches of patterns of one lexicon in a document, pattern by pattern; where asked, only those that begin in some sentences. */
export function findAll(
  patterns: readonly CompiledPattern[],
  document: Document,
  scope: Scope,
  beginnings?: Sets,
): readonly Found[] {
  const [head] = patterns
  if (head === undefined) return NOTHING
  const memo = memoOf(document, head.registry)
  const found: Found[] = []
  eachGauged(patterns, { memo, scope, where: whereIn(memo, scope, beginnings) }, (pattern, at) => {
    for (const way of search({ pattern, memo, scope, most: 1 }, placesFor(pattern, memo, scope)))
      if (beginnings === undefined || has(beginnings, 0, way.sentence))
        found.push({ source: pattern.source, at, match: matchOf(document, way) })
  })
  return found
}

function whereIn(memo: Memo, scope: Scope, beginnings: Sets | undefined): Common {
  const everywhere = scope === 'linked' ? memo.linked.all : memo.sentence.all
  if (beginnings === undefined || scope === 'answer') return everywhere
  fillFrom(memo.narrow, everywhere, beginnings)
  return memo.narrow
}

const NOTHING: readonly Found[] = []

function matchOf(document: Document, way: Way): Match {
  const { start, end, sentence, lastSentence, spans: tokens } = way
  const denial = way.denied ? denialOf(document, [sentence, lastSentence], tokens) : undefined
  const match = { start, end, first: sentence, last: lastSentence, tokens, denied: denial !== undefined }
  return denial === undefined ? match : { ...match, cue: denial.cue }
}
