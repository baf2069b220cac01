import type { Canvas } from './canvas.ts'
import { cleanLine, cleanText } from './clean.ts'
import { displayWidth, truncate, wrapLines } from './wrap.ts'

/** Columns of prose on a wide screen: longer lines are hard to read. */
const PROSE = 80

/** The canvas no wider than prose should be. */
export const proseCanvas = (canvas: Canvas): Canvas => ({ ...canvas, width: Math.min(canvas.width, PROSE) })

/** Cleaned text, wrapped line by line; a line keeps its own indent, so that a diagram stays one. */
export const paragraph = (text: string, width: number, first = '', rest = first): string[] =>
  cleanText(text)
    .trimEnd()
    .split('\n')
    .flatMap((raw, index) => {
      const line = raw.replaceAll('\t', '  ')
      const lead = line.slice(0, line.length - line.trimStart().length).slice(0, width / 4)
      return wrapLines(line.trimStart(), width, {
        first: (index === 0 ? first : rest) + lead,
        rest: rest + lead,
      })
    })

/** At most `most` rows of a text, the last one ending in `…` after a whole word where there is more. */
export const clipped = (text: string, width: number, most: number): string[] => {
  const rows = wrapLines(text, width)
  if (rows.length <= most) return rows
  const last = truncate(rows.slice(most - 1).join(' '), width).replace(/\s+\S*…$/, ' …')
  return [...rows.slice(0, most - 1), last]
}

/** One cleaned item, hanging under its mark. */
export const bullet = (text: string, width: number, mark = '- '): string[] =>
  wrapLines(cleanLine(text), width, { first: mark, rest: ' '.repeat(mark.length) })

/** A heading over its rows; nothing at all where there are no rows. */
export const section = (title: string, rows: readonly string[], { theme }: Canvas): string[] =>
  rows.length === 0 ? [] : [theme.heading(title), ...rows]

/** A heading that parts what is above it from what is below without a row of its own for that. */
export const ruled = (text: string, { width, theme }: Canvas): string => {
  const shown = truncate(text, width - 6)
  const rest = '─'.repeat(width - displayWidth(shown) - 4)
  return `${theme.dim('──')} ${theme.heading(shown)} ${theme.dim(rest)}`
}

/** Sections with an empty row between them; empty sections leave no gap. */
export const stacked = (sections: readonly (readonly string[])[]): string =>
  sections
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.join('\n'))
    .join('\n\n')

/** `1 probe`, `2 probes`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Words and the command they lead to, which stands on one row so that it can be copied. */
export const withCommand = (words: string, command: string, { width, theme }: Canvas): string[] => {
  const typed = theme.accent(cleanLine(command))
  const row = `${words}  ${typed}`
  if (displayWidth(row) <= width) return [row]
  return [...wrapLines(words, width), ...wrapLines(typed, width, { first: '  ' })]
}
