import { type PatternProblem, parsePattern } from '../language/pattern.ts'
import { nearest } from './nearest.ts'
import type { PatternText } from './rubric-types.ts'

/** What is wrong with a pattern, and how far into its text. */
export interface PatternComplaint {
  readonly expected: string
  readonly found: string
  readonly inside: number
}

/** So much of a pattern is shown where it goes wrong. */
const SHOWN = 24

const excerpt = (pattern: PatternText, at: number): string => {
  const rest = pattern.slice(at).trimEnd()
  if (rest === '') return 'its end'
  return `"${rest.length > SHOWN ? `${rest.slice(0, SHOWN - 1)}…` : rest}"`
}

/** The concept that is named at a column. */
const conceptAt = (source: PatternText, column: number): string | undefined => {
  const pattern = parsePattern(source)
  if (pattern.kind === 'problem') return undefined
  const named = pattern.slots
    .flatMap(({ alternatives }) => alternatives)
    .find((each) => each.kind === 'concept' && each.column === column)
  return named?.kind === 'concept' ? named.id : undefined
}

/** A pattern that cannot be read, in the words of a complaint; of an unknown concept it says which one is near. */
export const unreadable = (
  source: PatternText,
  { message, column }: PatternProblem,
  concepts: readonly string[],
): PatternComplaint => {
  const inside = column - 1
  const id = conceptAt(source, column)
  if (id !== undefined && !concepts.includes(id)) {
    const meant = nearest(id, concepts)
    const hint = meant === null ? '' : `; did you mean "@${meant}"?`
    return {
      expected: 'a concept of the lexicon (mlsd show --concepts lists them)',
      found: `the unknown concept "@${id}"${hint}`,
      inside,
    }
  }
  return { expected: `a pattern that can be read (${message})`, found: excerpt(source, inside), inside }
}

/** Operators as people write them elsewhere, and what a pattern has for them. */
const WRITTEN: Readonly<Record<string, string>> = {
  AND: '& between two slots; =AND is the word itself',
  OR: '| between alternatives; =OR is the word itself',
  NOT: '! at the beginning of the pattern, or a pattern in "not"; =NOT is the word itself',
}

/** A literal, an exact word and a concept may be called anything. */
const FREE = /'[^']*'|[=@][\p{L}\p{N}-]+/gu
const OPERATOR = /(?<![\p{L}\p{N}-])(?:AND|OR|NOT)(?![\p{L}\p{N}-])/gu

/** The AND, OR and NOT of a pattern, which would be sought as words of the answer. */
export const writtenOut = (pattern: PatternText): readonly PatternComplaint[] => {
  const bare = pattern.replace(FREE, (found) => ' '.repeat(found.length))
  return [...bare.matchAll(OPERATOR)].map(({ 0: word, index }) => ({
    expected: WRITTEN[word] ?? '',
    found: `the word "${word}"`,
    inside: index,
  }))
}
