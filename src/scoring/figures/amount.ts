import type { Quantity } from '../../language/document.ts'

/** What is measured: a number between two bounds, and the powers of its base units. */
export interface Amount {
  readonly low: number
  readonly high: number
  /** Powers of second, byte and dollar; a count and a share have none. */
  readonly time: number
  readonly bytes: number
  readonly money: number
}

const BYTE_RATE = /^[kmgtp]?i?b\/s$/

const powersOf = ({ dimension, unit }: Quantity): Pick<Amount, 'time' | 'bytes' | 'money'> => ({
  time: dimension === 'time' ? 1 : dimension === 'rate' ? -1 : 0,
  bytes: dimension === 'bytes' || (dimension === 'rate' && BYTE_RATE.test(unit)) ? 1 : 0,
  money: dimension === 'money' ? 1 : 0,
})

/** A quantity in base units; a range keeps both ends. */
export const amountOf = (quantity: Quantity): Amount => {
  const { base, value, high } = quantity
  const end = high === undefined || value === 0 ? base : (base * high) / value
  return { low: base, high: end, ...powersOf(quantity) }
}

/** A bare number. */
export const plain = (low: number, high = low): Amount => ({ low, high, time: 0, bytes: 0, money: 0 })

export const times = (a: Amount, b: Amount): Amount => ({
  low: a.low * b.low,
  high: a.high * b.high,
  time: a.time + b.time,
  bytes: a.bytes + b.bytes,
  money: a.money + b.money,
})

export const over = (a: Amount, b: Amount): Amount => ({
  low: a.low / b.high,
  high: a.high / b.low,
  time: a.time - b.time,
  bytes: a.bytes - b.bytes,
  money: a.money - b.money,
})

/** The sum of amounts of one kind. */
export const plus = (a: Amount, b: Amount): Amount => ({ ...a, low: a.low + b.low, high: a.high + b.high })

/** Whether two amounts measure the same, once one is multiplied with this power of time. */
export const isAlike = (a: Amount, b: Amount, time = 0): boolean =>
  a.time + time === b.time && a.bytes === b.bytes && a.money === b.money

/** Whether two amounts could be the same one: their ranges meet, or miss by a factor up to `slack` only. */
export const isNear = (a: Amount, b: Amount, slack: number): boolean =>
  a.low <= b.high * slack && b.low <= a.high * slack
