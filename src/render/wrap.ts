import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import { graphemes } from './graphemes.ts'

/** Letters, figures and signs of one column each, with neither colour nor line ends: most of what is ever shown. */
const PLAIN = /^[\x20-\x7e\xb7\xd7\xe0-\xff\u2010-\u2015\u2018-\u201f\u2026\u2190-\u2193\u2500-\u257f]*$/

/** Columns the text takes on a terminal; colour takes none, wide characters take two. */
export const displayWidth = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text))

/** What stands before the first row and before every further row. */
export interface Indent {
  readonly first?: string
  readonly rest?: string
}

/** Plain text of one row, or plain words one space apart, none of them too long; null for all that takes more care. */
const plainRows = (text: string, room: number): string[] | null => {
  if (!PLAIN.test(text)) return null
  if (text.length <= room) return [text.trim()]
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ')) {
    if (word === '' || word.length > room) return null
    if (row === '') row = word
    else if (row.length + 1 + word.length <= room) row += ` ${word}`
    else {
      rows.push(row)
      row = word
    }
  }
  return [...rows, row]
}

/** Rows of at most `width` columns, the indent included; a word longer than a row is cut. Keeps colour. */
export const wrapLines = (
  text: string,
  width: number,
  { first = '', rest = first }: Indent = {},
): string[] => {
  const room = Math.max(1, width - Math.max(displayWidth(first), displayWidth(rest)))
  const rows = plainRows(text, room) ?? wrapAnsi(text, room, { hard: true }).split('\n')
  return rows.map((row, index) => `${index === 0 ? first : rest}${row}`.trimEnd())
}

/** `wrapLines` as one string. */
export const wrapText = (text: string, width: number, indent?: Indent): string =>
  wrapLines(text, width, indent).join('\n')

/** At most `width` columns of one uncoloured line, ending in `…` where something was left out. */
export const truncate = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let room = width - 1
  for (const grapheme of graphemes(text)) {
    room -= displayWidth(grapheme)
    if (room < 0) break
    kept += grapheme
  }
  return width < 1 ? '' : `${kept}…`
}

/** Filled with spaces to `width` columns; longer text is left as it is. */
export const pad = (text: string, width: number, side: 'left' | 'right' = 'right'): string => {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'left' ? spaces + text : text + spaces
}
