import type { Common, Sets } from './bits.ts'
import { addTo, every, noSets } from './bits.ts'
import type { CompiledConcept } from './compile.ts'
import type { Document } from './document.ts'
import type { Filling } from './filling.ts'
import type { Lower } from './find-literal.ts'
import type { Gathered } from './gather.ts'
import { gather } from './gather.ts'
import type { Occurrence } from './occurrence.ts'
import type { Registry } from './registry.ts'

/** What has been found in a document so far, so that nothing is searched for twice. */
export interface Memo {
  readonly document: Document
  readonly registry: Registry
  readonly gathered: Gathered
  /** How many slots and long words were known when it was made. */
  readonly knew: readonly [slots: number, long: number]
  /** Literals and quantities, by their text in a pattern. */
  readonly others: Map<string, readonly Occurrence[]>
  readonly sentence: ScopedMemo
  readonly linked: ScopedMemo
  /** Where the slots are gauged that are being looked at. */
  readonly common: Common
  /** Where it is looked, when not everywhere. */
  readonly narrow: Common
  /** Quantities by unit; made when first asked for. */
  quantities: ReadonlyMap<string, readonly Occurrence[]> | undefined
  /** The text in lower case, with the same offsets; made when first asked for. */
  lower: Lower | undefined
}

/** What has been found within one sentence, or also over two linked ones. */
export interface ScopedMemo {
  /** Where it is looked: everywhere. */
  readonly all: Common
  /** By the number of a slot: the sentences in which it may be filled; perhaps too many, never too few. */
  readonly slots: Sets
  /** By the number of a slot: 1 where its set holds more than its phrases. */
  readonly whole: Uint8Array
  /** What fills the slots that were looked at. */
  readonly fillings: Filling[]
  /** By the number of a slot: one more than its place in `fillings`; 0 where it was not looked at. */
  readonly filled: Int32Array
  /** The sentences in which concepts may begin, as one set each. */
  readonly begin: Map<CompiledConcept, Sets>
  readonly concepts: Map<CompiledConcept, readonly Occurrence[]>
}

/** The memo of a document for one registry; made anew when that has grown. */
export function memoOf(document: Document, registry: Registry): Memo {
  const known = document.memos.get(registry)
  if (known?.knew[0] === registry.slotCount && known.knew[1] === registry.long.size) return known
  const made = makeMemo(document, registry)
  document.memos.set(registry, made)
  return made
}

function makeMemo(document: Document, registry: Registry): Memo {
  const sentences = document.sentences.length
  const gathered = gather(document, registry)
  const { slotCount } = registry
  return {
    document,
    registry,
    gathered,
    knew: [slotCount, registry.long.size],
    others: new Map(),
    sentence: scopedMemo(slotCount, gathered.slots, every(sentences)),
    linked: scopedMemo(slotCount, noSets(slotCount, sentences), every(sentences, linkedOf(document))),
    common: { alone: noSets(1, sentences), pairs: noSets(1, sentences) },
    narrow: { alone: noSets(1, sentences), pairs: noSets(1, sentences) },
    quantities: undefined,
    lower: undefined,
  }
}

function scopedMemo(slotCount: number, slots: Sets, all: Common): ScopedMemo {
  return {
    all,
    slots,
    whole: new Uint8Array(slotCount),
    fillings: [],
    filled: new Int32Array(slotCount),
    begin: new Map(),
    concepts: new Map(),
  }
}

function linkedOf(document: Document): Sets {
  const linked = noSets(1, document.sentences.length)
  for (const sentence of document.sentences) if (sentence.linked) addTo(linked, 0, sentence.index)
  return linked
}
