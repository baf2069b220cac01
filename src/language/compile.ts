import type { Alternative, Pattern, PatternProblem, Slot } from './pattern.ts'

/** A concept whose patterns are ready to be searched for. */
export interface CompiledConcept {
  readonly id: string
  readonly patterns: readonly CompiledPattern[]
}

/** The concepts that patterns may name by `@id`, and the slots compiled so far: equal ones are searched for once. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, CompiledConcept>
  readonly slots: Map<string, CompiledSlot>
  readonly alternatives: Map<string, CompiledAlternative>
}

/** An alternative with its concept looked up. */
export type CompiledAlternative =
  | Exclude<Alternative, { readonly kind: 'concept' }>
  | { readonly kind: 'concept'; readonly concept: CompiledConcept }

/** A slot with its concepts looked up. */
export interface CompiledSlot {
  readonly alternatives: readonly CompiledAlternative[]
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
  readonly slots: readonly CompiledSlot[]
  /** The same slots, those first that reject a text soonest. */
  readonly cheapestFirst: readonly CompiledSlot[]
  /** At most so many words from the first matched to the last. */
  readonly window: number
}

/** A lexicon of these concepts in which nothing has been compiled yet. */
export function lexiconOf(concepts: ReadonlyMap<string, CompiledConcept>): Lexicon {
  return { concepts, slots: new Map(), alternatives: new Map() }
}

/** Joins a parsed pattern with the concepts it names. */
export function compileParsed(pattern: Pattern, lexicon: Lexicon): CompiledPattern | PatternProblem {
  const slots: CompiledSlot[] = []
  for (const slot of pattern.slots) {
    const compiled = lexicon.slots.get(slot.text) ?? compileSlot(slot, lexicon)
    if ('kind' in compiled) return compiled
    slots.push(compiled)
  }
  return {
    kind: 'compiled',
    source: pattern.source,
    denied: pattern.denied,
    ordered: pattern.ordered,
    slots,
    cheapestFirst: slots.length === 1 ? slots : slots.toSorted((a, b) => cost(a) - cost(b)),
    window: pattern.window ?? Number.POSITIVE_INFINITY,
  }
}

function compileSlot(slot: Slot, lexicon: Lexicon): CompiledSlot | PatternProblem {
  const alternatives: CompiledAlternative[] = []
  for (const alternative of slot.alternatives) {
    let compiled = lexicon.alternatives.get(alternative.text)
    if (compiled === undefined) {
      const made = withConcept(alternative, lexicon)
      if (made.kind === 'problem') return made
      compiled = made
      lexicon.alternatives.set(alternative.text, compiled)
    }
    alternatives.push(compiled)
  }
  const made: CompiledSlot = { alternatives, reaching: alternatives.some(reaches) }
  lexicon.slots.set(slot.text, made)
  return made
}

function withConcept(alternative: Alternative, lexicon: Lexicon): CompiledAlternative | PatternProblem {
  if (alternative.kind !== 'concept') return alternative
  const concept = lexicon.concepts.get(alternative.id)
  if (concept !== undefined) return { kind: 'concept', concept }
  return { kind: 'problem', message: `unknown concept '@${alternative.id}'`, column: alternative.column }
}

function reaches(alternative: CompiledAlternative): boolean {
  if (alternative.kind !== 'concept') return false
  return alternative.concept.patterns.some(
    ({ slots }) => slots.length > 1 || slots.some((slot) => slot.reaching),
  )
}

/** Phrases are looked up in the index; quantities, literals and concepts have to be searched for first. */
function cost(slot: CompiledSlot): number {
  let sum = 0
  for (const { kind } of slot.alternatives) sum += kind === 'phrase' ? 1 : 40
  return sum
}
