import type { Quantity } from '../../language/document.ts'

/** Seconds in the periods a rate may be said for. */
export const PERIODS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
}

/** An hour's load may last a third of the day; a week has five working days. */
const SHIFT = 3.2
const WORKING_DAYS = 1.75
/** Units of time, and rates by them, that are parts of a day or hold whole days. */
export const SHORT = new Set(['/min', '/hour', 'min', 'hour'])
export const LONG = new Set(['/day', '/week', '/month', '/year', 'day', 'week', 'month', 'year'])

/** How far two units may be apart, since working hours and days are not all hours and days. */
export const slackBetween = (a: Quantity, b: Quantity): number => {
  const short = SHORT.has(a.unit) || SHORT.has(b.unit)
  if (a.unit === b.unit) return 1
  if (short && (LONG.has(a.unit) || LONG.has(b.unit))) return SHIFT
  return LONG.has(a.unit) && LONG.has(b.unit) ? WORKING_DAYS : 1
}
