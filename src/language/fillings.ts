import type { Bits } from './bits.ts'
import { allBits, keepCommon, keepReached } from './bits.ts'
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
  const fillings: Filling[] = []
  const common = allBits(document.sentences.length)
  for (const place of pattern.cheapestFirst) {
    const slot = slots[place]
    if (slot === undefined) continue
    const filling = slotFilling(slot, { document, memo, registry, scope })
    if (!shares(common, filling, scope)) return undefined
    fillings[place] = filling
  }
  return fillings
}

/** Is there a sentence left, or a pair, that every slot so far may be filled in? */
function shares(common: Bits, filling: Filling, scope: Scope): boolean {
  if (filling.findings.length === 0) return false
  if (scope === 'answer') return true
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
  const all = concept.patterns.flatMap((pattern) => patternOccurrences(pattern, document, memo, scope))
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  const found = findingOf(all, document.sentences.length)
  concepts.set(concept, found)
  return found
}

function patternOccurrences(
  pattern: CompiledPattern,
  document: Document,
  memo: Memo,
  scope: 'sentence' | 'linked',
): readonly Occurrence[] {
  const fillings = fillingsOf(pattern, document, memo, scope)
  const [only] = fillings ?? []
  if (fillings === undefined || only === undefined) return []
  const plain = fillings.length === 1 && !pattern.denied
  if (plain) return only.findings.flatMap((finding) => finding.occurrences)
  return search({ pattern, document, memo, scope, fillings, most: WAYS })
}
