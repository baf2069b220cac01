import type { Pack } from './pack.ts'
import type { PatternWord } from './pattern.ts'
import type { LongWord } from './registry.ts'

/** A pack opened for looking things up. */
export interface Stored {
  /** How many slots there are, with those of the packs before it. */
  readonly slots: number
  readonly patterns: ReadonlyMap<string, readonly number[]>
  readonly others: ReadonlyMap<number, readonly string[]>
  readonly stems: ReadonlyMap<string, string>
  readonly halves: ReadonlyMap<string, string>
}

/** Opens a pack; nothing in it is read before it is asked for. */
export function openPack({ slots, patterns, others, stems, halves }: Pack): Stored {
  return {
    slots,
    patterns: new Map(Object.entries(patterns)),
    others: new Map(others),
    stems: new Map(Object.entries(stems)),
    halves: new Map(Object.entries(halves)),
  }
}

/** A phrase as it is stored; without slots where it stands under another stem with them. */
export interface StoredPhrase {
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
export function writePhrases(phrases: readonly StoredPhrase[]): string {
  return phrases
    .map(
      ({ words, slots }) => `${wordsKey(words)}${slots === undefined ? '' : `${SLOTS}${slots.join(WORD)}`}`,
    )
    .join(ITEM)
}

/** Reads the phrases of a stem, in the order of the packs. */
export function readPhrases(stored: readonly Stored[], stem: string): readonly StoredPhrase[] {
  const found: StoredPhrase[] = []
  for (const { stems } of stored) {
    const text = stems.get(stem)
    if (text !== undefined) for (const item of text.split(ITEM)) found.push(phraseIn(item))
  }
  return found
}

function phraseIn(item: string): StoredPhrase {
  const [text = '', slots] = item.split(SLOTS)
  const words = text.split(WORD).map(wordIn)
  return slots === undefined ? { words } : { words, slots: slots.split(WORD).map(Number) }
}

/** Writes long words. */
export function writeLong(words: readonly LongWord[]): string {
  return words.map(({ form, stem }) => `${form}${FIELD}${stem}`).join(ITEM)
}

/** Reads the long words under one end of a form. */
export function readLong(stored: readonly Stored[], half: string): LongWord[] {
  const found: LongWord[] = []
  for (const { halves } of stored) {
    for (const item of halves.get(half)?.split(ITEM) ?? []) {
      const [form = '', stem = ''] = item.split(FIELD)
      found.push({ form, stem })
    }
  }
  return found
}
