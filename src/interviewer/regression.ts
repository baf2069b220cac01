import type { Vector } from './vectors.ts'

/** A way of asking, and the place of the fact it asks for. */
export interface Example {
  readonly vector: Vector
  readonly place: number
}

/** How much each name speaks for the thing in each place. */
export type Slopes = ReadonlyMap<string, Float64Array>

/** How much large slopes are held back. */
const RIDGE = 0.5
/** So many steps come near enough. */
const STEPS = 8

/** An example by the places of its names. */
interface Row {
  readonly at: readonly number[]
  readonly parts: readonly number[]
}

const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}

const add = (to: Float64Array, times: number, what: Float64Array): void => {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0)
}

/** The examples' own products with slopes, spread over their names again, and the ridge. */
const pressed = (rows: readonly Row[], slopes: Float64Array): Float64Array => {
  const result = slopes.map((slope) => RIDGE * slope)
  for (const { at, parts } of rows) {
    let sum = 0
    for (let i = 0; i < at.length; i += 1) sum += (parts[i] ?? 0) * (slopes[at[i] ?? 0] ?? 0)
    for (let i = 0; i < at.length; i += 1)
      result[at[i] ?? 0] = (result[at[i] ?? 0] ?? 0) + sum * (parts[i] ?? 0)
  }
  return result
}

/** Least squares with a ridge, by conjugate gradients. */
const solved = (rows: readonly Row[], wanted: Float64Array): Float64Array => {
  const slopes = new Float64Array(wanted.length)
  const rest = wanted.slice()
  const way = wanted.slice()
  let left = dot(rest, rest)
  for (let step = 0; step < STEPS && left > 0; step += 1) {
    const push = pressed(rows, way)
    const length = left / dot(way, push)
    add(slopes, length, way)
    add(rest, -length, push)
    const now = dot(rest, rest)
    const turn = now / left
    for (let i = 0; i < way.length; i += 1) way[i] = (rest[i] ?? 0) + turn * (way[i] ?? 0)
    left = now
  }
  return slopes
}

/** What tells the things asked for in some examples from one another, learnt from all of them at once. */
export const slopesOf = (examples: readonly Example[], places: number): Slopes => {
  const names = [...new Set(examples.flatMap(({ vector }) => [...vector.keys()]))]
  const index = new Map(names.map((name, at) => [name, at]))
  const rows = examples.map(({ vector }) => ({
    at: [...vector.keys()].map((name) => index.get(name) ?? 0),
    parts: [...vector.values()],
  }))
  const slopes = new Map(names.map((name) => [name, new Float64Array(places)]))
  for (let place = 0; place < places; place += 1) {
    const wanted = new Float64Array(names.length)
    examples.forEach((example, row) => {
      if (example.place !== place) return
      rows[row]?.at.forEach((at, i) => {
        wanted[at] = (wanted[at] ?? 0) + (rows[row]?.parts[i] ?? 0)
      })
    })
    solved(rows, wanted).forEach((slope, at) => {
      slopes.get(names[at] ?? '')?.set([slope], place)
    })
  }
  return slopes
}

/** What a question says for each place. */
export const verdictOf = (question: Vector, slopes: Slopes, places: number): readonly number[] => {
  const sum = new Float64Array(places)
  for (const [name, part] of question) {
    const known = slopes.get(name)
    if (known !== undefined) add(sum, part, known)
  }
  return [...sum]
}
