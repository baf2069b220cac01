import { PHASE_NAMES } from '../../report/phase-names.ts'
import type { PhaseTiming, Ribbon } from '../../report/ribbon.ts'
import { clockText } from '../clock.ts'
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

const row = (
  lengths: readonly { phase: PhaseTiming['phase']; seconds: number }[],
  most: number,
): string[] => {
  let from = 0
  return lengths.map(({ phase, seconds }) => {
    const left = rounded((1000 * from) / most)
    from += seconds
    const width = rounded((1000 * seconds) / most)
    return `<svg x="${left}" width="${width}" height="26" y="ROW"><rect class="p-${phase}" width="100%" height="26"/>${
      width < 90 ? '' : `<text x="8" y="18">${PHASE_NAMES[phase]}</text>`
    }</svg>`
  })
}

/** Two rows over one clock: the plan, and what was spent. */
export const timeRibbon = ({ phases }: Ribbon): string => {
  const spent = phases.map(({ phase, spent: seconds }) => ({ phase, seconds: seconds ?? 0 }))
  const plan = phases.map(({ phase, planned }) => ({ phase, seconds: (planned ?? 0) * 60 }))
  const sum = (all: typeof spent): number => all.reduce((total, { seconds }) => total + seconds, 0)
  const most = Math.max(1, sum(spent), sum(plan))
  const planned = sum(plan) > 0
  const label = phases
    .map(
      ({ phase, spent: seconds, planned: minutes }) =>
        `${PHASE_NAMES[phase]} ${clockText(seconds ?? 0)}${minutes === null ? '' : ` of ${clockText(minutes * 60)}`}`,
    )
    .join(', ')
  const rows = [...(planned ? [{ name: 'Plan', cells: plan }] : []), { name: 'Spent', cells: spent }]
  const drawn = rows.map(({ name, cells }, index) => {
    const y = index * 48
    return `<text class="axis" x="0" y="${y + 12}">${name}</text>${row(cells, most)
      .join('')
      .replaceAll('y="ROW"', `y="${y + 17}"`)}`
  })
  return `<svg class="ribbon" viewBox="0 0 1000 ${rows.length * 48}" role="img" aria-label="Time: ${label}">${drawn.join('')}</svg>`
}
