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
  if (known !== undefined) return known
  const phrases = phrasesWith(registry, stem)
  if (phrases === undefined) return undefined
  const ordinary = phrases.filter((phrase) => isOrdinary(phrase, stem))
  const others = phrases.filter((phrase) => !isOrdinary(phrase, stem))
  const made: Shelf = {
    stem,
    ordinary,
    ids: ordinary.map(({ id }) => id),
    slots: [...new Set(ordinary.flatMap(({ slots }) => slots))],
    others,
    numbers: others.flatMap((phrase) => [phrase.numbers.length, ...phrase.numbers]),
  }
  registry.shelves.set(stem, made)
  return made
}

/** Is it one word that stands wherever its stem does, unless it stands there in capitals? */
function isOrdinary({ words }: CompiledPhrase, stem: string): boolean {
  const [word] = words
  return words.length === 1 && word !== undefined && word.stem === stem && isPlain(word)
}

function isPlain({ name, exact }: PatternWord): boolean {
  return name === undefined && exact === undefined
}
