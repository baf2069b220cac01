/** An example as the words it has: their places, and what each weighs. */
export interface Row {
  readonly words: readonly number[]
  readonly values: readonly number[]
  /** How much the example counts. */
  readonly weight: number
}

/** A line through the examples: `base + Σ slopes[word] · value`. */
export interface Line {
  readonly base: number
  readonly slopes: Float64Array
}

const ROUNDS = 40
/** Share of the first error at which a line is good enough. */
const ENOUGH = 1e-3

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** All rows one after the other: where each begins and ends, its words and what they weigh. */
interface Table {
  readonly ends: Int32Array
  readonly words: Int32Array
  readonly values: Float64Array
  readonly weights: Float64Array
}

const tableOf = (rows: readonly Row[]): Table => {
  let end = 0
  const ends = Int32Array.from(rows, ({ words }) => {
    end += words.length
    return end
  })
  const words = new Int32Array(end)
  const values = new Float64Array(end)
  rows.forEach((row, at) => {
    words.set(row.words, (ends[at] ?? 0) - row.words.length)
    values.set(row.values, (ends[at] ?? 0) - row.words.length)
  })
  return {
    ends,
    words,
    values,
    weights: Float64Array.from(rows, ({ weight }) => weight),
  }
}

/** Adds to `out` each row times its weight and how far along a direction it lies beyond the middle; what that comes to. */
const addPulls = (out: Float64Array, table: Table, direction: Float64Array, middle: number): number => {
  const { ends, words, values, weights } = table
  let rest = 0
  let from = 0
  for (let row = 0; row < ends.length; row += 1) {
    const to = ends[row] ?? 0
    let along = 0
    for (let at = from; at < to; at += 1) along += (values[at] ?? 0) * (direction[words[at] ?? 0] ?? 0)
    const pull = (weights[row] ?? 0) * (along - middle)
    for (let at = from; at < to; at += 1) {
      const word = words[at] ?? 0
      out[word] = (out[word] ?? 0) + pull * (values[at] ?? 0)
    }
    rest += pull
    from = to
  }
  return rest
}

const addTo = (into: Float64Array, { words, values }: Row, times: number): void => {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0
    into[word] = (into[word] ?? 0) + times * (values[at] ?? 0)
  }
}

/** a += times · b */
const addAll = (a: Float64Array, b: Float64Array, times: number): void => {
  for (let at = 0; at < a.length; at += 1) a[at] = (a[at] ?? 0) + times * (b[at] ?? 0)
}

/** a = b + times · a */
const turn = (a: Float64Array, b: Float64Array, times: number): void => {
  for (let at = 0; at < a.length; at += 1) a[at] = (b[at] ?? 0) + times * (a[at] ?? 0)
}

/**
 * Ridge regression by conjugate gradients, centred, so that the base is not held back: a function from what each example
 * should come to, to the line that comes nearest.
 */
export const ridge = (rows: readonly Row[], size: number, hold: number): ((wanted: Float64Array) => Line) => {
  const all = rows.reduce((sum, { weight }) => sum + weight, 0)
  const mean = new Float64Array(size)
  const table = tableOf(rows)
  for (const row of rows) addTo(mean, row, row.weight / all)
  const out = new Float64Array(size)
  /** The curvature along a direction, until it is asked for again. */
  const bent = (direction: Float64Array): Float64Array => {
    out.fill(0)
    const rest = addPulls(out, table, direction, dot(mean, direction))
    addAll(out, mean, -rest)
    addAll(out, direction, hold)
    return out
  }
  return (wanted) => {
    const usual = rows.reduce((sum, { weight }, at) => sum + weight * (wanted[at] ?? 0), 0) / all
    const error = new Float64Array(size)
    rows.forEach((row, at) => {
      addTo(error, row, row.weight * ((wanted[at] ?? 0) - usual))
    })
    const slopes = new Float64Array(size)
    const direction = error.slice()
    let left = dot(error, error)
    const enough = left * ENOUGH * ENOUGH
    for (let round = 0; round < ROUNDS && left > enough; round += 1) {
      const curve = bent(direction)
      const step = left / dot(direction, curve)
      addAll(slopes, direction, step)
      addAll(error, curve, -step)
      const next = dot(error, error)
      turn(direction, error, next / left)
      left = next
    }
    return { base: usual - dot(mean, slopes), slopes }
  }
}
