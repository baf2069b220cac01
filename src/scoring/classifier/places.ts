import type { Sentence, Token } from '../../language/document.ts'
import type { Reading, Remark } from '../reading.ts'
import type { Classifier } from './packed.ts'
import { wordOf } from './words.ts'

/** One sentence, or two that follow each other, and how near its words bring it to a point. */
export interface Place {
  readonly first: number
  readonly last: number
  readonly near: number
  /** How many of its words are known. */
  readonly known: number
}

/** What the words of a sentence add up to. */
interface Sum {
  /** The squares of how rare they are. */
  readonly square: number
  readonly known: number
  readonly points: Float64Array
}

/** Whether a word stands in what its sentence denies. */
export const isDenied = ({ scopes }: Sentence, { start }: Token): boolean =>
  scopes.some((scope) => start >= scope.start && start < scope.end)

const sumOf = ({ words, points, squares, slopes }: Classifier, sentence: Sentence): Sum => {
  const size = points.length
  const sums = new Float64Array(size)
  const seen = new Set<string>()
  let square = 0
  let known = 0
  for (const token of sentence.tokens) {
    const word = wordOf(token)
    if (word === null || seen.has(word) || isDenied(sentence, token)) continue
    seen.add(word)
    const place = words.get(word)
    if (place === undefined) continue
    square += squares[place] ?? 0
    known += 1
    for (let point = 0; point < size; point += 1)
      sums[point] = (sums[point] ?? 0) + (slopes[place * size + point] ?? 0)
  }
  return { square, known, points: sums }
}

/** Half of the power of its length that is taken out of a sentence: a cosine, which takes out all, is hard on long ones, which say more than one thing. */
const LENGTH = 0.15

/** The others carry no credit. */
const isHeard = ({ soundness }: Remark): boolean => soundness === 'sound' || soundness === 'list'

/** Two sentences that follow each other, or one; and what divides their sums. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly sums: readonly Sum[]
  readonly known: number
  readonly length: number
}

const stretch = (first: number, last: number, sums: readonly Sum[]): Stretch => ({
  first,
  last,
  sums,
  known: sums.reduce((whole, { known }) => whole + known, 0),
  length: sums.reduce((whole, { square }) => whole + square, 0) ** LENGTH,
})

const stretchesOf = (classifier: Classifier, { remarks }: Reading): readonly Stretch[] => {
  const sums = remarks.map((remark) => (isHeard(remark) ? sumOf(classifier, remark.sentence) : null))
  return sums.flatMap((sum, at) => {
    if (sum === null) return []
    const before = remarks[at - 1]?.phase === remarks[at]?.phase ? sums[at - 1] : null
    const alone = stretch(at, at, [sum])
    return before ? [alone, stretch(at - 1, at, [before, sum])] : [alone]
  })
}

/** For each point every sentence that carries credit, and every two in one phase that follow each other. */
export const placesIn = (
  classifiers: readonly Classifier[],
  reading: Reading,
): ReadonlyMap<string, readonly Place[]> => {
  const found = new Map<string, readonly Place[]>()
  for (const classifier of classifiers) {
    const stretches = stretchesOf(classifier, reading).filter(({ length }) => length > 0)
    classifier.points.forEach((id, point) => {
      const [base = 0, step = 0] = [classifier.bases[point], classifier.steps[point]]
      const nearOf = ({ sums, length }: Stretch): number =>
        base + (step * sums.reduce((whole, { points }) => whole + (points[point] ?? 0), 0)) / length
      found.set(
        id,
        stretches.map((each) => ({
          first: each.first,
          last: each.last,
          near: nearOf(each),
          known: each.known,
        })),
      )
    })
  }
  return found
}
