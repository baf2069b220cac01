import type { Quantity } from '../../language/document.ts'
import { unitOf } from '../../language/units.ts'
import { amountOf, isNear } from './amount.ts'
import type { Claim } from './claim.ts'
import { LONG, SHORT, slackBetween } from './periods.ts'
import type { Reckoned } from './reckoning.ts'

/** One quantity said in two units. */
type Pair = readonly [Quantity, Quantity]

const SLACK = 1.25
/** The busiest second is up to this much above the mean one. */
const PEAK = 6
/** A person's own few actions a day are multiplied by the number of people. */
const FEWEST = 10_000

const PER = new Set('per a an each every'.split(' '))
/** `10k requests per second` may be told as payments: a request is one of anything. */
const GENERIC = new Set('request req queri call tp qp rp transact event'.split(' '))

const counted = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !PER.has(word) && unitOf(word) === undefined && !GENERIC.has(word))

/** What a rate counts, by its own words and those behind it. */
const sharesNouns = (left: readonly string[], right: readonly string[]): 'same' | 'open' | 'different' => {
  if (left.length === 0 && right.length === 0) return 'same'
  if (left.length === 0 || right.length === 0) return 'open'
  return left.some((noun) => right.includes(noun)) ? 'same' : 'different'
}

/** Whether the rate of the longer period is a whole load, not what one person does. */
const isLoad = (pair: Pair): boolean =>
  pair.every(({ unit, value }) => !LONG.has(unit) || value >= FEWEST) &&
  pair.every(({ unit, value }) => !SHORT.has(unit) || value >= 100)

const rates = (claim: Claim, pair: Pair): Reckoned => {
  const [left, right] = pair
  const nouns = sharesNouns(counted(claim.operands[0]?.nouns ?? []), counted(claim.resultNouns))
  if (nouns === 'different' || !isLoad(pair)) return { verdict: 'unknown' }
  const [a, b] = [amountOf(left), amountOf(right)]
  if (a.bytes !== b.bytes) return { verdict: 'unknown' }
  const slack = Math.max(SLACK, slackBetween(...pair))
  if (isNear(a, b, slack)) return { verdict: 'right' }
  const firm = nouns === 'same' && (claim.equals === 'sign' || claim.equals === 'word')
  const [second, longer] = LONG.has(left.unit) ? [b, a] : [a, b]
  if (!firm && second.low > longer.high && isNear(second, longer, PEAK)) return { verdict: 'unknown' }
  return { verdict: 'wrong', comesTo: a }
}

/** Judges one quantity that is said in two units: a rate by the second and by the day, a time, a size. */
export const converted = (claim: Claim): Reckoned => {
  const [operand] = claim.operands
  const left = operand?.quantity
  const { result, equals } = claim
  if (left === undefined || claim.operands.length !== 1 || left.unit === result.unit)
    return { verdict: 'unknown' }
  if (left.dimension !== result.dimension) return { verdict: 'unknown' }
  const pair: Pair = [left, result]
  if (left.dimension === 'rate') return rates(claim, pair)
  const firm = equals === 'sign' && counted(operand?.nouns ?? []).length === 0
  if (!firm || (left.dimension !== 'time' && left.dimension !== 'bytes')) return { verdict: 'unknown' }
  const [a, b] = [amountOf(left), amountOf(result)]
  return isNear(a, b, Math.max(SLACK, slackBetween(...pair)))
    ? { verdict: 'right' }
    : { verdict: 'wrong', comesTo: a }
}
