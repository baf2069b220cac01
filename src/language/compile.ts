import { enterNumbered, slotAt } from './numbered.ts'
import type { Alternative, Pattern, PatternProblem, PatternWord, Slot } from './pattern.ts'
import type { Registry } from './registry.ts'
import { emptyRegistry, enterPhrases } from './registry.ts'

/** A concept whose patterns are ready to be searched for. */
export interface CompiledConcept {
  readonly id: string
  readonly patterns: readonly CompiledPattern[]
}

/** The concepts that patterns may name by `@id`, and what has been compiled with them. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, CompiledConcept>
  readonly registry: Registry
}

/** A phrase of some slots. */
export interface CompiledPhrase {
  /** Its number in the registry. */
  readonly id: number
  readonly words: readonly PatternWord[]
  /** Its longest word: a document that lacks it lacks the phrase. */
  readonly key: PatternWord
  /** The numbers of its words in the registry; none when it is one word. */
  readonly numbers: readonly number[]
  /** The numbers of the slots that hold it. */
  readonly slots: number[]
}

/** An alternative that cannot be looked up by a word, with its concept looked up. */
export type CompiledOther =
  | Extract<Alternative, { readonly kind: 'literal' | 'quantity' }>
  | { readonly kind: 'concept'; readonly concept: CompiledConcept }

/** A slot with its concepts looked up; its phrases know it by its number. */
export interface CompiledSlot {
  /** Its number in the registry. */
  readonly id: number
  /** The alternatives that are no phrases. */
  readonly others: readonly CompiledOther[]
  /** A concept in it may reach over two linked sentences. */
  readonly reaching: boolean
}

/** A pattern that is ready to be searched for. */
export interface CompiledPattern {
  readonly kind: 'compiled'
  readonly source: string
  /** Only denied forms count. */
  readonly denied: boolean
  /** The slots' first tokens follow each other. */
  readonly ordered: boolean
  /** The numbers of its slots, in order. */
  readonly ids: readonly number[]
  /** At most so many words from the first matched to the last. */
  readonly window: number
  readonly registry: Registry
}

/** A lexicon of these concepts in which nothing has been compiled yet. */
export function lexiconOf(
  concepts: ReadonlyMap<string, CompiledConcept>,
  registry: Registry = emptyRegistry(),
): Lexicon {
  return { concepts, registry }
}

/** Joins a parsed pattern with the concepts it names. */
export function compileParsed(pattern: Pattern, lexicon: Lexicon): CompiledPattern | PatternProblem {
  const { registry } = lexicon
  const ids: number[] = []
  for (const slot of pattern.slots) {
    const compiled = registry.slots.get(slot.text) ?? compileSlot(slot, lexicon)
    if ('kind' in compiled) return compiled
    ids.push(compiled.id)
  }
  return joined(pattern, ids, registry)
}

/** A pattern of slots that are known. */
export function joined(
  { source, denied, ordered, window }: Omit<Pattern, 'kind' | 'slots'>,
  ids: readonly number[],
  registry: Registry,
): CompiledPattern {
  return {
    kind: 'compiled',
    source,
    denied,
    ordered,
    ids,
    window: window ?? Number.POSITIVE_INFINITY,
    registry,
  }
}

function compileSlot(slot: Slot, lexicon: Lexicon): CompiledSlot | PatternProblem {
  const { registry } = lexicon
  const others: CompiledOther[] = []
  for (const alternative of slot.alternatives) {
    if (alternative.kind === 'phrase') continue
    const other = withConcept(alternative, lexicon)
    if (other.kind === 'problem') return other
    others.push(other)
  }
  const made: CompiledSlot = {
    id: registry.slotCount,
    others,
    reaching: others.some((each) => reaches(each, registry)),
  }
  registry.slotCount += 1
  registry.slots.set(slot.text, made)
  enterNumbered(registry.numbered, made)
  enterPhrases(registry, slot.alternatives, made.id)
  return made
}

function withConcept(
  alternative: Exclude<Alternative, { readonly kind: 'phrase' }>,
  lexicon: Lexicon,
): CompiledOther | PatternProblem {
  if (alternative.kind !== 'concept') return alternative
  const concept = lexicon.concepts.get(alternative.id)
  if (concept !== undefined) return { kind: 'concept', concept }
  return { kind: 'problem', message: `unknown concept '@${alternative.id}'`, column: alternative.column }
}

function reaches(other: CompiledOther, { numbered }: Registry): boolean {
  if (other.kind !== 'concept') return false
  return other.concept.patterns.some(
    ({ ids }) => ids.length > 1 || ids.some((id) => slotAt(numbered, id).reaching),
  )
}
