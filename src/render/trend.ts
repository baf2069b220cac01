import { FEWEST, MUCH, type Trend } from '../study/trend.ts'

export const signed = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(Math.round(value))}`

/** A change is told from here on: less is nothing that one could see. */
const TELLING = 1

/** Whether one would notice. */
export const isMuch = ({ change }: Trend): boolean => Math.abs(change ?? 0) >= MUCH

/** A trend in words: nothing is said too early, and nothing that chance would show as well. */
export const trendText = ({ kind, rounds, change }: Trend): string => {
  if (kind === 'early') return `too early to tell (${rounds} of ${FEWEST})`
  if (kind === 'unclear') return 'no clear trend'
  const size = Math.abs(change ?? 0)
  const by = size < TELLING ? '' : `, ${signed(change ?? 0)}`
  return `${kind}${size < MUCH ? ' a little' : ''}${by} over ${rounds} rounds`
}

/** A mistake's: how often it is made has no slope worth telling. */
export const mistakeTrendText = ({ kind, rounds }: Trend): string => {
  if (kind === 'early' || kind === 'unclear') return trendText({ kind, rounds, change: null, p: null })
  return kind === 'falling' ? 'made less and less' : 'made more and more'
}
