import { InvalidArgumentError, Option } from 'commander'
import { INTERVIEWER_KINDS, PHASES } from './bank/vocabulary.ts'

/** Reads a whole number within bounds. */
export const wholeNumber =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= low && value <= high) return value
    throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`)
  }

const HOURS = { h: 1, d: 24, w: 168 }
const MOST_DAYS = 90

/** Reads a time from now, such as `36h`, `3d` or `2w`, as whole days: one at least, as there is always today. */
export const daysAhead = (text: string): number => {
  const [, count, unit = 'd'] = /^(\d{1,4})([hdw]?)$/.exec(text.trim()) ?? []
  const days = Math.ceil((Number(count) * HOURS[(unit || 'd') as keyof typeof HOURS]) / 24)
  if (days >= 1 && days <= MOST_DAYS) return days
  throw new InvalidArgumentError(
    `Expected hours, days or weeks, such as 36h, 3d or 2w, up to ${MOST_DAYS} days.`,
  )
}

/** The options that several commands share, each written once. */
export const json = () => new Option('--json', 'print JSON, for machines')
export const plain = () =>
  new Option('--plain', 'line by line, no redrawing (by itself where no terminal can redraw)')
export const company = (what: string) => new Option('-c, --company <id>', what)
export const level = () =>
  new Option('-l, --level <level>', 'L3, L4, L5, L6, or the company’s own name (default: L5)')
export const minutes = (least = 20) =>
  new Option('-m, --minutes <minutes>', 'length of the round, 20 to 90 (default: 45)').argParser(
    wholeNumber(least, 90),
  )
export const untimed = () => new Option('--untimed', 'no clock').conflicts('minutes')
export const phase = () =>
  new Option('--phase <phase>', 'one phase alone, in 6 or 12 minutes').choices(PHASES)
/** A phase alone may be shorter than any round. */
export const SHORT = 3
export const interviewer = (what: string) =>
  new Option('--interviewer <kind>', what).choices(INTERVIEWER_KINDS)
export const format = (...choices: [string, ...string[]]) =>
  new Option('--format <format>', choices.join(' or ')).choices(choices).default(choices[0])
