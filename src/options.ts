import { InvalidArgumentError, Option } from 'commander'
import { INTERVIEWER_KINDS, PHASES } from './bank/types.ts'

/** Reads a whole number within bounds. */
export const wholeNumber =
  (low: number, high: number) =>
  (text: string): number => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= low && value <= high) return value
    throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`)
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
