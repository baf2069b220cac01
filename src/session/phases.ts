import type { Company } from '../bank/bank-types.ts'
import type { ClockRow } from '../bank/rubric-types.ts'
import { PHASES, type Phase } from '../bank/vocabulary.ts'

/** The parts of a round on the clock, in order. */
const PARTS = ['statement', ...PHASES, 'close'] as const
type Part = (typeof PARTS)[number]

/** Whole minutes per part of a round, adding up to its length. */
export type RoundClock = ClockRow

const minutesOf = (row: ClockRow, part: Part): number =>
  part === 'statement' || part === 'close' ? row[part] : row.phases[part]

const mix = (left: ClockRow, right: ClockRow, share: number): Record<Part, number> => {
  const entries = PARTS.map((part) => {
    const from = minutesOf(left, part)
    return [part, from + (minutesOf(right, part) - from) * share] as const
  })
  return Object.fromEntries(entries) as Record<Part, number>
}

const scaled = (row: ClockRow, minutes: number): Record<Part, number> =>
  Object.fromEntries(PARTS.map((part) => [part, (minutesOf(row, part) * minutes) / row.minutes])) as Record<
    Part,
    number
  >

/** Between two rows of the table in proportion; beyond its ends the last row is stretched. */
const wanted = (minutes: number, rows: readonly ClockRow[]): Record<Part, number> => {
  const sorted = [...rows].sort((a, b) => a.minutes - b.minutes)
  const left = sorted.findLast((row) => row.minutes <= minutes)
  const right = sorted.find((row) => row.minutes >= minutes)
  const end = left ?? right
  if (end === undefined) throw new RangeError('a clock table without rows')
  if (left === undefined || right === undefined) return scaled(end, minutes)
  const span = right.minutes - left.minutes
  return mix(left, right, span === 0 ? 0 : (minutes - left.minutes) / span)
}

/** Remainders that differ by less are equal: only rounding errors of the machine tell them apart. */
const GRAIN = 1e6

/**
 * Whole numbers in the same proportion that add up to `total`: the largest remainders are rounded up, of equal
 * ones that of the larger share.
 */
export const apportion = (shares: readonly number[], total: number): number[] => {
  const sum = shares.reduce((all, share) => all + share, 0)
  const exact = shares.map((share) => Math.round((sum === 0 ? 0 : (share * total) / sum) * GRAIN) / GRAIN)
  const floors = exact.map(Math.floor)
  const missing = total - floors.reduce((all, value) => all + value, 0)
  const ranked = exact
    .map((value, index) => ({ index, value, remainder: Math.round((value % 1) * GRAIN) }))
    .sort((a, b) => b.remainder - a.remainder || b.value - a.value || a.index - b.index)
  const raised = new Set(ranked.slice(0, missing).map(({ index }) => index))
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0))
}

/** A company's own split of the four phases, for the minutes that are left for them. */
const withCompany = (
  parts: Record<Part, number>,
  company: Pick<Company, 'phaseMinutes'> | null,
): Record<Part, number> => {
  const own = company?.phaseMinutes
  if (own === undefined) return parts
  const forPhases = PHASES.reduce((sum, phase) => sum + parts[phase], 0)
  const sum = PHASES.reduce((all, phase) => all + own[phase], 0)
  return {
    ...parts,
    ...Object.fromEntries(PHASES.map((phase) => [phase, (own[phase] * forPhases) / sum])),
  }
}

/** The clock of a round of so many minutes; a company's page may split the phases its own way. */
export const clockFor = (
  minutes: number,
  rows: readonly ClockRow[],
  company: Pick<Company, 'phaseMinutes'> | null = null,
): RoundClock => {
  const parts = withCompany(wanted(minutes, rows), company)
  const whole = apportion(
    PARTS.map((part) => parts[part]),
    minutes,
  )
  const at = (part: Part): number => whole[PARTS.indexOf(part)] ?? 0
  const phases = Object.fromEntries(PHASES.map((phase) => [phase, at(phase)])) as Record<Phase, number>
  return { minutes, statement: at('statement'), phases, close: at('close') }
}
