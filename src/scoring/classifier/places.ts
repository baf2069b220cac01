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
  /** For each classifier how near a sentence by itself comes to the point that it is nearest to. */
  readonly nearest: (sentence: number) => readonly number[]
  /** In order. */
  readonly get: (id: string, wanted?: Wanted) => readonly Place[] | undefined
}

/** Where nothing was learned. */
export const NO_PLACES: Places = { nearby: () => undefined, nearest: () => [], get: () => undefined }

/**
 * The best of many sentences comes near a point by chance: in rounds of more than so many words each place is held further
 * away. More of it would order 40 whole rounds worse: what is left of chance there, weighs in all of them alike.
 */
const LONG = 700
const PER_LENGTH = 0.5

const ALL: Wanted = { least: Number.NEGATIVE_INFINITY, around: [] }

/** What a classifier hears in an answer. */
interface Hearing {
  readonly ids: readonly string[]
  readonly stretches: Stretches
  /** How near each stretch comes to each point: by stretch, then by point. */
  readonly nears: Float64Array
  readonly points: number
}

interface Asked {
  readonly classifier: Classifier
  readonly stretches: Stretches
  readonly shift: number
}

/** One point of a classifier in an answer. */
interface Heard {
  readonly hearing: Hearing
  readonly point: number
}

/** How near a stretch comes to each point. By itself: so long a loop in a function that is called twice is never made fast. */
const reckonStretch = (nears: Float64Array, at: number, { classifier, stretches, shift }: Asked): void => {
  const { firsts, lasts, lengths, sums } = stretches
  const { bases, steps } = classifier
  const points = bases.length
  const first = firsts[at] ?? 0
  const last = lasts[at] ?? 0
  const length = lengths[at] ?? 1
  for (let point = 0; point < points; point += 1) {
    const before = first === last ? 0 : (sums[first * points + point] ?? 0)
    const sum = before + (sums[last * points + point] ?? 0)
    nears[at * points + point] = (bases[point] ?? 0) - shift + ((steps[point] ?? 0) * sum) / length
  }
}

const hearingOf = (asked: Asked): Hearing => {
  const { classifier, stretches } = asked
  const points = classifier.points.length
  const nears = new Float64Array(stretches.firsts.length * points)
  for (let at = 0; at < stretches.firsts.length; at += 1) reckonStretch(nears, at, asked)
  return { ids: classifier.points, stretches, nears, points }
}

const hasRivals = ({ nears, points }: Hearing, at: number, near: number, most: number): boolean => {
  if (points <= most) return false
  let nearer = 0
  const end = (at + 1) * points
  for (let cell = at * points; cell < end && nearer < most; cell += 1)
    if ((nears[cell] ?? 0) > near) nearer += 1
  return nearer >= most
}

const nearbyOf = ({ hearing, point }: Heard, least: number, size: number): Nearby => {
  const { stretches, nears, points } = hearing
  const { firsts, lasts } = stretches
  const sentences = noSets(1, size)
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < firsts.length; at += 1) {
    const near = nears[at * points + point] ?? most
    if (near < least) continue
    addTo(sentences, 0, firsts[at] ?? 0)
    addTo(sentences, 0, lasts[at] ?? 0)
    if (near > most) most = near
  }
  return { sentences, most }
}

const placesOf = (
  { hearing, point }: Heard,
  { least, around, rivals = Number.POSITIVE_INFINITY }: Wanted,
): readonly Place[] => {
  const { stretches, nears, points } = hearing
  const { firsts, lasts, knowns } = stretches
  const found: Place[] = []
  for (let at = 0; at < firsts.length; at += 1) {
    const near = nears[at * points + point] ?? 0
    const first = firsts[at] ?? 0
    const last = lasts[at] ?? 0
    const isWanted = near >= least || around.some((each) => first <= each.first && last >= each.last)
    if (isWanted && !hasRivals(hearing, at, near, rivals))
      found.push({ first, last, near, known: knowns[at] ?? 0 })
  }
  return found
}

const nearestIn = ({ stretches, nears, points }: Hearing, sentence: number): number => {
  const { firsts, lasts } = stretches
  const at = firsts.findIndex((first, place) => first === sentence && lasts[place] === sentence)
  return at < 0
    ? Number.NEGATIVE_INFINITY
    : nears.subarray(at * points, (at + 1) * points).reduce((most, near) => Math.max(most, near), -Infinity)
}

/** For each point every sentence that carries credit, and every two in one phase that follow each other. */
export const placesIn = (classifiers: readonly Classifier[], reading: Reading): Places => {
  const byPoint = new Map<string, Heard>()
  const spoken = spokenIn(reading)
  const shift = PER_LENGTH * Math.max(0, Math.log(reading.document.words.length / LONG))
  const hearings = classifiers.map((classifier) =>
    hearingOf({ classifier, stretches: stretchesIn(classifier, reading, spoken), shift }),
  )
  for (const hearing of hearings)
    hearing.ids.forEach((id, point) => {
      byPoint.set(id, { hearing, point })
    })
  const of = <T>(id: string, reckon: (heard: Heard) => T): T | undefined => {
    const heard = byPoint.get(id)
    return heard === undefined ? undefined : reckon(heard)
  }
  return {
    nearby: (id, least) => of(id, (heard) => nearbyOf(heard, least, reading.remarks.length)),
    nearest: (sentence) => hearings.map((hearing) => nearestIn(hearing, sentence)),
    get: (id, wanted = ALL) => of(id, (heard) => placesOf(heard, wanted)),
  }
}
