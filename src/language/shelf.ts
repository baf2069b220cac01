import type { CompiledPhrase } from './compile.ts'
import type { PatternWord } from './pattern.ts'
import type { Registry } from './registry.ts'
import { phrasesWith } from './registry.ts'

/** The phrases whose longest word has one stem, laid out so that most need not be looked at one by one. */
export interface Shelf {
  readonly stem: string
  /** Phrases of one ordinary word: they stand where the stem does. */
  readonly ordinary: readonly CompiledPhrase[]
  /** Their numbers. */
  readonly ids: readonly number[]
  /** The slots that any of them fills. */
  readonly slots: readonly number[]
  /** All others. */
  readonly others: readonly CompiledPhrase[]
  /** For each of the others how many of its words have numbers, and these. */
  readonly numbers: readonly number[]
}

/** The shelf of a stem; undefined where no phrase has it. */
export function shelfOf(registry: Registry, stem: string): Shelf | undefined {
  const known = registry.shelves.get(stem)
  if (known !== undefined) return known === BARE ? undefined : known
  if (registry.shelves.size >= CACHE_LIMIT) registry.shelves.clear()
  const phrases = phrasesWith(registry, stem)
  const made = phrases === undefined ? BARE : laidOut(stem, phrases)
  registry.shelves.set(stem, made)
  return phrases === undefined ? undefined : made
}

const CACHE_LIMIT = 50_000

/** Stands for the shelf of every word that no phrase has: most words of a text are such, and need not be looked up again. */
export const BARE: Shelf = { stem: '', ordinary: [], ids: [], slots: [], others: [], numbers: [] }

function laidOut(stem: string, phrases: readonly CompiledPhrase[]): Shelf {
  const ordinary: CompiledPhrase[] = []
  const others: CompiledPhrase[] = []
  const slots = new Set<number>()
  const numbers: number[] = []
  for (const phrase of phrases) {
    if (isOrdinary(phrase, stem)) {
      ordinary.push(phrase)
      for (const slot of phrase.slots) slots.add(slot)
    } else {
      others.push(phrase)
      numbers.push(phrase.numbers.length)
      for (const number of phrase.numbers) numbers.push(number)
    }
  }
  return { stem, ordinary, ids: ordinary.map(({ id }) => id), slots: [...slots], others, numbers }
}

/** Is it one word that stands wherever its stem does, unless it stands there in capitals? */
function isOrdinary({ words }: CompiledPhrase, stem: string): boolean {
  const [word] = words
  return words.length === 1 && word !== undefined && word.stem === stem && isPlain(word)
}

function isPlain({ name, exact }: PatternWord): boolean {
  return name === undefined && exact === undefined
}
