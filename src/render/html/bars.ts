import { PHASE_NAMES } from '../../bank/phase-names.ts'
import type { PhaseTiming, Ribbon } from '../../report/ribbon.ts'
import { clockText, timingText } from '../clock.ts'
import { htmlLine } from './escape.ts'

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A bar of 100; drawn, as the backgrounds of boxes are not printed. */
export const bar = (share: number, label: string): string => {
  const width = rounded(100 * Math.min(1, Math.max(0, share)))
  return (
    `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${htmlLine(label)}">` +
    `<rect class="track" width="100" height="8"/><rect class="full" width="${width}" height="8"/></svg>`
  )
}

type Length = Readonly<{ phase: PhaseTiming['phase']; seconds: number }>

/** A row of the ribbon, and the height of its letters above it. */
const ROW = { height: 24, letters: 18, gap: 8 }
/** A phase shorter than this, in percent of the ribbon, has no room for its name. */
const NAMED = 13

/** Widths are percentages and heights are not: the letters stay as large as all others, however narrow the page. */
const row = (lengths: readonly Length[], most: number, top: number): string => {
  let from = 0
  return lengths
    .map(({ phase, seconds }) => {
      const left = rounded((100 * from) / most)
      from += seconds
      const width = rounded((100 * seconds) / most)
      const name = width < NAMED ? '' : `<text x="8" y="17">${PHASE_NAMES[phase]}</text>`
      return `<svg x="${left}%" y="${top}" width="${width}%" height="${ROW.height}"><rect class="p-${phase}" width="100%" height="100%"/>${name}</svg>`
    })
    .join('')
}

const legend = (phases: readonly PhaseTiming[]): string => {
  const items = phases.map(
    (one) =>
      `<li><svg aria-hidden="true" class="chip"><rect class="p-${one.phase}" width="100%" height="100%"/></svg>${PHASE_NAMES[one.phase]} ${timingText(one)}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>`
}

/** Two rows over one clock: the plan, and what was spent; the legend under them says both in figures. */
export const timeRibbon = ({ phases }: Ribbon): string => {
  const spent = phases.map(({ phase, spent: seconds }) => ({ phase, seconds: seconds ?? 0 }))
  const plan = phases.map(({ phase, planned }) => ({ phase, seconds: (planned ?? 0) * 60 }))
  const sum = (all: readonly Length[]): number => all.reduce((total, { seconds }) => total + seconds, 0)
  const most = Math.max(1, sum(spent), sum(plan))
  const label = phases
    .map(
      ({ phase, spent: seconds, planned: minutes }) =>
        `${PHASE_NAMES[phase]} ${clockText(seconds ?? 0)}${minutes === null ? '' : ` of ${clockText(minutes * 60)}`}`,
    )
    .join(', ')
  const rows = [...(sum(plan) > 0 ? [{ name: 'Plan', cells: plan }] : []), { name: 'Spent', cells: spent }]
  const step = ROW.height + ROW.letters + ROW.gap
  const drawn = rows.map(({ name, cells }, index) => {
    const top = index * step
    return `<text class="axis" x="0" y="${top + 13}">${name}</text>${row(cells, most, top + ROW.letters)}`
  })
  return (
    `<figure><svg class="ribbon" height="${rows.length * step - ROW.gap}" role="img" aria-label="Time: ${label}">${drawn.join('')}</svg>` +
    `<figcaption>${legend(phases)}</figcaption></figure>`
  )
}
