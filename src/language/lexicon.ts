import type { CompiledConcept, CompiledPattern, Lexicon } from './compile.ts'
import { compileParsed, lexiconOf } from './compile.ts'
import { knownStems } from './known.ts'
import type { Pattern, PatternProblem } from './pattern.ts'
import { parsePattern } from './pattern.ts'
import { emptyRegistry } from './registry.ts'

export type { Lexicon } from './compile.ts'

/** A concept as content states it: patterns, written or already parsed. */
export interface ConceptSource {
  readonly id: string
  readonly says: readonly (string | Pattern)[]
  readonly means?: string
  readonly hits?: readonly string[]
  readonly misses?: readonly string[]
}

/** What a concept is written in: the words of the trade, spelt as they are meant. */
const textsOf = ({ says, means = '', hits = [], misses = [] }: ConceptSource): readonly string[] => [
  ...says.filter((each) => typeof each === 'string'),
  means,
  ...hits,
  ...misses,
]

/** A problem in a concept's pattern, and which one. */
export interface LexiconProblem extends PatternProblem {
  readonly concept: string
  /** Place of the pattern among the concept's `says`, from 0. */
  readonly says: number
}

interface Parsed {
  readonly id: string
  readonly patterns: readonly { readonly pattern: Pattern; readonly says: number }[]
}

/** No concepts: for patterns that name none. */
export const EMPTY_LEXICON: Lexicon = lexiconOf(new Map())

/** Compiles concepts, each after those it names; unknown names, circles and repeated ids are problems. */
export function compileLexicon(concepts: readonly ConceptSource[]): {
  lexicon: Lexicon
  problems: readonly LexiconProblem[]
} {
  const problems: LexiconProblem[] = []
  const parsed = new Map<string, Parsed>()
  for (const source of concepts) {
    if (parsed.has(source.id)) {
      problems.push({
        kind: 'problem',
        message: `concept '${source.id}' is defined twice`,
        column: 1,
        concept: source.id,
        says: 0,
      })
    } else parsed.set(source.id, parseConcept(source, problems))
  }
  const compiled = new Map<string, CompiledConcept>()
  const known = knownStems(concepts.flatMap(textsOf))
  const lexicon = lexiconOf(compiled, emptyRegistry([], known))
  for (const id of parsed.keys()) compileConcept(id, { parsed, compiled, lexicon, problems, path: [] })
  return { lexicon, problems }
}

function parseConcept(source: ConceptSource, problems: LexiconProblem[]): Parsed {
  const patterns: { pattern: Pattern; says: number }[] = []
  source.says.forEach((text, says) => {
    const pattern = typeof text === 'string' ? parsePattern(text) : text
    if (pattern.kind === 'problem') problems.push({ ...pattern, concept: source.id, says })
    else patterns.push({ pattern, says })
  })
  return { id: source.id, patterns }
}

interface Compiling {
  readonly parsed: ReadonlyMap<string, Parsed>
  readonly compiled: Map<string, CompiledConcept>
  readonly lexicon: Lexicon
  readonly problems: LexiconProblem[]
  /** The concepts being compiled, outermost first. */
  readonly path: readonly string[]
}

function compileConcept(id: string, compiling: Compiling): void {
  const concept = compiling.parsed.get(id)
  if (concept === undefined || compiling.compiled.has(id)) return
  const inner: Compiling = { ...compiling, path: [...compiling.path, id] }
  const patterns: CompiledPattern[] = []
  for (const { pattern, says } of concept.patterns) {
    const problem = compileNamed(pattern, inner)
    const compiled = problem ?? compileParsed(pattern, compiling.lexicon)
    if (compiled.kind === 'problem') compiling.problems.push({ ...compiled, concept: id, says })
    else patterns.push(compiled)
  }
  compiling.compiled.set(id, { id, patterns })
}

/** Compiles the concepts that a pattern names; a name already on the path closes a circle. */
function compileNamed(pattern: Pattern, compiling: Compiling): PatternProblem | undefined {
  for (const alternative of pattern.slots.flatMap((slot) => slot.alternatives)) {
    if (alternative.kind !== 'concept') continue
    const at = compiling.path.indexOf(alternative.id)
    if (at >= 0) {
      const circle = [...compiling.path.slice(at), alternative.id].map((id) => `@${id}`).join(' → ')
      return {
        kind: 'problem',
        message: `concepts name each other in a circle: ${circle}`,
        column: alternative.column,
      }
    }
    compileConcept(alternative.id, compiling)
  }
  return undefined
}
