import type { Quantity } from '../../language/document.ts'
import { type Amount, amountOf, isAlike, isNear, over, plain, plus, times } from './amount.ts'
import { PERIODS } from './amount-text.ts'
import type { Claim, Operand } from './claim.ts'

/** What a claim really comes to; `unknown` where it may mean more than it says. */
export type Reckoned =
  | { readonly verdict: 'right' | 'unknown' }
  | { readonly verdict: 'wrong'; readonly comesTo: Amount }

const RIGHT: Reckoned = { verdict: 'right' }
const UNKNOWN: Reckoned = { verdict: 'unknown' }

/** Exactly said figures may be rounded by a tenth, `about` by a quarter. */
const EXACT = 1.1
const ABOUT = 1.25
const ROUNDING = 1 + 1e-9

/** Bytes of one number of a kind. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['float', 4],
  ['float32', 4],
  ['fp32', 4],
  ['int32', 4],
  ['doubl', 8],
  ['float64', 8],
  ['int64', 8],
  ['fp16', 2],
  ['bf16', 2],
  ['float16', 2],
  ['int8', 1],
])

/** Factors that only change the unit: seconds of a day, minutes of an hour, milliseconds of a second. */
const CONVERTING = new Set([7, 12, 24, 30, 52, 60, 365, 1000, 1024, 3600, 86_400, 1e6, 1e9])

const fold = (operands: readonly Operand[], value: (operand: Operand) => Amount): Amount =>
  operands.reduce((sum, operand) => {
    const next = value(operand)
    return operand.operation === '÷' ? over(sum, next) : times(sum, next)
  }, plain(1))

/** `64B` is bytes where bytes come out, though it reads as a count of billions. */
const readsAsBytes = ({ value }: Quantity, text: string): boolean => /\d\s?B$/.test(text) && value >= 1e9

const inBytes = (operands: readonly Operand[], textOf: (quantity: Quantity) => string): Amount => {
  const width = operands.flatMap(({ nouns }) => nouns).find((noun) => WIDTHS.has(noun))
  const asBytes = operands.findLast(({ quantity }) => readsAsBytes(quantity, textOf(quantity)))
  const scale = asBytes === undefined ? (WIDTHS.get(width ?? '') ?? Number.NaN) : 1e-9
  const product = fold(operands, ({ quantity }) => amountOf(quantity))
  return { ...times(product, plain(scale)), bytes: product.bytes + 1 }
}

const writtenOf = ({ value, high = value, base, dimension }: Quantity): Amount =>
  dimension === 'share' ? plain(base) : plain(value, high)

const isBare = ({ quantity }: Operand): boolean => quantity.dimension === 'count'

/** Whether the figures alone agree, whatever their units: `350 × 86,400 = 30M`, `3 years × 52 weeks × 300M`. */
const agreesAsWritten = ({ operands, result }: Claim, slack: number): boolean =>
  isNear(
    fold(operands, ({ quantity }) => writtenOf(quantity)),
    writtenOf(result),
    slack,
  )

const changesUnit = ({ operands }: Claim): boolean =>
  operands.some((operand) => isBare(operand) && CONVERTING.has(operand.quantity.value)) ||
  operands.some(({ quantity }) => quantity.dimension === 'time' && quantity.base >= 86_400)

/** A total set against a rate is right for any period in which it could fall. */
const perPeriod = (product: Amount, result: Quantity, slack: number): Reckoned => {
  const stated = amountOf(result)
  const second: Amount = { low: 1, high: 1, time: 1, bytes: 0, money: 0 }
  const rate = over(product, second)
  const fits = Object.values(PERIODS).some((seconds) => isNear(over(rate, plain(seconds)), stated, slack))
  if (fits) return RIGHT
  const period = Object.entries(PERIODS).find(([name]) => result.unit === `/${name}`)?.[1]
  const own = result.unit === '/min' ? 60 : (period ?? 1)
  return { verdict: 'wrong', comesTo: over(rate, plain(own)) }
}

const compared = (product: Amount, stated: Amount, slack: number): Reckoned =>
  isNear(product, stated, slack) ? RIGHT : { verdict: 'wrong', comesTo: product }

/** Currencies are not changed into each other. */
const isOneCurrency = ({ operands, result }: Claim): boolean => {
  const units = [...operands.map(({ quantity }) => quantity), result]
    .filter(({ dimension }) => dimension === 'money')
    .map(({ unit }) => (unit === 'cent' ? 'usd' : unit))
  return new Set(units).size <= 1
}

const isFraction = ({ operands }: Claim): boolean => {
  const [top, bottom] = operands
  return (
    operands.length === 2 &&
    bottom?.operation === '÷' &&
    isBare(bottom) &&
    (top?.quantity.value ?? 0) <= bottom.quantity.value &&
    bottom.quantity.value <= 100
  )
}

const product = (claim: Claim, slack: number, textOf: (quantity: Quantity) => string): Reckoned => {
  const { operands, result } = claim
  const stated = amountOf(result)
  const whole = fold(operands, ({ quantity }) => amountOf(quantity))
  const divides = operands.some(({ operation }) => operation === '÷')
  if (agreesAsWritten(claim, slack) && (changesUnit(claim) || !isAlike(whole, stated))) return RIGHT
  if (
    result.dimension === 'share' &&
    !divides &&
    !operands.some((each) => each.quantity.dimension === 'share')
  )
    return UNKNOWN
  if (stated.bytes === 1 && whole.bytes === 0) {
    const bytes = inBytes(operands, textOf)
    if (Number.isNaN(bytes.low) || !isAlike(bytes, stated)) return UNKNOWN
    return compared(bytes, stated, slack)
  }
  if (isAlike(whole, stated)) return compared(whole, stated, slack)
  return isAlike(whole, stated, -1) && result.dimension === 'rate' ? perPeriod(whole, result, slack) : UNKNOWN
}

/** `15 + 20 + 50 = 85 ms`: bare figures are in the unit of their sum. */
const total = ({ operands, result }: Claim, slack: number): Reckoned => {
  const stated = amountOf(result)
  const scale = result.value === 0 ? 1 : result.base / result.value
  const amounts = operands.map((operand) =>
    isBare(operand) && result.dimension !== 'count'
      ? {
          ...stated,
          low: operand.quantity.value * scale,
          high: (operand.quantity.high ?? operand.quantity.value) * scale,
        }
      : amountOf(operand.quantity),
  )
  if (!amounts.every((amount) => isAlike(amount, stated))) return UNKNOWN
  if ((result.dimension === 'share') !== operands.every((each) => each.quantity.dimension === 'share'))
    return UNKNOWN
  return compared(amounts.reduce(plus), stated, slack)
}

/** Judges a reckoning with operations in it. */
export const reckoned = (claim: Claim, textOf: (quantity: Quantity) => string): Reckoned => {
  const { operands, about } = claim
  const sums = operands.slice(1).filter(({ operation }) => operation === '+').length
  if (operands.length < 2 || isFraction(claim) || !isOneCurrency(claim)) return UNKNOWN
  const slack = (about ? ABOUT : EXACT) * ROUNDING
  if (sums === operands.length - 1) return total(claim, slack)
  return sums === 0 ? product(claim, slack, textOf) : UNKNOWN
}
