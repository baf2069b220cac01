import type { Fact } from '../bank/prompt-types.ts'
import type { FactFinder } from './finder.ts'

const BOTH = /\b(?:both|either|all)\b/i
const FORMER = /\b(?:first|former)\b/i
const LATTER = /\b(?:second|latter|last)\b/i
/** The most words of a reply that only picks. */
const PICKING_WORDS = 12

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** The one whose topic, as it was just read out, holds more of the reply's words; null where neither does. */
const named = (text: string, [one, other]: readonly [Fact, Fact]): Fact | null => {
  const said = wordsOf(text)
  const shared = ({ topic }: Fact): number => [...wordsOf(topic)].filter((word) => said.has(word)).length
  const lead = shared(one) - shared(other)
  if (lead === 0) return null
  return lead > 0 ? one : other
}

/** What a reply to `which do you mean` picks: one of the two, both, or nothing of the kind. */
export const pickedOf = (
  text: string,
  either: readonly [Fact, Fact],
  finder: FactFinder,
): readonly Fact[] => {
  const [one, other] = either
  if (text.trim().split(/\s+/).length > PICKING_WORDS) return []
  if (BOTH.test(text)) return [one, other]
  if (FORMER.test(text)) return [one]
  if (LATTER.test(text)) return [other]
  const repeated = named(text, either)
  if (repeated !== null) return [repeated]
  const ids = [one.id, other.id]
  const ranked = finder.rank(text)
  // with another question they have left the choice lying
  if (text.trim().endsWith('?') && !ids.includes(ranked[0]?.fact.id ?? '')) return []
  const best = ranked.find(({ fact }) => ids.includes(fact.id))
  return best === undefined ? [] : [best.fact]
}
