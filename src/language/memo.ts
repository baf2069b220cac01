import type { Bits } from './bits.ts'
import { noBits, setBit } from './bits.ts'
import type { CompiledConcept } from './compile.ts'
import type { Document } from './document.ts'
import type { Filling, Finding } from './filling.ts'
import type { Gathering } from './gather.ts'
import { findingsOf, gather } from './gather.ts'
import type { Occurrence } from './occurrence.ts'
import type { Registry } from './registry.ts'
import { typosOf } from './typo.ts'
import type { Typos } from './word-places.ts'

/** What has been found in a document so far, so that nothing is searched for twice. */
export interface Memo extends Gathering {
  /** By the number of a slot: where its phrases stand. Ask `spokenOf`. */
  readonly spoken: (readonly Finding[] | undefined)[]
  /** How many slots were known when phrases were gathered; those of later slots are looked up one by one. */
  readonly gathered: number
  typos: Typos
  /** How many long words were known when the typos were looked for. */
  long: number
  /** Literals and quantities, by their text in a pattern. */
  readonly others: Map<string, Finding | null>
  /** The sentences that may be read with the one before. */
  readonly linkedSentences: Bits
  readonly sentence: ScopedMemo
  readonly linked: ScopedMemo
  /** Quantities by unit; made when first asked for. */
  quantities: ReadonlyMap<string, readonly Occurrence[]> | undefined
  /** The text in lower case, with the same offsets; made when first asked for. */
  lower: string | undefined
}

/** What has been found within one sentence, or also over two linked ones. */
export interface ScopedMemo {
  readonly concepts: Map<CompiledConcept, Finding | undefined>
  /** By the number of a slot. */
  readonly slots: (Filling | undefined)[]
}

/** The memo of a document for one registry, which may have grown since it was made. */
export function memoOf(document: Document, registry: Registry): Memo {
  const known = document.memos.get(registry)
  if (known !== undefined) {
    if (known.long !== registry.long.size) {
      known.typos = typosOf(document, registry)
      known.long = registry.long.size
    }
    return known
  }
  const made = makeMemo(document, registry)
  document.memos.set(registry, made)
  return made
}

const NOWHERE: readonly Finding[] = []

/** Where the phrases of a slot stand. */
export function spokenOf(memo: Memo, registry: Registry, slot: number): readonly Finding[] {
  const known = memo.spoken[slot]
  if (known !== undefined) return known
  if (slot < memo.gathered) return NOWHERE
  const made = findingsOf(registry.bySlot.get(slot) ?? [], memo)
  memo.spoken[slot] = made
  return made
}

function makeMemo(document: Document, registry: Registry): Memo {
  const gathering = {
    document,
    typos: typosOf(document, registry),
    singles: new Array(document.words.length).fill(undefined),
    stems: new Map(),
  }
  const spoken = gather(gathering, registry)
  return {
    ...gathering,
    spoken,
    gathered: registry.slotCount,
    long: registry.long.size,
    others: new Map(),
    linkedSentences: linkedOf(document),
    sentence: { concepts: new Map(), slots: new Array(registry.slotCount).fill(undefined) },
    linked: { concepts: new Map(), slots: new Array(registry.slotCount).fill(undefined) },
    quantities: undefined,
    lower: undefined,
  }
}

function linkedOf(document: Document): Bits {
  const linked = noBits(document.sentences.length)
  for (const sentence of document.sentences) if (sentence.linked) setBit(linked, sentence.index)
  return linked
}
