import type { CompiledOther, CompiledPattern, CompiledPhrase, CompiledSlot, Lexicon } from './compile.ts'
import { formsOf, halvesOf, type LongWord } from './long-words.ts'
import { otherStem, type Registry } from './registry.ts'
import { writeLong, writePhrases } from './stored.ts'

/** What was compiled with a lexicon, as plain data that a build can store: made anew, most of it is never looked at. */
export interface Pack {
  /** How many slots there are, with those of the packs it builds on. */
  readonly slots: number
  /** Patterns by their text. */
  readonly patterns: Readonly<Record<string, PackedPattern>>
  /** The patterns of concepts, by id. */
  readonly concepts: Readonly<Record<string, readonly PackedPattern[]>>
  /** Slots with alternatives that are no phrases: `1` where they reach, then the alternatives as they are written. */
  readonly others: readonly (readonly [slot: number, alternatives: readonly string[]])[]
  /** Phrases by stem. */
  readonly stems: Readonly<Record<string, string>>
  /** Long words by one end. */
  readonly halves: Readonly<Record<string, string>>
  /** Stems of words that are no slips of the pen, in the first of several packs. */
  readonly known: string
}

/** Flags (1 denied, 2 ordered), the window or 0, the numbers of the slots. */
export type PackedPattern = readonly number[]

/** How much a lexicon held at some time. */
export interface Mark {
  readonly slots: number
  readonly long: number
}

/** Before anything was compiled. */
export const NOTHING: Mark = { slots: 0, long: 0 }

/** How much a lexicon holds now. */
export function markOf({ registry }: Lexicon): Mark {
  return { slots: registry.slotCount, long: registry.long.size }
}

/** Packs what came to a lexicon since a mark: these patterns, and at the beginning its concepts. */
export function packOf(lexicon: Lexicon, patterns: readonly CompiledPattern[], since: Mark = NOTHING): Pack {
  const { registry, concepts } = lexicon
  const named = since.slots > 0 ? [] : [...concepts.values()]
  return {
    slots: registry.slotCount,
    patterns: Object.fromEntries(patterns.map((pattern) => [pattern.source, packed(pattern)])),
    concepts: Object.fromEntries(named.map(({ id, patterns: says }) => [id, says.map(packed)])),
    others: othersSince(registry, since),
    stems: Object.fromEntries(stemsSince(registry, since)),
    halves: Object.fromEntries(halvesSince(registry, since)),
    known: since.slots > 0 ? '' : [...registry.known].join(' '),
  }
}

function packed({ denied, ordered, window, ids }: CompiledPattern): PackedPattern {
  const flags = (denied ? 1 : 0) + (ordered ? 2 : 0)
  return [flags, Number.isFinite(window) ? window : 0, ...ids]
}

function othersSince({ slots }: Registry, since: Mark): Pack['others'] {
  const fresh = [...slots.values()].filter(({ id, others }) => id >= since.slots && others.length > 0)
  return fresh.map((slot) => [slot.id, alternativesOf(slot)])
}

function alternativesOf({ reaching, others }: CompiledSlot): readonly string[] {
  return [reaching ? '1' : '', ...others.map(alternativeText)]
}

function alternativeText(other: CompiledOther): string {
  if (other.kind === 'concept') return `@${other.concept.id}`
  return other.kind === 'literal' ? `'${other.literal}` : `#${other.units.join('|')}`
}

/** Phrases that fill a slot since the mark, with those slots. */
function stemsSince({ byStem }: Registry, since: Mark): readonly (readonly [string, string])[] {
  return [...byStem].flatMap(([stem, phrases]) => {
    const fresh = phrases.flatMap((phrase) => phraseSince(phrase, stem, since))
    return fresh.length === 0 ? [] : [[stem, writePhrases(fresh)] as const]
  })
}

function phraseSince({ words, key, slots }: CompiledPhrase, stem: string, since: Mark) {
  const fresh = slots.filter((slot) => slot >= since.slots)
  if (fresh.length === 0) return []
  if (stem === key.stem) return [{ words, slots: fresh }]
  // Under its other stem only the name is told; one that was known before has been told before.
  return stem === otherStem(key) && fresh.length === slots.length ? [{ words }] : []
}

function halvesSince({ long }: Registry, since: Mark): readonly (readonly [string, string])[] {
  const halves = new Map<string, LongWord[]>()
  for (const [folded, stem] of [...long].slice(since.long)) {
    for (const form of formsOf(folded, stem)) {
      for (const half of halvesOf(form)) halves.set(half, [...(halves.get(half) ?? []), { form, stem }])
    }
  }
  return [...halves].map(([half, words]) => [half, writeLong(words)])
}
