import type { CompiledPhrase, CompiledSlot } from './compile.ts'
import type { Alternative, PatternWord } from './pattern.ts'

/** What has been compiled with one lexicon. It only grows, and what is in it does not change what a pattern matches. */
export interface Registry {
  /** By the slot's text: equal slots are searched for once in a document. */
  readonly slots: Map<string, CompiledSlot>
  /** By the phrase's text. */
  readonly phrases: Map<string, CompiledPhrase>
  /** The phrases by the key of their longest word: a document that lacks it lacks them. */
  readonly byStem: Map<string, CompiledPhrase[]>
  /** Long words by four letters at one end: where a slip of the pen is looked for. */
  readonly byHalf: Map<string, string[]>
  /** The stems that stand in `byHalf`. */
  readonly long: Set<string>
}

/** A registry in which nothing has been compiled yet. */
export function emptyRegistry(): Registry {
  return {
    slots: new Map(),
    phrases: new Map(),
    byStem: new Map(),
    byHalf: new Map(),
    long: new Set(),
  }
}

/** Enters a phrase of a slot. */
export function enterPhrase(
  registry: Registry,
  phrase: Extract<Alternative, { kind: 'phrase' }>,
  slot: number,
): void {
  const known = registry.phrases.get(phrase.text)
  if (known !== undefined) {
    known.slots.push(slot)
    return
  }
  const { text, words } = phrase
  const made: CompiledPhrase = { kind: 'phrase', id: registry.phrases.size, words, slots: [slot] }
  registry.phrases.set(text, made)
  let key = words[0]
  for (const word of words) {
    if (key !== undefined && word.stem.length > key.stem.length) key = word
    enterLong(registry, word)
  }
  if (key === undefined) return
  append(registry.byStem, key.stem, made)
  // A name may stand in the text in lower case, and then has another stem.
  if (key.name !== undefined && key.alt !== undefined) append(registry.byStem, key.alt, made)
}

/** Shorter words differ too easily from other words. */
export const SHORTEST_LONG = 8
const HALF = 4

/** The two keys under which a stem and its slips meet: its first four letters, and its first letter with its last four. */
export function halvesOf(stem: string): readonly [string, string] {
  return [stem.slice(0, HALF), `${stem[0] ?? ''}>${stem.slice(-HALF)}`]
}

function enterLong(registry: Registry, word: PatternWord): void {
  const { stem, alt, name, exact } = word
  if (stem.length < HALF + 2 || (alt ?? stem).length < SHORTEST_LONG) return
  if (name !== undefined || exact !== undefined || registry.long.has(stem)) return
  registry.long.add(stem)
  for (const half of halvesOf(stem)) append(registry.byHalf, half, stem)
}

/** Adds to the list under a key. */
export function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
