/** Agreement of two lists of whole grades from `low` to `high`, weighted by squared distance; 1 is perfect, 0 chance. */
export const weightedKappa = (
  a: readonly number[],
  b: readonly number[],
  low: number,
  high: number,
): number => {
  const size = high - low + 1
  const counts = (values: readonly number[]) =>
    Array.from({ length: size }, (_, at) => values.filter((value) => value - low === at).length)
  const [left, right] = [counts(a), counts(b)]
  let observed = 0
  let expected = 0
  for (const [at, value] of a.entries()) observed += (value - (b[at] ?? value)) ** 2
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) expected += ((i - j) ** 2 * (left[i] ?? 0) * (right[j] ?? 0)) / a.length
  return expected === 0 ? 1 : 1 - observed / expected
}

/** Ranks from 1, ties sharing their mean rank. */
export const ranks = (values: readonly number[]): readonly number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length
    const same = values.filter((other) => other === value).length
    return below + (same + 1) / 2
  })

/** Linear correlation, −1 to 1; 0 where one side does not vary. */
export const pearson = (a: readonly number[], b: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [ma, mb] = [mean(a), mean(b)]
  const cov = a.reduce((sum, value, at) => sum + (value - ma) * ((b[at] ?? mb) - mb), 0)
  const [va, vb] = [[a, ma] as const, [b, mb] as const].map(([values, m]) =>
    values.reduce((sum, value) => sum + (value - m) ** 2, 0),
  )
  return (va ?? 0) * (vb ?? 0) === 0 ? 0 : cov / Math.sqrt((va ?? 0) * (vb ?? 0))
}

/** Correlation of ranks, −1 to 1. */
export const spearman = (a: readonly number[], b: readonly number[]): number => pearson(ranks(a), ranks(b))

/** Correlation of the ranks of `a` and `b` once a third figure is taken out of both. */
export const partialSpearman = (
  a: readonly number[],
  b: readonly number[],
  given: readonly number[],
): number => {
  const [ab, ag, bg] = [spearman(a, b), spearman(a, given), spearman(b, given)]
  return (ab - ag * bg) / Math.sqrt((1 - ag ** 2) * (1 - bg ** 2))
}

/** Share of the pairs that `truth` puts at least `apart` points apart and `score` puts in the same order; ties count half. */
export const pairOrder = (score: readonly number[], truth: readonly number[], apart: number): number => {
  let pairs = 0
  let right = 0
  for (const [i, ti] of truth.entries())
    for (const [j, tj] of truth.entries()) {
      if (ti - tj < apart) continue
      pairs += 1
      const difference = (score[i] ?? 0) - (score[j] ?? 0)
      right += difference > 0 ? 1 : difference === 0 ? 0.5 : 0
    }
  return pairs === 0 ? 1 : right / pairs
}
