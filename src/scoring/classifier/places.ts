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

/** Which places are asked for: what comes near enough, and what holds one of these. */
interface Wanted {
  readonly least: number
  readonly around: readonly Pick<Place, 'first' | 'last'>[]
  /** But none to which so many other points of its classifier come nearer: it speaks of those. */
  readonly rivals?: number
}

/** What comes near a point, without its places: an answer has some ten thousand, of which a few dozen are wanted. */
export interface Nearby {
  /** The sentences of what comes so near, as one set. */
  readonly sentences: Sets
  /** How near the nearest comes; minus infinity where none comes so near. */
  readonly most: number
}

/** The places of each point, reckoned when they are asked for; undefined for a point of which nothing was learned. */
export interface Places {
  readonly nearby: (id: string, least: number) => Nearby | undefined
  /** In order. */
  readonly get: (id: string, wanted?: Wanted) => readonly Place[] | undefined
}

/** Where nothing was learned. */
export const NO_PLACES: Places = { nearby: () => undefined, get: () => undefined }

/**
 * The best of many sentences comes near a point by chance: in rounds of more than so many words each place is held further
 * away. More of it would order 40 whole rounds worse: what is left of chance there, weighs in all of them alike.
 */
const LONG = 700
const PER_LENGTH = 0.5

const ALL: Wanted = { least: Number.NEGATIVE_INFINITY, around: [] }

/** One point of a classifier in an answer. */
interface Heard {
  readonly classifier: Classifier
  readonly stretches: Stretches
  readonly point: number
  readonly shift: number
}

const nearAt = ({ classifier, stretches, shift }: Heard, point: number, at: number): number => {
  const { firsts, lasts, lengths, sums } = stretches
  const points = classifier.points.length
  const first = firsts[at] ?? 0
  const last = lasts[at] ?? 0
  const before = first === last ? 0 : (sums[first * points + point] ?? 0)
  const sum = before + (sums[last * points + point] ?? 0)
  return (classifier.bases[point] ?? 0) - shift + ((classifier.steps[point] ?? 0) * sum) / (lengths[at] ?? 1)
}

const hasRivals = (heard: Heard, at: number, near: number, most: number): boolean => {
  const points = heard.classifier.points.length
  if (points <= most) return false
  let nearer = 0
  for (let point = 0; point < points && nearer < most; point += 1)
    if (nearAt(heard, point, at) > near) nearer += 1
  return nearer >= most
}

const nearbyOf = (heard: Heard, least: number, size: number): Nearby => {
  const { firsts, lasts } = heard.stretches
  const sentences = noSets(1, size)
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < firsts.length; at += 1) {
    const near = nearAt(heard, heard.point, at)
    if (near < least) continue
    addTo(sentences, 0, firsts[at] ?? 0)
    addTo(sentences, 0, lasts[at] ?? 0)
    if (near > most) most = near
  }
  return { sentences, most }
}

const placesOf = (
  heard: Heard,
  { least, around, rivals = Number.POSITIVE_INFINITY }: Wanted,
): readonly Place[] => {
  const { firsts, lasts, knowns } = heard.stretches
  const found: Place[] = []
  for (let at = 0; at < firsts.length; at += 1) {
    const near = nearAt(heard, heard.point, at)
    const first = firsts[at] ?? 0
    const last = lasts[at] ?? 0
    const isWanted = near >= least || around.some((each) => first <= each.first && last >= each.last)
    if (isWanted && !hasRivals(heard, at, near, rivals))
      found.push({ first, last, near, known: knowns[at] ?? 0 })
  }
  return found
}

/** For each point every sentence that carries credit, and every two in one phase that follow each other. */
export const placesIn = (classifiers: readonly Classifier[], reading: Reading): Places => {
  const byPoint = new Map<string, Heard>()
  const spoken = spokenIn(reading)
  const shift = PER_LENGTH * Math.max(0, Math.log(reading.document.words.length / LONG))
  for (const classifier of classifiers) {
    const stretches = stretchesIn(classifier, reading, spoken)
    classifier.points.forEach((id, point) => {
      byPoint.set(id, { classifier, stretches, point, shift })
    })
  }
  const of = <T>(id: string, reckon: (heard: Heard) => T): T | undefined => {
    const heard = byPoint.get(id)
    return heard === undefined ? undefined : reckon(heard)
  }
  return {
    nearby: (id, least) => of(id, (heard) => nearbyOf(heard, least, reading.remarks.length)),
    get: (id, wanted = ALL) => of(id, (heard) => placesOf(heard, wanted)),
  }
}
