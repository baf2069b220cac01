import type { Quantity } from '../../language/document.ts'
import type { Amount } from './amount.ts'
import { PERIODS } from './periods.ts'

type Step = readonly [size: number, name: string]

const COUNTS: readonly Step[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
]
const TIMES: readonly Step[] = [
  [31_536_000, ' years'],
  [86_400, ' days'],
  [3600, ' h'],
  [60, ' min'],
  [1, ' s'],
  [1e-3, ' ms'],
  [1e-6, ' µs'],
]
const BYTES: readonly Step[] = [
  [1e15, ' PB'],
  [1e12, ' TB'],
  [1e9, ' GB'],
  [1e6, ' MB'],
  [1e3, ' KB'],
  [1, ' bytes'],
]
const SIGNS: Readonly<Record<string, string>> = {
  usd: '$',
  eur: '€',
  gbp: '£',
  inr: '₹',
  jpy: '¥',
  cent: '$',
}

/** Three figures, without zeros that say nothing. */
const short = (value: number): string => String(Number(value.toPrecision(3)))

const stepped = (value: number, steps: readonly Step[]): string => {
  const step = steps.find(([size]) => value >= size * 0.9995)
  return step === undefined ? short(value) : `${short(value / step[0])}${step[1]}`
}

const PERIOD_OF_UNIT: Readonly<Record<string, string>> = {
  '/min': 'minute',
  '/hour': 'hour',
  '/day': 'day',
  '/week': 'week',
  '/month': 'month',
  '/year': 'year',
}

const rateText = (value: number, bytes: boolean, unit: string): string => {
  const period = PERIOD_OF_UNIT[unit] ?? 'second'
  const amount = value * (PERIODS[period] ?? 1)
  return `${stepped(amount, bytes ? BYTES : COUNTS)} ${period === 'hour' ? 'an' : 'a'} ${period}`
}

/** Seconds, in the unit that fits. */
export const timeText = (seconds: number): string => stepped(seconds, TIMES)

const oneText = (value: number, { time, bytes, money }: Amount, like: Quantity): string => {
  if (like.dimension === 'rate') return rateText(value, bytes === 1, like.unit)
  if (like.dimension === 'share') return `${short(100 * value)} %`
  if (time === 1) return timeText(value)
  if (bytes === 1) return stepped(value, BYTES)
  return `${money === 1 ? (SIGNS[like.unit] ?? '') : ''}${stepped(value, COUNTS)}`
}

/** An amount as a person writes it, said the way another quantity was: `1.25M`, `256 GB`, `864M a day`, `2.4 s`. */
export const amountText = (amount: Amount, like: Quantity): string => {
  const low = oneText(amount.low, amount, like)
  const high = oneText(amount.high, amount, like)
  return low === high ? low : `${low} to ${high}`
}

const UNIT_TEXTS: Readonly<Record<string, string>> = {
  us: 'µs',
  hour: 'h',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  b: 'bytes',
}

const unitText = ({ dimension, unit }: Quantity): string =>
  UNIT_TEXTS[unit] ?? (dimension === 'bytes' ? unit.toUpperCase().replace('IB', 'iB') : unit)

/** A time or a size in the unit of another quantity, so that `1 TB = 100 GB` comes to `1000 GB`; else as `amountText`. */
export const inUnitOf = (amount: Amount, like: Quantity): string => {
  const factor = like.value === 0 ? 1 : like.base / like.value
  if (like.dimension !== 'time' && like.dimension !== 'bytes') return amountText(amount, like)
  return `${short(amount.low / factor)} ${unitText(like)}`
}
