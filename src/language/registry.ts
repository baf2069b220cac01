import type { CompiledPhrase, CompiledSlot } from './compile.ts'
import type { Alternative, PatternWord } from './pattern.ts'

/** What has been compiled with one lexicon. It only grows, and what is in it does not change what a pattern matches. */
export interface Registry {
  /** By the slot's text: equal slots are searched for once in a document. */
  readonly slots: Map<string, CompiledSlot>
  /** By the number of a slot. */
  readonly bySlot: (readonly CompiledPhrase[])[]
  /** By the phrase's text. */
  readonly phrases: Map<string, CompiledPhrase>
  /** The phrases by the key of their longest word: a document that lacks it lacks them. */
  readonly byStem: Map<string, CompiledPhrase[]>
  /** Long words by four letters at one end: where a slip of the pen is looked for. */
  readonly byHalf: Map<string, LongWord[]>
  /** The folded words that stand in `byHalf`. */
  readonly long: Set<string>
}

/** A form of a long word of some patterns, and the stem it is looked up by. */
export interface LongWord {
  readonly form: string
  readonly stem: string
}

/** A registry in which nothing has been compiled yet. */
export function emptyRegistry(): Registry {
  return {
    slots: new Map(),
    bySlot: [],
    phrases: new Map(),
    byStem: new Map(),
    byHalf: new Map(),
    long: new Set(),
  }
}

/** Enters the phrases of a slot. */
export function enterPhrases(registry: Registry, alternatives: readonly Alternative[], slot: number): void {
  registry.bySlot[slot] = alternatives.flatMap((alternative) => {
    if (alternative.kind !== 'phrase') return []
    const phrase = registry.phrases.get(alternative.text) ?? enterPhrase(registry, alternative)
    phrase.slots.push(slot)
    return [phrase]
  })
}

function enterPhrase(
  registry: Registry,
  { text, words }: Extract<Alternative, { kind: 'phrase' }>,
): CompiledPhrase {
  const key = words.reduce((longest, word) => (word.stem.length > longest.stem.length ? word : longest))
  const made: CompiledPhrase = { kind: 'phrase', id: registry.phrases.size, words, key, slots: [] }
  registry.phrases.set(text, made)
  for (const word of words) enterLong(registry, word)
  append(registry.byStem, key.stem, made)
  // A name may stand in the text in lower case, and then has another stem.
  if (key.name !== undefined && key.alt !== undefined) append(registry.byStem, key.alt, made)
  return made
}

/** Shorter words differ too easily from other words. */
export const SHORTEST_LONG = 8
const HALF = 4

/** The two keys under which a form and its slips meet: its first four letters, and its first letter with its last four. */
export function halvesOf(form: string): readonly [string, string] {
  return [form.slice(0, HALF), `${form[0] ?? ''}>${form.slice(-HALF)}`]
}

function enterLong(registry: Registry, { stem, alt, name, exact }: PatternWord): void {
  const folded = alt ?? stem
  if (folded.length < SHORTEST_LONG || name !== undefined || exact !== undefined) return
  if (registry.long.has(folded)) return
  registry.long.add(folded)
  for (const form of formsOf(folded, stem)) {
    for (const half of halvesOf(form)) append(registry.byHalf, half, { form, stem })
  }
}

/** A stem shorter than this says too little. */
const SHORTEST_STEM = 6

/** The forms in which a slip is looked for: the word, and its stem when that is long enough. */
export function formsOf(folded: string, stem: string): readonly string[] {
  return stem === folded || stem.length < SHORTEST_STEM ? [folded] : [folded, stem]
}

/** Adds to the list under a key. */
export function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
