import type { Quantity } from '../../language/document.ts'
import { type Amount, amountOf, isAlike, isNear, over, plain, plus, times } from './amount.ts'
import type { Claim, Operand } from './claim.ts'
import { PERIODS, slackBetween } from './periods.ts'

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

/** `64B` behind another figure is bytes where bytes come out, though it reads as a count of billions. */
const readsAsBytes = ({ quantity, operation }: Operand, at: number, text: string): boolean =>
  at > 0 && operation === '×' && /\d\s?B$/.test(text) && quantity.value >= 1e9

/** What a count of numbers may come to in bytes, the likeliest first: by their kind, by a unit read as a factor. */
const bytesOf = (claim: Claim, textOf: (quantity: Quantity) => string): readonly Amount[] => {
  const product = fold(claim.operands, ({ quantity }) => amountOf(quantity))
  const inBytes = (scale: number): Amount => ({ ...times(product, plain(scale)), bytes: product.bytes + 1 })
  const nouns = claim.operands.flatMap((operand) => operand.nouns)
  const widths = nouns.flatMap((noun) => WIDTHS.get(noun) ?? [])
  const unit = claim.operands.some((operand, at) => readsAsBytes(operand, at, textOf(operand.quantity)))
  return [...widths, ...(unit ? [1e-9] : [])].map(inBytes)
}

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

/** A product beside the result that was said: of one kind, or a total beside a rate. */
const set = (product: Amount, result: Quantity, slack: number): Reckoned => {
  const stated = amountOf(result)
  if (isAlike(product, stated)) return compared(product, stated, slack)
  return isAlike(product, stated, -1) && result.dimension === 'rate'
    ? perPeriod(product, result, slack)
    : UNKNOWN
}

const sized = (claim: Claim, slack: number, textOf: (quantity: Quantity) => string): Reckoned => {
  const [likeliest = UNKNOWN, ...others] = bytesOf(claim, textOf).map((bytes) =>
    set(bytes, claim.result, slack),
  )
  return others.some(({ verdict }) => verdict === 'right') ? RIGHT : likeliest
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

/** Shares of shares, or one count over another, come to a share; `99.9 % × 3 services` is meant otherwise. */
const comesToShare = ({ operands }: Claim): boolean => {
  const shares = operands.filter(({ quantity }) => quantity.dimension === 'share').length
  return shares === operands.length || (shares === 0 && operands.some(({ operation }) => operation === '÷'))
}

const product = (claim: Claim, slack: number, textOf: (quantity: Quantity) => string): Reckoned => {
  const { operands, result } = claim
  const stated = amountOf(result)
  const whole = fold(operands, ({ quantity }) => amountOf(quantity))
  if (agreesAsWritten(claim, slack) && (changesUnit(claim) || !isAlike(whole, stated))) return RIGHT
  if (result.dimension === 'share' && !comesToShare(claim)) return UNKNOWN
  if (stated.bytes === 1 && whole.bytes === 0) return sized(claim, slack, textOf)
  return set(whole, result, slack)
}

/** `15 + 20 + 50 = 85 ms`: bare figures are in the unit of their sum. */
const total = ({ operands, result }: Claim, slack: number): Reckoned => {
  const stated = amountOf(result)
  const scale = result.value === 0 ? 1 : result.base / result.value
  const amounts = operands.map((operand) =>
    isBare(operand) && result.dimension === 'time'
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
  const working = Math.max(...operands.map(({ quantity }) => slackBetween(quantity, claim.result)))
  const slack = Math.max(about ? ABOUT : EXACT, working) * ROUNDING
  if (sums === operands.length - 1) return total(claim, slack)
  return sums === 0 ? product(claim, slack, textOf) : UNKNOWN
}
