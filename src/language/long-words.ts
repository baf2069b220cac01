import type { PatternWord } from './pattern.ts'
import type { Registry } from './registry.ts'
import { readLong } from './stored.ts'

/** A form of a long word of some patterns, and the stem it is looked up by. */
export interface LongWord {
  readonly form: string
  readonly stem: string
}

/** The long words under one end of a form. */
export function longWords(registry: Registry, half: string): readonly LongWord[] | undefined {
  const known = registry.byHalf.get(half)
  if (known !== undefined || registry.stored.length === 0) return known
  const read = readLong(registry.stored, half)
  if (read.length > 0) registry.byHalf.set(half, read)
  return read
}

/** Shorter words differ too easily from other words. */
export const SHORTEST_LONG = 8
const HALF = 4

/** The two keys under which a form and its slips meet: its first four letters, and its first letter with its last four. */
export function halvesOf(form: string): readonly [string, string] {
  return [form.slice(0, HALF), `${form[0] ?? ''}>${form.slice(-HALF)}`]
}

/** Makes a word of a pattern known as one for which a slip may stand, where it is long enough. */
export function enterLong(registry: Registry, { stem, alt, name, exact }: PatternWord): void {
  const folded = alt ?? stem
  if (folded.length < SHORTEST_LONG || name !== undefined || exact !== undefined) return
  if (registry.long.has(folded)) return
  registry.long.set(folded, stem)
  registry.slips.clear()
  for (const form of formsOf(folded, stem)) {
    for (const half of halvesOf(form)) {
      longWords(registry, half)
      append(registry.byHalf, half, { form, stem })
    }
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
