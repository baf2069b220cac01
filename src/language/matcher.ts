import type { CompiledAlternative, CompiledConcept, CompiledPattern, Lexicon } from './compile.ts'
import { compileParsed } from './compile.ts'
import type { Document } from './document.ts'
import { findLiteral, findPhrase, mayHold } from './find.ts'
import { findQuantities } from './find-quantity.ts'
import type { Memo, Occurrence, Scope } from './occurrence.ts'
import { denialOf, memoOf } from './occurrence.ts'
import type { PatternProblem } from './pattern.ts'
import { parsePattern } from './pattern.ts'
import type { Found } from './search.ts'
import { search } from './search.ts'

export type { CompiledPattern } from './compile.ts'
export { compileParsed } from './compile.ts'
export type { Scope } from './occurrence.ts'

/** A word, number or sign that filled a slot. */
export interface MatchedToken {
  readonly start: number
  readonly end: number
  readonly text: string
}

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
  const pattern = parsePattern(source)
  return pattern.kind === 'problem' ? pattern : compileParsed(pattern, lexicon)
}

/** The matches of a pattern in a document: one for each sentence, linked pair or whole answer that meets it. */
export function findMatches(pattern: CompiledPattern, document: Document, scope: Scope): readonly Match[] {
  const memo = memoOf(document)
  const lists = slotLists(pattern, document, memo, scope)
  if (lists === undefined) return []
  return search({ pattern, document, scope, lists, most: 1 }).map((found) => matchOf(document, found))
}

/** For each slot where it may be filled, ascending; undefined when a slot cannot be filled anywhere. */
function slotLists(
  pattern: CompiledPattern,
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly (readonly Occurrence[])[] | undefined {
  const lists: (readonly Occurrence[])[] = []
  for (const place of pattern.cheapestFirst) {
    if (!mayFill(pattern.slots[place] ?? [], document, memo)) return undefined
  }
  for (const place of pattern.cheapestFirst) {
    const list = fillings(pattern.slots[place] ?? [], document, memo, scope)
    if (list.length === 0) return undefined
    lists[place] = list
  }
  return lists
}

/** A cheap look at the index; true when only a search can tell. */
function mayFill(slot: readonly CompiledAlternative[], document: Document, memo: Memo): boolean {
  for (const alternative of slot) {
    if (alternative.kind !== 'phrase' || mayHold(document, memo, alternative)) return true
  }
  return false
}

function fillings(
  slot: readonly CompiledAlternative[],
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly Occurrence[] {
  let all: readonly Occurrence[] = []
  let parts = 0
  for (const alternative of slot) {
    const found = occurrencesOf(alternative, document, memo, scope)
    if (found.length === 0) continue
    all = parts === 0 ? found : [...all, ...found]
    parts += 1
  }
  return parts < 2 ? all : [...all].sort((a, b) => a.start - b.start || a.end - b.end)
}

function occurrencesOf(
  alternative: CompiledAlternative,
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly Occurrence[] {
  switch (alternative.kind) {
    case 'phrase':
      return mayHold(document, memo, alternative) ? findPhrase(document, memo, alternative) : []
    case 'literal':
      return findLiteral(document, memo, alternative.text)
    case 'quantity':
      return findQuantities(document, alternative.units)
    case 'concept':
      return conceptOccurrences(alternative.concept, document, memo, scope === 'sentence' ? scope : 'linked')
  }
}

/** How many ways a concept's pattern may be filled in one sentence, for slots that must not share its words. */
const WAYS = 4

function conceptOccurrences(
  concept: CompiledConcept,
  document: Document,
  memo: Memo,
  scope: 'sentence' | 'linked',
): readonly Occurrence[] {
  const byConcept = memo.concepts.get(scope) ?? new Map<CompiledConcept, readonly Occurrence[]>()
  memo.concepts.set(scope, byConcept)
  const known = byConcept.get(concept)
  if (known !== undefined) return known
  const all: Occurrence[] = []
  for (const pattern of concept.patterns) {
    const lists = slotLists(pattern, document, memo, scope)
    if (lists === undefined) continue
    if (lists.length === 1 && !pattern.denied) all.push(...(lists[0] ?? []))
    else for (const found of search({ pattern, document, scope, lists, most: WAYS })) all.push(found)
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  byConcept.set(concept, all)
  return all
}

function matchOf(document: Document, found: Found): Match {
  const tokens = found.spans.map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) }))
  const denial = denialOf(document, found.spans)
  const match = {
    start: found.start,
    end: found.end,
    first: found.sentences[0],
    last: found.sentences[1],
    tokens,
    denied: denial !== undefined,
  }
  return denial === undefined ? match : { ...match, cue: denial.cue }
}
