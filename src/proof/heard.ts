import type { CompiledPattern } from '../language/matcher.ts'
import { parsePattern } from '../language/pattern.ts'
import { stemOf } from '../language/stem.ts'
import { typosOf } from '../language/typo.ts'
import type { Finding } from '../scoring/credit.ts'
import type { Reading } from '../scoring/reading.ts'

/** So much of a pattern tells which one it is. */
const SHOWN = 60

/** A pattern as a complaint quotes it: one that follows from the hits is long. */
export const quoted = (pattern: string): string =>
  pattern.length > SHOWN ? `"${pattern.slice(0, SHOWN - 1)}…"` : `"${pattern}"`

/** The words of a pattern, by their stem. */
const wordsOf = (source: string): ReadonlyMap<string, string> => {
  const pattern = parsePattern(source)
  if (pattern.kind === 'problem') return new Map()
  const phrases = pattern.slots
    .flatMap(({ alternatives }) => alternatives)
    .flatMap((each) => (each.kind === 'phrase' ? [each] : []))
  return new Map(phrases.flatMap(({ text, words }) => words.map(({ stem }) => [stem, text] as const)))
}

/** Words of a match that stand for others one letter away, as slips of the pen do. */
const slipsIn = (
  { match, pattern }: Finding,
  { document }: Reading,
  registry: CompiledPattern['registry'] | undefined,
): readonly string[] => {
  if (registry === undefined) return []
  const words = wordsOf(pattern)
  const meant = [...typosOf(document, registry)]
  return match.tokens.flatMap(({ text }) => {
    const stem = stemOf(text)
    const word = words.has(stem) ? undefined : meant.find(([to, from]) => from === stem && words.has(to))
    return word === undefined
      ? []
      : [`"${text}" was heard as "${words.get(word[0])}" (=word takes it as it is)`]
  })
}

/** A finding in the words of a complaint: what was earned, by which words, and by which pattern. */
export const foundBy = (
  finding: Finding,
  reading: Reading,
  registry: CompiledPattern['registry'] | undefined,
): string => {
  const { credit, pattern, match } = finding
  const heard = [...new Set(match.tokens.map(({ text }) => text))]
  const words = heard.length === 0 ? '' : `, in ${heard.map((text) => `"${text}"`).join(', ')}`
  return [`${credit}, by ${quoted(pattern)}${words}`, ...slipsIn(finding, reading, registry)].join('; ')
}
