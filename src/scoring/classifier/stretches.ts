import type { Sentence, Token } from '../../language/document.ts'
import type { Reading, Remark } from '../reading.ts'
import type { Classifier } from './packed.ts'
import { wordOf } from './words.ts'

/** Sentences that carry credit, each alone and, in one phase, with the one before it; in the order of their ends. */
export interface Stretches {
  readonly firsts: readonly number[]
  readonly lasts: readonly number[]
  /** How many of the words of each are known. */
  readonly knowns: readonly number[]
  /** What divides the sums of each. */
  readonly lengths: readonly number[]
  /** What its words add up to, in steps: by stretch, then by point. */
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

/** Half of the power of its length that is taken out of a sentence: a cosine, which takes out all, is hard on long ones, which say more than one thing. */
const LENGTH = 0.15

const isDenied = ({ scopes }: Sentence, { start }: Token): boolean =>
  scopes.some((scope) => start >= scope.start && start < scope.end)

/** The others carry no credit. */
const isHeard = ({ soundness }: Remark | { readonly soundness?: undefined } = {}): boolean =>
  soundness === 'sound' || soundness === 'list'

/** Adds a row of numbers to another, column by column. */
const addRow = (
  into: Int32Array,
  row: number,
  { from, at, size }: { readonly from: Int8Array | Int32Array; readonly at: number; readonly size: number },
): void => {
  for (let column = 0; column < size; column += 1) {
    const to = row * size + column
    into[to] = (into[to] ?? 0) + (from[at * size + column] ?? 0)
  }
}

const sumsOf = ({ words, points, squares, slopes }: Classifier, { remarks }: Reading): Sums => {
  const size = points.length
  const sums: Sums = {
    squares: new Float64Array(remarks.length),
    knowns: new Int32Array(remarks.length),
    points: new Int32Array(remarks.length * size),
  }
  /** For each stem one more than the last sentence that has it: there it counts once. */
  const seen = new Int32Array(words.size)
  remarks.forEach((remark, row) => {
    if (!isHeard(remark)) return
    for (const token of remark.sentence.tokens) {
      const at = words.get(wordOf(token) ?? '')
      if (at === undefined || seen[at] === row + 1 || isDenied(remark.sentence, token)) continue
      seen[at] = row + 1
      sums.squares[row] = (sums.squares[row] ?? 0) + (squares[at] ?? 0)
      sums.knowns[row] = (sums.knowns[row] ?? 0) + 1
      addRow(sums.points, row, { from: slopes, at, size })
    }
  })
  return sums
}

const isPair = (remarks: readonly Remark[], last: number): boolean =>
  isHeard(remarks[last - 1]) && remarks[last - 1]?.phase === remarks[last]?.phase

/** The stretches of an answer in which some word is known. */
export const stretchesIn = (classifier: Classifier, reading: Reading): Stretches => {
  const { remarks } = reading
  const size = classifier.points.length
  const { squares, knowns, points } = sumsOf(classifier, reading)
  const found = {
    firsts: [] as number[],
    lasts: [] as number[],
    knowns: [] as number[],
    lengths: [] as number[],
  }
  const sums = new Int32Array(2 * remarks.length * size)
  const add = (first: number, last: number): void => {
    const [one = 0, other = 0] = first === last ? [squares[last]] : [squares[first], squares[last]]
    if (one + other === 0) return
    const row = found.firsts.length
    let known = 0
    for (let at = first; at <= last; at += 1) {
      known += knowns[at] ?? 0
      addRow(sums, row, { from: points, at, size })
    }
    found.firsts.push(first)
    found.lasts.push(last)
    found.knowns.push(known)
    found.lengths.push((one + other) ** LENGTH)
  }
  for (let last = 0; last < remarks.length; last += 1) {
    if (!isHeard(remarks[last])) continue
    add(last, last)
    if (isPair(remarks, last)) add(last - 1, last)
  }
  return { ...found, sums }
}
