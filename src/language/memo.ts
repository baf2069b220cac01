import type { Bits } from './bits.ts'
import { noBits, setBit } from './bits.ts'
import type { CompiledConcept, CompiledPhrase } from './compile.ts'
import type { Document } from './document.ts'
import type { Filling, Finding } from './filling.ts'
import type { Occurrence } from './occurrence.ts'
import type { PatternWord } from './pattern.ts'
import type { Registry } from './registry.ts'
import { phrasesWith } from './registry.ts'
import { plainStem } from './stem.ts'
import { typosOf } from './typo.ts'

/** What has been found in a document so far, so that nothing is searched for twice. */
export interface Memo {
  /** By the number of a slot: its phrases of which the document holds the longest word. */
  readonly candidates: (readonly CompiledPhrase[] | undefined)[]
  /** How many slots were known when the candidates were gathered; those of later slots are looked up one by one. */
  readonly gathered: number
  /** Stems of long pattern words that the document lacks → its stem one slip away. */
  typos: ReadonlyMap<string, string>
  /** How many long words were known when the typos were looked for. */
  long: number
  /** By place in the document's words. */
  readonly singles: (Occurrence | undefined)[]
  /** By the number of a phrase; null when it stands nowhere. */
  readonly phrases: (Finding | null | undefined)[]
  /** By stem: the phrases of one ordinary word, whose inflections share it. */
  readonly stems: Map<string, Finding | null>
  readonly literals: Map<string, Finding | undefined>
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

const NO_PHRASES: readonly CompiledPhrase[] = []

/** The phrases of a slot of which the document holds the longest word. */
export function candidatesOf(
  memo: Memo,
  document: Document,
  registry: Registry,
  slot: number,
): readonly CompiledPhrase[] {
  const known = memo.candidates[slot]
  if (known !== undefined) return known
  if (slot < memo.gathered) return NO_PHRASES
  const made = (registry.bySlot.get(slot) ?? NO_PHRASES).filter(({ key }) =>
    mayHold(document, memo.typos, key),
  )
  memo.candidates[slot] = made
  return made
}

/** Is the word anywhere in the document, perhaps with a slip of the pen? */
export function mayHold(document: Document, typos: ReadonlyMap<string, string>, word: PatternWord): boolean {
  if (document.index.has(word.stem) || typos.has(word.stem)) return true
  return altPlaces(document, word) !== undefined
}

/** A lower-case pattern word may stand in the text as a name in capitals, and a name in lower case. */
export function altPlaces(document: Document, word: PatternWord): readonly number[] | undefined {
  if (word.alt === undefined) return undefined
  return (word.name === undefined ? document.names : document.index).get(word.alt)
}

function makeMemo(document: Document, registry: Registry): Memo {
  const typos = typosOf(document, registry)
  const candidates = gather(document, registry, typos)
  return {
    candidates,
    gathered: registry.slotCount,
    typos,
    long: registry.long.size,
    singles: new Array(document.words.length).fill(undefined),
    phrases: new Array(registry.phrases.size).fill(undefined),
    stems: new Map(),
    literals: new Map(),
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

/** The phrases whose longest word stands in the document, by slot. */
function gather(
  document: Document,
  registry: Registry,
  typos: ReadonlyMap<string, string>,
): (readonly CompiledPhrase[] | undefined)[] {
  const lists: (readonly CompiledPhrase[])[] = []
  const enter = (stem: string): void => {
    const phrases = phrasesWith(registry, stem)
    if (phrases !== undefined) lists.push(phrases)
  }
  for (const stem of document.index.keys()) enter(stem)
  // A word written in capitals has its own stem; a pattern may know the word in lower case.
  for (const name of document.names.keys()) enter(plainStem(name))
  for (const long of typos.keys()) enter(long)
  return bySlot(lists, registry)
}

function bySlot(
  lists: readonly (readonly CompiledPhrase[])[],
  registry: Registry,
): (readonly CompiledPhrase[] | undefined)[] {
  const found: (CompiledPhrase[] | undefined)[] = new Array(registry.slotCount).fill(undefined)
  const seen = new Uint8Array(registry.phrases.size)
  for (const phrases of lists) {
    for (const phrase of phrases) {
      if (seen[phrase.id] === 1) continue
      seen[phrase.id] = 1
      for (const slot of phrase.slots) {
        const list = found[slot]
        if (list === undefined) found[slot] = [phrase]
        else list.push(phrase)
      }
    }
  }
  return found
}
