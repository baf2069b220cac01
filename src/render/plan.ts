import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { DatedPlan, PlannedCards } from '../report/plan.ts'
import type { Canvas } from './canvas.ts'
import { cleanLine } from './clean.ts'
import { reasonText } from './planned.ts'
import { counted, proseCanvas, stacked, withCommand } from './section.ts'
import { scoreText } from './verdict.ts'
import { wrapLines } from './wrap.ts'

const INDENT = '  '

const dayHead = (day: number, date: string): string =>
  day === 0 ? `Today, ${date}` : day === 1 ? `Tomorrow, ${date}` : `In ${day} days, ${date}`

type Item = DatedPlan['items'][number]

const cardsText = ({ due, fresh, first }: PlannedCards): string => {
  const all = due > 0 ? `${due} due` : `${counted(fresh, 'card')} worth knowing by heart`
  return `Five minutes, and again on each day that has some due. ${all}, first: ${first.map(cleanLine).join(' · ')}`
}

const whyText = (item: Item): string => {
  if (item.kind === 'round') return `${cleanLine(item.round.title)}: ${reasonText(item.round)}.`
  if (item.kind === 'cards') return cardsText(item.cards)
  if (item.kind === 'read') return 'One page to read before you go in.'
  const { phase, score } = item.drill
  const name = PHASE_NAMES[phase]
  return score === null
    ? `${name} alone: what is asked there decides the rest.`
    : `${name} alone: your weakest phase of late, ${scoreText(score)} of 100.`
}

const itemRows = (item: Item, canvas: Canvas): string[] => [
  ...withCommand(`${INDENT}·`, item.command, canvas),
  ...wrapLines(canvas.theme.dim(whyText(item)), canvas.width, { first: INDENT + INDENT }),
]

/** `mlsd plan`: day by day what to type, and why. */
export const renderPlan = (plan: DatedPlan, canvas: Canvas): string => {
  const prose = proseCanvas(canvas)
  const days = [...new Set(plan.items.map(({ day }) => day))]
  const where = plan.companyName === null ? '' : ` at ${cleanLine(plan.companyName)}`
  const past =
    plan.judged === 0
      ? 'No rounds so far, so it goes by what is asked; practise one and it goes by what you miss.'
      : `From what is asked, and from ${counted(plan.judged, 'round')} of yours.`
  return stacked([
    wrapLines(prose.theme.heading(`${counted(plan.days, 'day')} until the interview${where}`), prose.width),
    wrapLines(prose.theme.dim(past), prose.width),
    ...days.map((day) => {
      const items = plan.items.filter((item) => item.day === day)
      return [
        prose.theme.bold(dayHead(day, items[0]?.date ?? '')),
        ...items.flatMap((item) => itemRows(item, prose)),
      ]
    }),
  ])
}
