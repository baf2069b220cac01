/** A number from 0 to 2³²−1 that depends on the seed and on what is drawn for; the same for the same two. */
export const draw = (seed: number, turn: number): number => {
  let mixed = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> 0
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** One of a list that is never empty. */
export const pick = <T>(list: readonly [T, ...T[]], seed: number, turn: number): T =>
  list[draw(seed, turn) % list.length] ?? list[0]

/** One after the other, so that none comes twice in a row. */
export const inTurn = <T>(list: readonly [T, ...T[]], count: number): T =>
  list[count % list.length] ?? list[0]
