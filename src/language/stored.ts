import type { LongWord } from './long-words.ts'
import type { Pack } from './pack.ts'
import type { PatternWord } from './pattern.ts'

/** A pack opened for looking things up. */
export interface Stored {
  /** How many slots there are, with those of the packs before it. */
  readonly slots: number
  readonly patterns: ReadonlyMap<string, readonly number[]>
  readonly others: ReadonlyMap<number, readonly string[]>
  readonly stems: ReadonlyMap<string, string>
  readonly halves: ReadonlyMap<string, string>
  readonly known: ReadonlySet<string>
  /** What was read of `stems` and of `halves`: what all prompts build on is read once for all of them. */
  readonly phrases: Map<string, readonly StoredPhrase[]>
  readonly long: Map<string, readonly LongWord[]>
}

const opened = new WeakMap<Pack, Stored>()

/** Opens a pack; nothing in it is read before it is asked for. */
export function openPack(pack: Pack): Stored {
  const before = opened.get(pack)
  if (before !== undefined) return before
  const { slots, patterns, others, stems, halves, known } = pack
  const made: Stored = {
    slots,
    patterns: new Map(Object.entries(patterns)),
    others: new Map(others),
    stems: new Map(Object.entries(stems)),
    halves: new Map(Object.entries(halves)),
    known: new Set(known === '' ? [] : known.split(' ')),
    phrases: new Map(),
    long: new Map(),
  }
  opened.set(pack, made)
  return made
}

/** A phrase as it is stored; without slots where it stands under another stem with them. */
export interface StoredPhrase {
  /** What `wordsKey` makes of its words. */
  readonly key: string
  readonly words: readonly PatternWord[]
  readonly slots?: readonly number[]
}

/** The signs between the parts of what is stored: none of them is ever part of a word. */
const [FIELD, WORD, SLOTS, ITEM] = [',', ' ', ':', '|']

/** One text for equal words: fields left out are empty. */
export function wordsKey(words: readonly PatternWord[]): string {
  return words.map(wordKey).join(WORD)
}

function wordKey({ stem, alt = '', name = '', exact = '' }: PatternWord): string {
  if (exact !== '') return [stem, alt, name, exact].join(FIELD)
  if (name !== '') return [stem, alt, name].join(FIELD)
  return alt === '' ? stem : `${stem}${FIELD}${alt}`
}

function wordIn(text: string): PatternWord {
  if (!text.includes(FIELD)) return { stem: text, alt: undefined, name: undefined, exact: undefined }
  const [stem = '', alt, name, exact] = text.split(FIELD)
  return { stem, alt: alt || undefined, name: name || undefined, exact: exact || undefined }
}

/** Writes the phrases of a stem. */
export function writePhrases(phrases: readonly Omit<StoredPhrase, 'key'>[]): string {
  return phrases
    .map(
      ({ words, slots }) => `${wordsKey(words)}${slots === undefined ? '' : `${SLOTS}${slots.join(WORD)}`}`,
    )
    .join(ITEM)
}

/** Reads the phrases of a stem, in the order of the packs. */
export function readPhrases(stored: readonly Stored[], stem: string): readonly StoredPhrase[] {
  return stored.flatMap(({ stems, phrases }) => kept(phrases, stems, stem, phraseIn))
}

/** Reads the items of a text once. */
function kept<T>(
  read: Map<string, readonly T[]>,
  texts: ReadonlyMap<string, string>,
  key: string,
  itemIn: (text: string) => T,
): readonly T[] {
  const text = texts.get(key)
  if (text === undefined) return NOTHING
  const before = read.get(key)
  if (before !== undefined) return before
  const items = text.split(ITEM).map(itemIn)
  read.set(key, items)
  return items
}

const NOTHING: readonly never[] = []

function phraseIn(item: string): StoredPhrase {
  const [key = '', slots] = item.split(SLOTS)
  const words = key.split(WORD).map(wordIn)
  return slots === undefined ? { key, words } : { key, words, slots: slots.split(WORD).map(Number) }
}

/** Writes long words. */
export function writeLong(words: readonly LongWord[]): string {
  return words.map(({ form, stem }) => `${form}${FIELD}${stem}`).join(ITEM)
}

/** Reads the long words under one end of a form. */
export function readLong(stored: readonly Stored[], half: string): LongWord[] {
  return stored.flatMap(({ halves, long }) => kept(long, halves, half, longIn))
}

function longIn(item: string): LongWord {
  const [form = '', stem = ''] = item.split(FIELD)
  return { form, stem }
}
