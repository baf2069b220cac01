import { addTo, noSets, type Sets } from '../../language/bits.ts'
import type { Reading } from '../reading.ts'
import type { Classifier } from './packed.ts'
import { type Stretches, spokenIn, stretchesIn } from './stretches.ts'

/** One sentence, or two that follow each other, and how near its words bring it to a point. */
export interface Place {
  readonly first: number
  readonly last: number
  readonly near: number
  /** How many of its words are known. */
  readonly known: number
}

/** The places of each point, reckoned when they are asked for. */
export interface Places {
  /** Those that are so near, in order; undefined for a point of which nothing was learned. */
  readonly get: (id: string, least?: number) => readonly Place[] | undefined
}

/** The sentences of some places, of so many. */
export const sentencesOf = (places: readonly Place[], sentences: number): Sets => {
  const set = noSets(1, sentences)
  for (const { first, last } of places) {
    addTo(set, 0, first)
    addTo(set, 0, last)
  }
  return set
}

/**
 * The best of many sentences comes near a point by chance: in rounds of more than so many words each place is held further
 * away. Of points that 18 rounds had not made 44 % were heard without this, 25 % with it; of those made 92 % and 82 %.
 */
const LONG = 700
const PER_LENGTH = 0.75

/** The places of one point of a classifier. */
const placesOf = (
  { points, bases, steps }: Classifier,
  point: number,
  { firsts, lasts, knowns, lengths, sums }: Stretches,
  least: number,
  shift: number,
): readonly Place[] => {
  const base = (bases[point] ?? 0) - shift
  const step = steps[point] ?? 0
  const found: Place[] = []
  // An answer has some ten thousand places for its points, of which a few dozen are wanted.
  for (let at = 0; at < firsts.length; at += 1) {
    const first = firsts[at] ?? 0
    const last = lasts[at] ?? 0
    const before = first === last ? 0 : (sums[first * points.length + point] ?? 0)
    const sum = before + (sums[last * points.length + point] ?? 0)
    const near = base + (step * sum) / (lengths[at] ?? 1)
    if (near >= least) found.push({ first, last, near, known: knowns[at] ?? 0 })
  }
  return found
}

/** For each point every sentence that carries credit, and every two in one phase that follow each other. */
export const placesIn = (classifiers: readonly Classifier[], reading: Reading): Places => {
  const byPoint = new Map<string, (least: number) => readonly Place[]>()
  const spoken = spokenIn(reading)
  const shift = PER_LENGTH * Math.max(0, Math.log(reading.document.words.length / LONG))
  for (const classifier of classifiers) {
    const stretches = stretchesIn(classifier, reading, spoken)
    classifier.points.forEach((id, point) => {
      byPoint.set(id, (least) => placesOf(classifier, point, stretches, least, shift))
    })
  }
  return { get: (id, least = Number.NEGATIVE_INFINITY) => byPoint.get(id)?.(least) }
}
