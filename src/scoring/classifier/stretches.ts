import type { Sentence, Token } from '../../language/document.ts'
import type { Reading, Remark } from '../reading.ts'
import type { Classifier } from './packed.ts'
import { saysSomething, wordOf } from './words.ts'

/** The words of an answer, so that each classifier looks each of them up once. */
export interface Spoken {
  readonly distinct: readonly string[]
  /** For each of those whether it says something by itself. */
  readonly telling: readonly boolean[]
  /** By sentence those that count there, as places among the distinct ones; none where it carries no credit. */
  readonly sentences: readonly (readonly number[])[]
}

/** Sentences that carry credit, each alone and, in one phase, with the one before it; in the order of their ends. */
export interface Stretches {
  readonly firsts: readonly number[]
  readonly lasts: readonly number[]
  /** How many of the words of each are known. */
  readonly knowns: readonly number[]
  /** What divides the sums of each. */
  readonly lengths: readonly number[]
  /** What its words add up to, in steps: by sentence, then by point. */
  readonly sums: Int32Array
}

/** What the words of the sentences add up to. */
interface Sums {
  /** By sentence, the squares of how rare its words are. */
  readonly squares: Float64Array
  readonly knowns: Int32Array
  /** By sentence, then by point. */
  readonly points: Int32Array
}

/**
 * Half of the power of its length that is taken out of a sentence: a cosine, which takes out all, is hard on long ones,
 * which say more than one thing.
 */
const LENGTH = 0.15

/** Whether a word stands in what its sentence denies. */
export const isDenied = ({ scopes }: Sentence, { start }: Token): boolean =>
  scopes.some((scope) => start >= scope.start && start < scope.end)

/** The others carry no credit. */
const isHeard = (remark: Remark | undefined): boolean =>
  remark?.soundness === 'sound' || remark?.soundness === 'list'

const NOWHERE = -1

/** Adds what a stem adds to each point to the row of a sentence. */
const addStem = (sums: Int32Array, row: number, slopes: Int8Array, stem: number, size: number): void => {
  const to = row * size
  const from = stem * size
  for (let point = 0; point < size; point += 1)
    sums[to + point] = (sums[to + point] ?? 0) + (slopes[from + point] ?? 0)
}

/** The words of a sentence, once each, but for those that are denied. */
const wordsIn = (sentence: Sentence, placeOf: (word: string, token: Token) => number): readonly number[] => {
  const found: number[] = []
  for (const token of sentence.tokens) {
    const word = wordOf(token)
    if (word === null || (sentence.scopes.length > 0 && isDenied(sentence, token))) continue
    const place = placeOf(word, token)
    if (!found.includes(place)) found.push(place)
  }
  return found
}

const NO_WORDS: readonly number[] = []

/** Reads what an answer says for all classifiers. */
export const spokenIn = ({ remarks }: Reading): Spoken => {
  const places = new Map<string, number>()
  const telling: boolean[] = []
  const placeOf = (word: string, token: Token): number => {
    const place = places.get(word) ?? places.size
    if (place === places.size) {
      places.set(word, place)
      telling.push(saysSomething(token))
    }
    return place
  }
  const sentences = remarks.map((remark) => (isHeard(remark) ? wordsIn(remark.sentence, placeOf) : NO_WORDS))
  return { distinct: [...places.keys()], telling, sentences }
}

const sumsOf = (
  { words, points, squares, slopes }: Classifier,
  { remarks }: Reading,
  { distinct, telling, sentences }: Spoken,
): Sums => {
  const size = points.length
  // Not by `from`, which walks a list five times as slowly.
  const stems = new Int32Array(distinct.length)
  for (let at = 0; at < distinct.length; at += 1) stems[at] = words.get(distinct[at] ?? '') ?? NOWHERE
  const sums: Sums = {
    squares: new Float64Array(remarks.length),
    knowns: new Int32Array(remarks.length),
    points: new Int32Array(remarks.length * size),
  }
  sentences.forEach((said, row) => {
    for (const place of said) {
      const stem = stems[place] ?? NOWHERE
      if (stem === NOWHERE) continue
      sums.squares[row] = (sums.squares[row] ?? 0) + (squares[stem] ?? 0)
      if (telling[place]) sums.knowns[row] = (sums.knowns[row] ?? 0) + 1
      addStem(sums.points, row, slopes, stem, size)
    }
  })
  return sums
}

const isPair = (remarks: readonly Remark[], last: number): boolean =>
  isHeard(remarks[last - 1]) && remarks[last - 1]?.phase === remarks[last]?.phase

/** The stretches of an answer in which some word is known. */
export const stretchesIn = (
  classifier: Classifier,
  reading: Reading,
  spoken: Spoken = spokenIn(reading),
): Stretches => {
  const { remarks } = reading
  const { squares, knowns, points } = sumsOf(classifier, reading, spoken)
  const found = {
    firsts: [] as number[],
    lasts: [] as number[],
    knowns: [] as number[],
    lengths: [] as number[],
  }
  const add = (first: number, last: number): void => {
    const before = first === last ? 0 : (squares[first] ?? 0)
    const square = before + (squares[last] ?? 0)
    if (square === 0) return
    found.firsts.push(first)
    found.lasts.push(last)
    found.knowns.push((first === last ? 0 : (knowns[first] ?? 0)) + (knowns[last] ?? 0))
    found.lengths.push(square ** LENGTH)
  }
  for (let last = 0; last < remarks.length; last += 1) {
    if (!isHeard(remarks[last])) continue
    add(last, last)
    if (isPair(remarks, last)) add(last - 1, last)
  }
  return { ...found, sums: points }
}
