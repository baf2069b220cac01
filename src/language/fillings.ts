import type { Bits } from './bits.ts'
import { keepCommon, keepReached, reached } from './bits.ts'
import type {
  CompiledConcept,
  CompiledOther,
  CompiledPattern,
  CompiledPhrase,
  CompiledSlot,
} from './compile.ts'
import type { Document } from './document.ts'
import type { Filling, Finding } from './filling.ts'
import { fillingOf, findingOf } from './filling.ts'
import { findLiteral, findPhrase } from './find.ts'
import { findQuantities, quantitiesByUnit } from './find-quantity.ts'
import type { Memo, ScopedMemo } from './memo.ts'
import { candidatesOf } from './memo.ts'
import type { Occurrence, Scope } from './occurrence.ts'
import type { PatternWord } from './pattern.ts'
import type { Registry } from './registry.ts'
import { search } from './search.ts'

/** For each slot where it may be filled; undefined when a slot cannot be filled anywhere. */
export function fillingsOf(
  pattern: CompiledPattern,
  document: Document,
  memo: Memo,
  scope: Scope,
): readonly Filling[] | undefined {
  const { slots, registry } = pattern
  for (const slot of slots) {
    if (slot.others.length > 0) continue
    if (candidatesOf(memo, document, registry, slot.id).length === 0) return undefined
  }
  const ground: Ground = { document, memo, registry, scope }
  const fillings: Filling[] = []
  let common: Bits | undefined
  for (const place of pattern.cheapestFirst) {
    const slot = slots[place]
    if (slot === undefined) continue
    const filling = slotFilling(slot, ground)
    if (filling.findings.length === 0) return undefined
    if (slots.length > 1 && scope !== 'answer') {
      common ??= reachOf(filling, scope)
      if (!shares(common, filling, scope)) return undefined
    }
    fillings[place] = filling
  }
  return fillings
}

/** The sentences, or the later ones of pairs, that a slot may be filled in. */
function reachOf({ sentences }: Filling, scope: Scope): Bits {
  return scope === 'sentence' ? sentences.slice() : reached(sentences)
}

/** Is there a sentence left, or a pair, that every slot so far may be filled in? */
function shares(common: Bits, filling: Filling, scope: Scope): boolean {
  return scope === 'sentence' ? keepCommon(common, filling.sentences) : keepReached(common, filling.sentences)
}

/** Where, and with what already found, to search. */
interface Ground {
  readonly document: Document
  readonly memo: Memo
  readonly registry: Registry
  readonly scope: Scope
}

function slotFilling(slot: CompiledSlot, ground: Ground): Filling {
  const { document, memo, registry, scope } = ground
  const { slots } = scopedMemo(memo, slot.reaching ? scope : 'sentence')
  const known = slots[slot.id]
  if (known !== undefined) return known
  const findings: Finding[] = []
  for (const phrase of candidatesOf(memo, document, registry, slot.id)) {
    const finding = phraseFinding(phrase, document, memo)
    if (finding !== null && !findings.includes(finding)) findings.push(finding)
  }
  for (const other of slot.others) {
    const finding = findOther(other, document, memo, scope)
    if (finding !== undefined) findings.push(finding)
  }
  const filling = fillingOf(findings, document.sentences.length)
  slots[slot.id] = filling
  return filling
}

function phraseFinding(phrase: CompiledPhrase, document: Document, memo: Memo): Finding | null {
  const known = memo.phrases[phrase.id]
  if (known !== undefined) return known
  const [word] = phrase.words
  const shared =
    phrase.words.length === 1 && word !== undefined && isOrdinary(word, document) ? word.stem : undefined
  let found = shared === undefined ? undefined : memo.stems.get(shared)
  found ??= findingOf(findPhrase(document, memo, phrase.words), document.sentences.length) ?? null
  if (shared !== undefined) memo.stems.set(shared, found)
  memo.phrases[phrase.id] = found
  return found
}

/** Does its stem alone decide where a word stands? */
function isOrdinary(word: PatternWord, document: Document): boolean {
  if (word.name !== undefined || word.exact !== undefined) return false
  return word.alt === undefined || !document.names.has(word.alt)
}

function scopedMemo(memo: Memo, scope: Scope): ScopedMemo {
  return scope === 'sentence' ? memo.sentence : memo.linked
}

function findOther(other: CompiledOther, document: Document, memo: Memo, scope: Scope): Finding | undefined {
  const size = document.sentences.length
  switch (other.kind) {
    case 'concept':
      return findConcept(other.concept, document, memo, scope === 'answer' ? 'linked' : scope)
    case 'quantity':
      memo.quantities ??= quantitiesByUnit(document)
      return findingOf(findQuantities(memo.quantities, other.units), size)
    case 'literal': {
      if (memo.literals.has(other.literal)) return memo.literals.get(other.literal)
      const found = findingOf(findLiteral(document, memo, other.literal), size)
      memo.literals.set(other.literal, found)
      return found
    }
  }
}

/** How many ways a concept's pattern may be filled in one sentence, for slots that must not share its words. */
const WAYS = 4

function findConcept(
  concept: CompiledConcept,
  document: Document,
  memo: Memo,
  scope: 'sentence' | 'linked',
): Finding | undefined {
  const { concepts } = scopedMemo(memo, scope)
  if (concepts.has(concept)) return concepts.get(concept)
  const all: Occurrence[] = []
  for (const pattern of concept.patterns) addOccurrences(all, pattern, { document, memo, scope })
  if (!isAscending(all)) all.sort((a, b) => a.start - b.start || a.end - b.end)
  const found = findingOf(all, document.sentences.length)
  concepts.set(concept, found)
  return found
}

/** Where, and with what already found, to search for a concept. */
interface ConceptGround {
  readonly document: Document
  readonly memo: Memo
  readonly scope: 'sentence' | 'linked'
}

function isAscending(all: readonly Occurrence[]): boolean {
  for (let at = 1; at < all.length; at += 1) {
    const one = all[at]
    const before = all[at - 1]
    if (one === undefined || before === undefined) break
    if (one.start < before.start || (one.start === before.start && one.end < before.end)) return false
  }
  return true
}

function addOccurrences(
  all: Occurrence[],
  pattern: CompiledPattern,
  { document, memo, scope }: ConceptGround,
): void {
  const fillings = fillingsOf(pattern, document, memo, scope)
  const [only] = fillings ?? []
  if (fillings === undefined || only === undefined) return
  const plain = fillings.length === 1 && !pattern.denied
  if (plain) for (const { occurrences } of only.findings) all.push(...occurrences)
  else all.push(...search({ pattern, document, memo, scope, fillings, most: WAYS }))
}
