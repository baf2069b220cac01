import type { Alternative, Pattern, PatternProblem } from './pattern.ts'

/** A concept whose patterns are ready to be searched for. */
export interface CompiledConcept {
  readonly id: string
  readonly patterns: readonly CompiledPattern[]
}

/** The concepts that patterns may name by `@id`. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, CompiledConcept>
}

/** An alternative with its concept looked up. */
export type CompiledAlternative =
  | Exclude<Alternative, { readonly kind: 'concept' }>
  | { readonly kind: 'concept'; readonly concept: CompiledConcept }

/** A pattern that is ready to be searched for. */
export interface CompiledPattern {
  readonly kind: 'compiled'
  readonly source: string
  readonly denied: boolean
  readonly ordered: boolean
  readonly slots: readonly (readonly CompiledAlternative[])[]
  /** The slots' places in the order in which they reject a text soonest. */
  readonly cheapestFirst: readonly number[]
  readonly window: number
}

/** Joins a parsed pattern with the concepts it names. */
export function compileParsed(pattern: Pattern, lexicon: Lexicon): CompiledPattern | PatternProblem {
  const slots: CompiledAlternative[][] = []
  for (const slot of pattern.slots) {
    const alternatives: CompiledAlternative[] = []
    for (const alternative of slot.alternatives) {
      if (alternative.kind !== 'concept') {
        alternatives.push(alternative)
        continue
      }
      const concept = lexicon.concepts.get(alternative.id)
      if (concept === undefined) {
        return {
          kind: 'problem',
          message: `unknown concept '@${alternative.id}'`,
          column: alternative.column,
        }
      }
      alternatives.push({ kind: 'concept', concept })
    }
    slots.push(alternatives)
  }
  return {
    kind: 'compiled',
    source: pattern.source,
    denied: pattern.denied,
    ordered: pattern.ordered,
    slots,
    cheapestFirst: slots.map((_, place) => place).sort((a, b) => cost(slots[a]) - cost(slots[b])),
    window: pattern.window ?? Number.POSITIVE_INFINITY,
  }
}

/** Phrases are looked up in the index; quantities, literals and concepts have to be searched for first. */
function cost(alternatives: readonly CompiledAlternative[] | undefined): number {
  let sum = 0
  for (const alternative of alternatives ?? []) sum += alternative.kind === 'phrase' ? 1 : 40
  return sum
}
