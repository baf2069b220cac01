import type { Quantity } from '../../language/document.ts'
import { type Amount, amountOf, isNear, over, plain, times } from './amount.ts'
import { amountText, inUnitOf } from './amount-text.ts'
import { type Claim, claimsIn } from './claim.ts'
import { converted } from './conversion.ts'
import type { Line } from './line.ts'
import { type Reckoned, reckoned } from './reckoning.ts'

/** A reckoning that does not come out. */
export interface WrongSum {
  readonly id: 'sum' | 'conversion'
  readonly says: string
  readonly comesTo: string
}

/** Words near a reckoning that explain why more, or less, is said than it comes to. */
const ALLOWANCE =
  /\b(?:head-?room|peaks?|overheads?|spares?|redundan\w*|replica\w*|buffer\w*|provision\w*|round\w*|safety|utili[sz]\w*|compress\w*|quanti[sz]\w*|dedup\w*|overlap\w*|cach\w*|averages?|mean|avg|incl\w*|plus|with|without|before|after|only|except|minus|bursts?|busy|busiest|half|twice|double\w*|triple\w*|tenfold|parallel|concurren\w*|at most|at least|up to|worst|best|active|effective\w*|net|sparse|mostly|if|unless|instead|would)\b/i

/** A factor said nearby may have been left out of the reckoning. */
const isExplained = ({ operands, result }: Claim, comesTo: Amount, { quantities }: Line): boolean => {
  const used = new Set([...operands.map(({ quantity }) => quantity), result])
  const stated = amountOf(result)
  return quantities
    .filter((quantity) => !used.has(quantity) && (quantity.dimension === 'share' || quantity.value > 1))
    .some(({ value, base, dimension }) => {
      const factor = plain(dimension === 'share' ? base : value)
      return [times(comesTo, factor), over(comesTo, factor)].some((guess) => isNear(guess, stated, 1.25))
    })
}

const judge = (claim: Claim, textOf: (quantity: Quantity) => string): Reckoned =>
  claim.operands.length === 1 ? converted(claim) : reckoned(claim, textOf)

/** How far around a reckoning words may explain it, in UTF-16 units. */
const AROUND = 40

/** The wrong reckonings of a sentence; what could be meant otherwise is let pass. */
export const wrongSums = (line: Line, before: Line | undefined, text: string): readonly WrongSum[] =>
  claimsIn(line).flatMap((claim) => {
    const found = judge(claim, ({ start, end }) => text.slice(start, end))
    if (found.verdict !== 'wrong') return []
    const around = text.slice(
      Math.max(line.sentence.start, claim.start - AROUND),
      Math.min(line.sentence.end, claim.end + AROUND),
    )
    if (ALLOWANCE.test(around)) return []
    if ([line, before].some((near) => near !== undefined && isExplained(claim, found.comesTo, near)))
      return []
    const converts = claim.operands.length === 1
    return [
      {
        id: converts ? ('conversion' as const) : ('sum' as const),
        says: text.slice(claim.start, claim.end),
        comesTo: (converts ? inUnitOf : amountText)(found.comesTo, claim.result),
      },
    ]
  })
