import type { Token } from './token.ts'

/** What a number measures. */
export type Dimension = 'time' | 'money' | 'share' | 'rate' | 'bytes' | 'count'

/** A number with its unit, or a range of numbers. */
export interface Quantity {
  /** First UTF-16 unit of the figure and its unit in the document. */
  readonly start: number
  /** One past the last unit. */
  readonly end: number
  readonly value: number
  /** The upper end of a range. */
  readonly high?: number
  readonly dimension: Dimension
  /** Canonical: `ms`, `day`, `usd`, `%`, `qps`, `gb`, or the stem of the counted noun. */
  readonly unit: string
  /** `value` in the dimension's base unit: seconds, dollars, 1 for 100 %, per second, bytes, pieces. */
  readonly base: number
  /** Places of its first and last number word in the document's words. */
  readonly firstWord: number
  readonly lastWord: number
}

/** The quantities of a sentence. */
export function quantitiesOf(
  _text: string,
  tokens: readonly Token[],
  firstWord: number,
): readonly Quantity[] {
  const found: Quantity[] = []
  let place = firstWord - 1
  for (const token of tokens) {
    if (token.kind !== 'sign') place += 1
    if (token.kind !== 'number') continue
    const value = Number.parseFloat(token.folded)
    found.push({
      start: token.start,
      end: token.end,
      value,
      dimension: 'count',
      unit: '',
      base: value,
      firstWord: place,
      lastWord: place,
    })
  }
  return found
}
