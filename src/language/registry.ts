import type { CompiledPhrase, CompiledSlot } from './compile.ts'
import { numberOf } from './holding.ts'
import { append, enterLong, type LongWord } from './long-words.ts'
import { type NumberedSlots, numberedSlots } from './numbered.ts'
import type { Alternative, PatternWord } from './pattern.ts'
import type { Shelf } from './shelf.ts'
import { readPhrases, type Stored, type StoredPhrase, wordsKey } from './stored.ts'

/** What has been compiled with one lexicon. It only grows, and what is in it does not change what a pattern matches. */
export interface Registry {
  /** What was compiled before and stored; read as it is needed. */
  readonly stored: readonly Stored[]
  /** By the slot's text, but for stored ones: equal slots are searched for once in a document. */
  readonly slots: Map<string, CompiledSlot>
  /** The same by number, stored ones too. Ask `slotAt`. */
  readonly numbered: NumberedSlots
  /** How many slots there are, stored ones too. */
  slotCount: number
  /** By the number of a slot the numbers of its phrases; those of stored slots come as they are read. */
  readonly bySlot: (number[] | undefined)[]
  /** By the key of its words; stored ones come as they are read. */
  readonly phrases: Map<string, CompiledPhrase>
  /** The numbers of the words of phrases of several, by stem. */
  readonly numbers: Map<string, number>
  /** The same by what else they may stand under in a text. */
  readonly aliases: Map<string, number[]>
  /** Of stems of texts all those numbers, as found before. */
  readonly meets: Map<string, readonly number[]>
  /** The phrases by the key of their longest word: a document that lacks it lacks them. Ask `phrasesWith`. */
  readonly byStem: Map<string, CompiledPhrase[]>
  /** The same, laid out for gathering; made when first asked for. Ask `shelfOf`. */
  readonly shelves: Map<string, Shelf>
  /** Long words by four letters at one end: where a slip of the pen is looked for. Ask `longWords`. */
  readonly byHalf: Map<string, LongWord[]>
  /** A folded word of a text → the stems of the long words one slip away from it, as found before. */
  readonly slips: Map<string, readonly string[]>
  /** The folded words that stand in `byHalf`, and their stems. */
  readonly long: Map<string, string>
  /** Stems of words that are no slips of the pen, whatever they resemble. */
  readonly known: ReadonlySet<string>
}

/** A registry in which nothing has been compiled yet, over what was stored. */
export function emptyRegistry(
  stored: readonly Stored[] = [],
  known: ReadonlySet<string> = new Set(),
  numbered: NumberedSlots = numberedSlots(stored, new Map()),
): Registry {
  return {
    stored,
    slots: new Map(),
    numbered,
    slotCount: stored.at(-1)?.slots ?? 0,
    bySlot: new Array(stored.at(-1)?.slots ?? 0).fill(undefined),
    phrases: new Map(),
    numbers: new Map(),
    aliases: new Map(),
    meets: new Map(),
    byStem: new Map(),
    shelves: new Map(),
    byHalf: new Map(),
    slips: new Map(),
    long: new Map(),
    known,
  }
}

/** The phrases whose longest word has this stem. */
export function phrasesWith(registry: Registry, stem: string): readonly CompiledPhrase[] | undefined {
  const known = registry.byStem.get(stem)
  return known === undefined && registry.stored.length > 0 ? fromStored(registry, stem) : known
}

function fromStored(registry: Registry, stem: string): readonly CompiledPhrase[] | undefined {
  const read = readPhrases(registry.stored, stem)
  if (read.length === 0) return undefined
  const list: CompiledPhrase[] = []
  registry.byStem.set(stem, list)
  for (const stored of read) {
    // Without slots it is a name under its other stem: it is read with its stem in capitals.
    if (stored.slots === undefined) phrasesWith(registry, keyOf(stored.words).stem)
    const phrase = enterStored(registry, stored)
    if (!list.includes(phrase)) list.push(phrase)
  }
  return list
}

function enterStored(registry: Registry, { key, words, slots = NO_NUMBERS }: StoredPhrase): CompiledPhrase {
  const known = registry.phrases.get(key)
  if (known !== undefined) known.slots.push(...slots)
  // Made with room for just its slots: a list that grows takes room for seventeen at once.
  const phrase = known ?? made(registry, { key, words, slots })
  fillSlots(registry, phrase, slots)
  return phrase
}

/** Enters the phrases of a slot. */
export function enterPhrases(registry: Registry, alternatives: readonly Alternative[], slot: number): void {
  for (const alternative of alternatives) {
    if (alternative.kind !== 'phrase') continue
    const phrase = enterPhrase(registry, alternative.words)
    phrase.slots.push(slot)
    fillSlots(registry, phrase, [slot])
  }
}

function fillSlots({ bySlot, shelves }: Registry, phrase: CompiledPhrase, slots: readonly number[]): void {
  shelves.delete(phrase.key.stem)
  shelves.delete(otherStem(phrase.key) ?? '')
  for (const slot of slots) {
    const phrases = bySlot[slot]
    if (phrases === undefined) bySlot[slot] = [phrase.id]
    else phrases.push(phrase.id)
  }
}

function keyOf(words: readonly PatternWord[]): PatternWord {
  return words.reduce((longest, word) => (word.stem.length > longest.stem.length ? word : longest))
}

const NO_NUMBERS: readonly number[] = []

function made(registry: Registry, { key: text, words, slots = NO_NUMBERS }: StoredPhrase): CompiledPhrase {
  const key = keyOf(words)
  const numbers = words.length === 1 ? NO_NUMBERS : words.map((word) => numberOf(registry, word))
  const phrase = { id: registry.phrases.size, words, key, numbers, slots: slots.slice() }
  registry.phrases.set(text, phrase)
  return phrase
}

function enterPhrase(registry: Registry, words: readonly PatternWord[]): CompiledPhrase {
  const text = wordsKey(words)
  const key = keyOf(words)
  phrasesWith(registry, key.stem)
  const known = registry.phrases.get(text)
  if (known !== undefined) return known
  const phrase = made(registry, { key: text, words })
  for (const word of words) enterLong(registry, word)
  append(registry.byStem, key.stem, phrase)
  // A name may stand in the text in lower case, and then has another stem.
  const alt = otherStem(key)
  if (alt === undefined) return phrase
  phrasesWith(registry, alt)
  append(registry.byStem, alt, phrase)
  return phrase
}

/** The stem that a name has when its capitals are ignored, if that is another. */
export function otherStem({ name, alt }: PatternWord): string | undefined {
  return name === undefined ? undefined : alt
}
