import type { PackedClassifier } from '../../bank/derived.ts'
import type { Line } from './ridge.ts'

/** For each of some points a line through the words of a sentence. */
export interface Classifier {
  /** Ids of the points. */
  readonly points: readonly string[]
  /** Where each line begins. */
  readonly bases: readonly number[]
  /** Place of each stem that is known. */
  readonly words: ReadonlyMap<string, number>
  /** For each stem the square of how rare it is. */
  readonly squares: readonly number[]
  /** What a step adds, by point. */
  readonly steps: readonly number[]
  /** By stem, then by point, in steps. */
  readonly slopes: Int8Array
}

const MOST = 127

/** Three decimals: short to store. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

const textOf = (bytes: Int8Array): string => {
  let text = ''
  for (const byte of new Uint8Array(bytes.buffer)) text += String.fromCharCode(byte)
  return btoa(text)
}

/** Every start reads some 300,000 of them: byte by byte that takes six times as long. */
const bytesOf = (text: string): Int8Array => new Int8Array(Buffer.from(text, 'base64'))

/** Packs lines, one per point, through stems that are as rare as is told. */
export const packed = (
  points: readonly string[],
  rarities: ReadonlyMap<string, number>,
  lines: readonly Line[],
): PackedClassifier => {
  const rare = [...rarities.values()]
  const sizes = lines.map(({ slopes }) => rare.map((rarity, word) => rarity * (slopes[word] ?? 0)))
  const steps = sizes.map((each) => each.reduce((most, size) => Math.max(most, Math.abs(size)), 1e-9) / MOST)
  const slopes = new Int8Array(rare.length * points.length)
  sizes.forEach((each, point) => {
    each.forEach((size, word) => {
      slopes[word * points.length + point] = Math.round(size / (steps[point] ?? 1))
    })
  })
  return {
    points,
    bases: lines.map(({ base }) => rounded(base)),
    words: [...rarities.keys()].join(' '),
    squares: rare.map((rarity) => rounded(rarity * rarity)),
    steps,
    slopes: textOf(slopes),
  }
}

const opened = new WeakMap<PackedClassifier, Classifier>()

/** Unpacks once: all prompts share one of them. */
export const unpacked = (packed: PackedClassifier): Classifier => {
  const before = opened.get(packed)
  if (before !== undefined) return before
  const { words, slopes, ...rest } = packed
  const made: Classifier = {
    ...rest,
    words: new Map(words.split(' ').map((word, at) => [word, at])),
    slopes: bytesOf(slopes),
  }
  opened.set(packed, made)
  return made
}
