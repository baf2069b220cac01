import type { Fact } from '../bank/types.ts'
import type { FactFinder } from './finder.ts'

const BOTH = /\b(?:both|either|all)\b/i
const FORMER = /\b(?:first|former)\b/i
const LATTER = /\b(?:second|latter|last)\b/i
/** The most words of a reply that only picks. */
const PICKING_WORDS = 12

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
  const ids = [one.id, other.id]
  const best = finder.rank(text).find(({ fact }) => ids.includes(fact.id))
  return best === undefined ? [] : [best.fact]
}
