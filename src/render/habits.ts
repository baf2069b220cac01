import type { Progress } from '../report/progress.ts'
import type { Standing } from '../report/progress-series.ts'
import type { TimeDiscipline } from '../report/time-discipline.ts'
import { counted } from './section.ts'
import { signed, trendText } from './trend.ts'
import { scoreText } from './verdict.ts'

/** How one phase was held to its time. */
const timeText = ({ name, share, over, under, rounds }: TimeDiscipline): string => {
  const parts = [
    ...(over === 0 ? [] : [`${over} of ${rounds} too long`]),
    ...(under === 0 ? [] : [`${under} of ${rounds} cut short`]),
  ]
  return `${name} ${Math.round(share * 100)} % of its time${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`
}

/** The time of every phase, and of how many rounds nothing is known of it. */
export const timeTexts = ({ time, timeless }: Pick<Progress, 'time' | 'timeless'>): readonly string[] => [
  ...time.map(timeText),
  ...(timeless === 0 ? [] : [`not known of ${counted(timeless, 'imported round')}`]),
]

/** How many points came by themselves; null where nobody knows. */
export const volunteeredText = ({
  volunteered,
  prompted,
  hinted,
  trend,
  values,
}: Progress['volunteered']): string | null => {
  const all = volunteered + prompted + hinted
  if (all === 0 || values.length === 0) return null
  return `${volunteered} of ${counted(all, 'point')} volunteered, ${prompted} after a question, ${hinted} after a hint; ${trendText(trend)}.`
}

/** What rose most, and what is lowest; null where neither can be told. */
export const standingText = ({ risen, lowest, alsoLowest }: Standing): string | null => {
  const up = risen.map(({ name, change }) => `${name} ${signed(change)}`)
  const low = lowest.map(({ name, latest }) => `${name} ${scoreText(latest)}`)
  const texts = [
    ...(up.length === 0 ? [] : [`Rose most: ${up.join(', ')}.`]),
    ...(low.length === 0
      ? []
      : [`Lowest of late: ${low.join(', ')}${alsoLowest === 0 ? '' : ` and ${alsoLowest} more as low`}.`]),
  ]
  return texts.length === 0 ? null : texts.join(' ')
}

/** Areas that are named: all of them in a row say nothing. */
const LOSSES = 3

/** Where points were lost of late; null where none were. */
export const lossesTexts = ({
  next: { losses },
  counts,
}: Pick<Progress, 'next' | 'counts'>): { readonly head: string; readonly text: string } | null => {
  if (losses.length === 0) return null
  const head =
    counts.whole === 1 ? 'Where the round lost its points:' : 'Where the latest rounds lost their points:'
  const shares = losses.slice(0, LOSSES).map(({ area, share }) => `${area} ${Math.round(share * 100)} %`)
  return { head, text: `${shares.join(', ')}.` }
}

const of100 = (chance: number): string => String(Math.ceil(chance * 100))

/** How many rows of trends there are; they are looked at at once. */
const trendRows = ({ phases, areas, competencies, mistakes }: Progress): number =>
  [phases, areas, competencies, mistakes].reduce((sum, all) => sum + all.length, 1)

/** How a trend comes to be named, so that it can be weighed. */
export const methodText = (progress: Progress): string => {
  const { counts, method } = progress
  const { fewest, window, chances } = method
  if (counts.whole + counts.parts < fewest) return `Nothing is said of trends before ${fewest} rounds.`
  const rows = trendRows(progress)
  const byChance = Math.round(rows * (chances.better + chances.worse))
  return [
    `Nothing is said before ${fewest} rounds.`,
    `A trend of the latest ${window} is named where chance alone would show one as clear in fewer than ${of100(chances.better)} of 100 (getting better) or ${of100(chances.worse)} of 100 (getting worse);`,
    ...(byChance === 0 ? [] : [`among ${rows} rows that is about ${byChance} by chance;`]),
    'its size is the median of the latest five rounds less that of the first five;',
    'how hard the problems were is not taken out.',
  ].join(' ')
}
