import type { PackedClassifier } from '../../bank/derived.ts'
import type { Criterion } from '../../bank/rubric-types.ts'
import { packed } from './packed.ts'
import { type Row, ridge } from './ridge.ts'
import { wordsOf } from './words.ts'

/** A text that makes a point, by the point's place, or none of them. */
interface Example {
  readonly words: readonly string[]
  readonly point: number
  readonly weight: number
}

const NONE = -1
/** What is told of a point says less of how people make it; what makes other points stands only for any other talk. */
const WEIGHTS = { said: 1, told: 1, why: 0.5, other: 0.15 } as const

const example = (text: string, point: number, weight: number): Example => ({
  words: wordsOf(text),
  point,
  weight,
})

const examplesOf = (
  { title = '', why = '', earns = '', hits, misses, said = [], beside = [] }: Criterion,
  point: number,
): readonly Example[] => [
  ...[...hits, ...said].map((text) => example(text, point, WEIGHTS.said)),
  ...[...misses, ...beside].map((text) => example(text, NONE, WEIGHTS.said)),
  example(`${title}. ${earns}`, point, WEIGHTS.told),
  example(why, point, WEIGHTS.why),
]

const others = new WeakMap<Criterion, readonly Example[]>()

/** Read once: the points of all areas stand against those of each problem. */
const elsewhere = (criterion: Criterion): readonly Example[] => {
  const { hits, said = [] } = criterion
  const found = others.get(criterion) ?? [...hits, ...said].map((text) => example(text, NONE, WEIGHTS.other))
  others.set(criterion, found)
  return found
}

/** How firmly a line is held to be flat, as few sentences make each point. */
const HOLD = 2

const raritiesIn = (examples: readonly Example[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(examples.length / count)]))
}

const unit = (values: readonly number[]): readonly number[] => {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return values.map((value) => value / length)
}

/**
 * Learns to tell points from each other, from what only sounds like them, and from what makes others: ridge regression on
 * the words of the sentences in the bank, a rare word weighing more than a common one.
 */
export const trained = (points: readonly Criterion[], rest: readonly Criterion[]): PackedClassifier => {
  const own = points.flatMap(examplesOf)
  const examples = [...own, ...rest.flatMap(elsewhere)].filter(({ words }) => words.length > 0)
  const all = raritiesIn(examples)
  // A word that only makes other points says nothing of these.
  const known = new Set(own.flatMap(({ words }) => words))
  const rarities = new Map([...all].filter(([word]) => known.has(word)))
  const places = new Map([...rarities.keys()].map((word, at) => [word, at]))
  const rows = examples.map(({ words, weight }): Row => {
    const told = words.filter((word) => known.has(word))
    return {
      words: told.map((word) => places.get(word) ?? 0),
      values: unit(told.map((word) => rarities.get(word) ?? 0)),
      weight,
    }
  })
  const lineFor = ridge(rows, rarities.size, HOLD)
  const lines = points.map((_, at) =>
    lineFor(Float64Array.from(examples, ({ point }) => (point === at ? 1 : 0))),
  )
  return packed(
    points.map(({ id }) => id),
    rarities,
    lines,
  )
}
