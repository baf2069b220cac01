/** Chances of 0, 1, 2 … of something; they add up to 1. */
export type Chances = readonly number[]

/** The chances of the sum of two independent numbers. */
const summed = (one: Chances, other: Chances): Chances => {
  const sums = new Array<number>(one.length + other.length - 1).fill(0)
  one.forEach((chance, left) => {
    other.forEach((more, right) => {
      sums[left + right] = (sums[left + right] ?? 0) + chance * more
    })
  })
  return sums
}

/** The same where the other number is 0 to `most`, each as likely: a window that slides. */
const summedEvenly = (one: Chances, most: number): Chances => {
  let inside = 0
  return Array.from({ length: one.length + most }, (_, sum) => {
    inside += (one[sum] ?? 0) - (one[sum - most - 1] ?? 0)
    return Math.max(0, inside) / (most + 1)
  })
}

/**
 * How often one of `few` equal values comes after one of `many` others when all are shuffled (the null distribution of
 * Mann and Whitney's U): whichever comes last is one of the few, and then after all others, or it is not.
 */
const crossings = (few: number, many: number): Chances => {
  const rows: Chances[] = Array.from({ length: many + 1 }, () => [1])
  for (let k = 1; k <= few; k += 1) {
    for (let m = 1; m <= many; m += 1) {
      const [last, other] = [rows[m] ?? [1], rows[m - 1] ?? [1]]
      const mixed = new Array<number>(k * m + 1).fill(0)
      last.forEach((chance, count) => {
        mixed[count + m] = (mixed[count + m] ?? 0) + (chance * k) / (k + m)
      })
      other.forEach((chance, count) => {
        mixed[count] = (mixed[count] ?? 0) + (chance * m) / (k + m)
      })
      rows[m] = mixed
    }
  }
  return rows[many] ?? [1]
}

/** How many pairs stand the wrong way round when values with these multiplicities are shuffled; equal ones never do. */
export const inversionChances = (multiplicities: readonly number[]): Chances => {
  let before = 0
  let chances: Chances = [1]
  for (const count of multiplicities) {
    chances = count === 1 ? summedEvenly(chances, before) : summed(chances, crossings(count, before))
    before += count
  }
  return chances
}
